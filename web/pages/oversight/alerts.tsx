import { Button } from '@navikt/ds-react/Button';
import { data, type RouteObject, useLoaderData } from 'react-router';
import { OversightAlertsDocument, type OversightAlertsQuery } from '../../generated/graphql.ts';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { dayBefore, showDay } from '../../words/show-time.ts';
import { OversightMenu } from './parts/oversight-menu.tsx';

type Alerts = NonNullable<OversightAlertsQuery['oversightAlerts']>;

interface Shown {
  readonly since: string;
  readonly problem: 'sinceWrong' | 'tooEarly' | null;
  /** Null: the day cannot be answered, see `problem`. */
  readonly alerts: Alerts | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

async function load(loading: Loading): Promise<Shown> {
  const page = requireSession(loading, ['GOVERNOR']);
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  const asked = new URL(loading.request.url).searchParams.get('siden');
  const since = asked ?? dayBefore(page.today);
  if (!DAY.test(since) || Number.isNaN(Date.parse(since)) || since >= page.today)
    return { since: dayBefore(page.today), problem: 'sinceWrong', alerts: null };
  const { data: answer, errors } = await page.api.ask(OversightAlertsDocument, {
    governor,
    since: `${since}T00:00:00Z`,
  });
  if (errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT'))
    return { since, problem: 'tooEarly', alerts: null };
  if (answer.oversightAlerts === null) throw data(null, { status: 403 });
  return { since, problem: null, alerts: answer.oversightAlerts };
}

/** What an adviser should know has changed, in the order of municipality numbers. */
function AlertsPage() {
  const { since, problem, alerts } = useLoaderData() as Shown;
  const { words, language } = usePage();
  const { alerts: text } = words;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OversightMenu here="alerts" />
      <p>{text.lead}</p>
      <form action="/tilsyn/varsler" method="get" className="row no-print">
        <div>
          <label className="aksel-label" htmlFor="siden">
            {text.since}
          </label>
          <input
            className="aksel-text-field__input"
            type="date"
            id="siden"
            name="siden"
            defaultValue={since}
            aria-invalid={problem !== null || undefined}
            aria-describedby={problem === null ? undefined : 'siden-feil'}
          />
        </div>
        <Button type="submit" variant="secondary">
          {text.show}
        </Button>
      </form>
      {problem !== null && (
        <p className="field-problem" id="siden-feil">
          {text[problem]}
        </p>
      )}
      {alerts !== null && (
        <section aria-labelledby="endret">
          <h2 id="endret">{text.count(alerts.totalCount)}</h2>
          {alerts.totalCount === 0 && <p>{text.nothing}</p>}
          {alerts.totalCount > alerts.nodes.length && <p className="warning">{text.more}</p>}
          <ul>
            {alerts.nodes.map(({ id, message, on, municipality }) => (
              <li key={id}>
                <a href={`/tilsyn/${municipality.number}`}>{municipality.name}</a>: <span lang="nb">{message}</span>{' '}
                {on && <span className="source">{showDay(on, language)}</span>}
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}

export const alertsRoute: RouteObject = {
  path: '/tilsyn/varsler',
  loader: load,
  Component: AlertsPage,
  handle: { title: ({ words }) => words.alerts.title } satisfies PageHandle,
};
