import { data, type RouteObject } from 'react-router';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import type { Words } from '../../words/words.ts';

interface Message {
  readonly path: string;
  readonly status: number;
  readonly title: (text: Words['signInPage']) => string;
  readonly text: (text: Words['signInPage']) => string;
}

const MESSAGES: readonly Message[] = [
  { path: '/logget-ut', status: 200, title: (text) => text.signedOut, text: (text) => text.signedOutText },
  { path: '/logg-inn/feil', status: 400, title: (text) => text.failed, text: (text) => text.failedText },
  {
    path: '/logg-inn/uten-tilgang',
    status: 403,
    title: (text) => text.wrongOrganisation,
    text: (text) => text.wrongOrganisationText,
  },
];

/** Pages that say how a sign-in ended, each with the way on. */
export const signInMessages: RouteObject[] = MESSAGES.map(({ path, status, title, text }) => ({
  path,
  loader: () => data(null, { status }),
  Component: function SignInMessage() {
    const { signInPage } = usePage().words;
    return (
      <div className="narrow">
        <h1>{title(signInPage)}</h1>
        <p>{text(signInPage)}</p>
        <p>
          <a href="/logg-inn">{signInPage.title}</a>
        </p>
      </div>
    );
  },
  handle: { title: ({ words }) => title(words.signInPage) } satisfies PageHandle,
}));
