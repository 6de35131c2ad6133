import { data } from 'react-router';
import type { Subscription } from '../../../alerts/alerts.ts';
import { OversightAlertsDocument, type OversightAlertsQuery } from '../../../generated/graphql.ts';
import type { Loading } from '../../../render/page-context.ts';
import { requireSession } from '../../../sign-in/require-session.ts';
import { dayBefore } from '../../../words/show-time.ts';

export interface ShownSubscription extends Subscription {
  /** Address of a feed without its ending; null: of e-mail. */
  readonly feed: string | null;
}

export interface ShownAlerts {
  readonly since: string;
  readonly problem: 'sinceWrong' | 'tooEarly' | 'noHistory' | null;
  /** Null: the day cannot be answered, see `problem`. */
  readonly alerts: NonNullable<OversightAlertsQuery['oversightAlerts']> | null;
  readonly subscriptions: readonly ShownSubscription[];
  /** Whether e-mail can be sent here. */
  readonly canMail: boolean;
  readonly done: string | null;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

export async function loadAlerts(loading: Loading): Promise<ShownAlerts> {
  const page = requireSession(loading, ['GOVERNOR']);
  const { governor } = page.signedIn;
  if (governor === null) throw data(null, { status: 403 });
  const query = new URL(loading.request.url).searchParams;
  const { store, links, sendMail } = page.alerts;
  const subscriptions = (await store.ofGovernor(governor)).map((one) => ({
    ...one,
    feed: one.channel === 'FEED' ? `${page.origin}/varsler/strom/${links.tokenOf('strom', one.id)}` : null,
  }));
  const common = { subscriptions, canMail: sendMail !== null, done: query.get('gjort') };
  const since = query.get('siden') ?? dayBefore(page.today);
  if (!DAY.test(since) || Number.isNaN(Date.parse(since)) || since > page.today)
    return { since: dayBefore(page.today), problem: 'sinceWrong', alerts: null, ...common };
  const { data: answer, errors } = await page.api.ask(OversightAlertsDocument, {
    governor,
    since: `${since}T00:00:00Z`,
    language: page.apiLanguage,
  });
  if (errors.some(({ extensions }) => extensions.code === 'BAD_USER_INPUT'))
    return { since, problem: query.has('siden') ? 'tooEarly' : 'noHistory', alerts: null, ...common };
  if (answer.oversightAlerts === null) throw data(null, { status: 403 });
  return { since, problem: null, alerts: answer.oversightAlerts, ...common };
}
