import { data, type RouteObject, redirect, useLoaderData } from 'react-router';
import { FormToken } from '../../../parts/form-token.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { type Loading, pageContext } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import type { Words } from '../../../words/words.ts';

type Text = Words['alerts']['link'];

interface LinkPage {
  readonly path: string;
  readonly purpose: 'bekreft' | 'stopp';
  readonly ask: (text: Text) => { readonly title: string; readonly text: string; readonly button: string };
  readonly done: (text: Text) => { readonly title: string; readonly text: string };
}

const PAGES: readonly LinkPage[] = [
  {
    path: '/varsler/bekreft',
    purpose: 'bekreft',
    ask: (text) => ({ title: text.confirmTitle, text: text.confirmText, button: text.confirm }),
    done: (text) => ({ title: text.confirmed, text: text.confirmedText }),
  },
  {
    path: '/varsler/stopp',
    purpose: 'stopp',
    ask: (text) => ({ title: text.stopTitle, text: text.stopText, button: text.stop }),
    done: (text) => ({ title: text.stopped, text: text.stoppedText }),
  },
];

interface Shown {
  readonly state: 'ASK' | 'DONE' | 'WRONG';
  readonly token: string;
}

/** Programs that look into mail open its links: only a press of the button changes anything. */
async function load(loading: Loading, purpose: LinkPage['purpose']) {
  const query = new URL(loading.request.url).searchParams;
  const token = query.get('bevis') ?? '';
  if (query.get('gjort') === 'ja') return data<Shown>({ state: 'DONE', token });
  const { store, links } = loading.context.get(pageContext).alerts;
  const id = links.read(purpose, token);
  const subscription = id === null ? null : await store.find(id);
  const isOpen = subscription !== null && (purpose === 'stopp' || subscription.confirmedAt === null);
  return data<Shown>({ state: isOpen ? 'ASK' : 'WRONG', token }, isOpen ? 200 : 404);
}

async function act(loading: Loading, { purpose, path }: LinkPage): Promise<Response> {
  const token = new URL(loading.request.url).searchParams.get('bevis') ?? '';
  const { store, links } = loading.context.get(pageContext).alerts;
  const id = links.read(purpose, token);
  const done = id !== null && (purpose === 'bekreft' ? await store.confirm(id) : await store.remove(id, null));
  return redirect(done ? `${path}?gjort=ja` : `${path}?bevis=${encodeURIComponent(token)}`, 303);
}

/** Pages that the links of a mail lead to: nobody needs to sign in to stop a mail. */
export const alertLinkPages: RouteObject[] = PAGES.map((page) => ({
  path: page.path,
  loader: (loading: Loading) => load(loading, page.purpose),
  action: (loading: Loading) => act(loading, page),
  Component: () => <AlertLink page={page} />,
  handle: { title: ({ words }) => page.ask(words.alerts.link).title } satisfies PageHandle,
}));

function AlertLink({ page: { path, ask, done } }: { readonly page: LinkPage }) {
  const { words, formToken } = usePage();
  const { link: text } = words.alerts;
  const { state, token } = useLoaderData() as Shown;
  const { title, text: paragraph } =
    state === 'WRONG' ? { title: text.wrong, text: text.wrongText } : state === 'DONE' ? done(text) : ask(text);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p>{paragraph}</p>
      {state === 'ASK' && (
        <form method="post" action={`${path}?bevis=${encodeURIComponent(token)}`}>
          <FormToken token={formToken} />
          <SubmitButton label={ask(text).button} isMain />
        </form>
      )}
    </div>
  );
}
