import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { loadOffice, type ShownOffice } from './load-office.ts';
import { changeOffice, type OfficeDone } from './office-changes.ts';
import { History } from './parts/history.tsx';
import { Hours } from './parts/hours.tsx';
import { People, Phones, Places, SpecialDays } from './parts/office-parts.tsx';
import { Outcome } from './parts/outcome.tsx';

async function change(loading: Loading): Promise<OfficeDone | Response> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const done = await changeOffice(page, loading.params['number'] ?? '', await loading.request.formData());
  if (done.kind !== 'done') return done;
  return redirect(`${new URL(loading.request.url).pathname}?gjort=${done.what}`, 303);
}

/** Everything of one office that its municipality may change, and what was changed. */
function OwnOffice() {
  const shown = useLoaderData() as ShownOffice;
  const result = (useActionData() as OfficeDone | undefined) ?? null;
  const { words } = usePage();
  const { office } = shown;
  return (
    <div className="wide">
      <p>
        <a href="/min-kommune">{words.ownPages.back}</a>
      </p>
      <h1>{office.name}</h1>
      <Outcome done={result === null ? shown.done : null} refused={result?.kind === 'refused' ? result.problems : []} />
      <Hours shown={shown} result={result} />
      <SpecialDays shown={shown} />
      <Phones shown={shown} />
      <Places shown={shown} />
      <People shown={shown} />
      <History shown={shown} />
    </div>
  );
}

export const ownOfficeRoute: RouteObject = {
  path: '/min-kommune/kontor/:number',
  loader: loadOffice,
  action: change,
  Component: OwnOffice,
  handle: { title: (_page, shown) => (shown as ShownOffice).office.name } satisfies PageHandle,
};
