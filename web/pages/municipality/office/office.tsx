import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { Outcome } from '../parts/outcome.tsx';
import { OwnMenu } from '../parts/own-menu.tsx';
import { People, Phones, Places } from './contact-details.tsx';
import { History } from './history.tsx';
import { Hours } from './hours.tsx';
import { loadOffice, type ShownOffice } from './load-office.ts';
import { changeOffice, type OfficeDone } from './office-changes.ts';

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
  const { office, municipality } = shown;
  const refused = result?.kind === 'refused' ? result : null;
  const sent = refused?.edit ?? null;
  return (
    <div className="wide">
      <h1>{office.name}</h1>
      <OwnMenu here={null} municipality={municipality} />
      <Outcome done={result === null ? shown.done : null} refused={refused?.problems ?? []} />
      <div className="columns">
        <div>
          <Hours shown={shown} result={result} />
          <p>
            <a href={`/min-kommune/dager?kommune=${municipality}&kontor=${office.number}`}>{words.own.close}</a>
          </p>
        </div>
        <div>
          <Phones shown={shown} sent={sent} />
          <Places shown={shown} sent={sent} />
          <People shown={shown} sent={sent} />
        </div>
      </div>
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
