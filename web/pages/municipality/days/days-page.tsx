import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { Outcome } from '../parts/outcome.tsx';
import { OwnMenu } from '../parts/own-menu.tsx';
import { Calendar } from './calendar.tsx';
import { ComingDays } from './coming-days.tsx';
import { DayAsSeen } from './day-as-seen.tsx';
import { changeDays, type DaysDone } from './day-changes.ts';
import { DaysForm } from './days-form.tsx';
import { loadDays, type ShownDays } from './load-days.ts';
import { OFFERED_CHANNELS } from './read-special-day.ts';

async function change(loading: Loading): Promise<DaysDone | Response> {
  const page = requireSession(loading, ['MUNICIPALITY']);
  const done = await changeDays(page, await loading.request.formData());
  if (done.kind !== 'done') return done;
  const url = new URL(loading.request.url);
  url.searchParams.set('gjort', done.what);
  return redirect(url.pathname + url.search, 303);
}

/** A month of an office, with the days on which it keeps other hours. */
function DaysPage() {
  const shown = useLoaderData() as ShownDays;
  const result = (useActionData() as DaysDone | undefined) ?? null;
  const { words } = usePage();
  const { office, municipality } = shown;
  return (
    <div className="wide">
      <h1>{words.forms.calendar.title}</h1>
      <p className="lead">{municipality.name}</p>
      <OwnMenu here="days" municipality={municipality.number} />
      <Outcome done={result === null ? shown.done : null} refused={result?.kind === 'refused' ? result.problems : []} />
      {office === null ? (
        <p>{words.municipality.noOffice}</p>
      ) : (
        <>
          <h2>{office.name}</h2>
          <p>{words.forms.calendar.lead}</p>
          <Choice shown={shown} />
          <Calendar shown={shown} preview={result?.kind === 'preview' ? result.preview : []} />
          <div className="columns columns--even">
            <DaysForm shown={shown} office={office} result={result} />
            <div>
              <DayAsSeen shown={shown} result={result} />
              <ComingDays shown={shown} office={office} />
            </div>
          </div>
        </>
      )}
    </div>
  );
}

/** Which office and channel the calendar is of. */
function Choice({ shown: { offices, office, municipality, channel, day } }: { readonly shown: ShownDays }) {
  const { words } = usePage();
  return (
    <form method="get" action="/min-kommune/dager" className="row no-print">
      <input type="hidden" name="kommune" value={municipality.number} />
      <input type="hidden" name="dag" value={day} />
      <div className="field">
        <label htmlFor="kontor">{words.own.office}</label>
        <select id="kontor" name="kontor" defaultValue={office?.number} className="aksel-select__input">
          {offices.map(({ number, name }) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <div className="field">
        <label htmlFor="kanal">{words.own.channels}</label>
        <select id="kanal" name="kanal" defaultValue={channel} className="aksel-select__input">
          {OFFERED_CHANNELS.map((one) => (
            <option key={one} value={one}>
              {words.channels[one]}
            </option>
          ))}
        </select>
      </div>
      <SubmitButton label={words.forms.calendar.show} />
    </form>
  );
}

export const ownDaysRoute: RouteObject = {
  path: '/min-kommune/dager',
  loader: loadDays,
  action: change,
  Component: DaysPage,
  handle: { title: ({ words }) => words.forms.calendar.title } satisfies PageHandle,
};
