import { Button } from '@navikt/ds-react/Button';
import { type RouteObject, redirect, useActionData, useLoaderData } from 'react-router';
import type { Loading } from '../../../render/page-context.ts';
import type { PageHandle } from '../../../render/page-handle.ts';
import { usePage } from '../../../render/use-page.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { showDay } from '../../../words/show-time.ts';
import { OversightMenu } from '../parts/oversight-menu.tsx';
import { loadAlerts, type ShownAlerts } from './load-alerts.ts';
import { changeSubscription, type Subscribed } from './subscription-changes.ts';
import { Subscriptions } from './subscriptions.tsx';

async function change(loading: Loading): Promise<Subscribed | Response> {
  const page = requireSession(loading, ['GOVERNOR']);
  const done = await changeSubscription(page, await loading.request.formData());
  return done.kind === 'done' ? redirect(`/tilsyn/varsler?gjort=${done.what}#paamelding`, 303) : done;
}

/** The alerts of a region in the order of municipality numbers, and how to subscribe to them. */
function AlertsPage() {
  const shown = useLoaderData() as ShownAlerts;
  const result = (useActionData() as Subscribed | undefined) ?? null;
  const { alerts: text } = usePage().words;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OversightMenu here="alerts" />
      <p>{text.lead}</p>
      <Since shown={shown} />
      {shown.alerts !== null && <Alerts alerts={shown.alerts} />}
      <Subscriptions shown={shown} result={result} />
    </div>
  );
}

function Since({ shown: { since, problem } }: { readonly shown: ShownAlerts }) {
  const { alerts: text } = usePage().words;
  return (
    <>
      <form action="/tilsyn/varsler" method="get" className="row no-print">
        <div className="field">
          <label htmlFor="siden">{text.since}</label>
          <input
            className="aksel-text-field__input"
            type="date"
            id="siden"
            name="siden"
            defaultValue={since}
            aria-invalid={(problem !== null && problem !== 'noHistory') || undefined}
            aria-describedby={problem === null ? undefined : 'siden-feil'}
          />
        </div>
        <Button type="submit" variant="secondary">
          {text.show}
        </Button>
      </form>
      {problem !== null && (
        <p className={problem === 'noHistory' ? undefined : 'field-problem'} id="siden-feil">
          {text[problem]}
        </p>
      )}
    </>
  );
}

function Alerts({ alerts }: { readonly alerts: NonNullable<ShownAlerts['alerts']> }) {
  const { words, language } = usePage();
  const { alerts: text } = words;
  return (
    <section aria-labelledby="endret" className="card card--list">
      <h2 id="endret">{text.count(alerts.totalCount)}</h2>
      {alerts.totalCount === 0 && <p>{text.nothing}</p>}
      {alerts.totalCount > alerts.nodes.length && <p className="warning">{text.more}</p>}
      {alerts.nodes.map(({ id, message, on, municipality }) => (
        <article key={id} aria-label={municipality.name}>
          <p>
            <a href={`/tilsyn/${municipality.number}`}>{municipality.name}</a>:{' '}
            {withoutName(message, municipality.name)} {on && <span className="source">{showDay(on, language)}</span>}
          </p>
        </article>
      ))}
    </section>
  );
}

/** A message names its municipality; beside the link it need not. */
const withoutName = (message: string, name: string) =>
  message.startsWith(`${name}: `) ? message.slice(name.length + 2) : message;

export const alertsRoute: RouteObject = {
  path: '/tilsyn/varsler',
  loader: loadAlerts,
  action: change,
  Component: AlertsPage,
  handle: { title: ({ words }) => words.alerts.title } satisfies PageHandle,
};
