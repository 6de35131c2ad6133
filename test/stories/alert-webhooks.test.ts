import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWebhookStory } from '../setup/webhook-story.ts';

interface Payload {
  readonly webhook: { readonly id: string; readonly state: string; readonly alertsOf: string | null } | null;
  readonly secret: string | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[] }[];
}
interface Alerts {
  readonly governor: string;
  readonly alerts: readonly { readonly id: string; readonly kind: string; readonly municipality: { number: string } }[];
}

const PAYLOAD = '{ webhook { id state alertsOf } secret userErrors { code path } }';
const REGISTER = `mutation ($input: RegisterAlertWebhookInput!) { done: registerAlertWebhook(input: $input) ${PAYLOAD} }`;
const RESUME = `mutation ($input: ResumeWebhookInput!) { done: resumeWebhook(input: $input) ${PAYLOAD} }`;

const story = startWebhookStory();
let innlandet: string;
let key = 0;
beforeAll(async () => {
  innlandet = await story.server.signIn('GOVERNOR', 'innlandet');
});

const ask = (document: string, input: object, token: string) =>
  story.server.ask<{ done: Payload }>(document, { token, variables: { input } });
async function register(input: object = {}, token = innlandet): Promise<Payload> {
  key += 1;
  const whole = { governor: 'innlandet', url: story.receiver.url, idempotencyKey: `alert-story-${key}`, ...input };
  const { data, errors } = await ask(REGISTER, whole, token);
  expect(errors).toEqual([]);
  return data.done;
}
/** Has the webhook look at once, as its governor may. */
async function look({ webhook }: Payload, more: object = {}): Promise<Payload> {
  return (await ask(RESUME, { id: webhook!.id, ...more }, innlandet)).data.done;
}
const sent = () => story.receiver.messages.map(({ content }) => (content.data as unknown as Alerts).alerts);
const column = async (name: string) =>
  (await story.server.database.owner`select ${story.server.database.owner(name)} as value from webhook`)[0]?.['value'];
/** A time at which a webhook has looked: it then waits for a quarter of an hour. */
const hasLooked = () =>
  expect
    .poll(async () => (await story.server.database.owner`select from webhook where next_attempt_at > now()`).length, {
      timeout: 60_000,
    })
    .toBe(1);

/** Agreements that are a municipality's only one, to be given an end. */
let agreements: readonly { id: string; municipality: string }[];
beforeAll(async () => {
  agreements = await story.server.database.owner<{ id: string; municipality: string }[]>`
    select min(id) as id, municipality_number as municipality from agreement
    where municipality_number like '34%' and valid_to is null
    group by municipality_number having count(*) = 1 order by 2 limit 3`;
});
async function end(agreement: { id: string }, days: number): Promise<void> {
  await story.server.database
    .owner`update agreement set valid_to = current_date + ${days}::int where id = ${agreement.id}`;
}

test('a governor is sent what has changed, signed, each change once', async () => {
  const registered = await register();
  expect(registered).toMatchObject({ webhook: { state: 'ACTIVE', alertsOf: 'innlandet' }, userErrors: [] });
  await hasLooked();
  expect(story.receiver.messages).toEqual([]);
  const [ending, gone] = [agreements[0]!, agreements[1]!];
  await end(ending, 30);
  await look(registered);
  await expect
    .poll(sent)
    .toMatchObject([[{ kind: 'AGREEMENT_ENDING', municipality: { number: ending.municipality } }]]);
  expect(sent()[0]).toMatchObject([
    {
      message: expect.stringContaining('slutter å gjelde'),
      messageNn: expect.stringContaining('sluttar å gjelde'),
      messageEn: expect.stringContaining('ends on'),
    },
  ]);
  const [message] = story.receiver.messages;
  const verified = new Webhook(registered.secret!).verify(message!.body, message!.headers as Record<string, string>);
  expect(verified).toMatchObject({ type: 'oversight.alerts', data: { governor: 'innlandet' } });
  // The place lags behind the clock, so the first alert is found again; it is not sent again.
  await hasLooked();
  await end(gone, -1);
  await look(registered);
  await expect
    .poll(() => sent()[1])
    .toMatchObject([{ kind: 'GAP_OPENED', municipality: { number: gone.municipality } }]);
  await hasLooked();
  await look(registered);
  await hasLooked();
  expect(story.receiver.messages).toHaveLength(2);
});

test('what is sent is read as the governor reads it, and leaves its row in the audit', async () => {
  await register();
  await hasLooked();
  const rows = await story.server.database.owner`
    select from audit_event where operation_name = 'WebhookAlerts' and role = 'GOVERNOR' and outcome = 'ALLOWED'`;
  expect(rows.length).toBeGreaterThan(0);
});

test('a receiver that fails gets the same message again, with the same id', async () => {
  const registered = await register();
  await hasLooked();
  story.receiver.answer = () => 500;
  await end(agreements[2]!, 40);
  await look(registered);
  await expect.poll(() => column('last_failure')).toBe('HTTP_500');
  story.receiver.answer = () => 200;
  await story.server.database.owner`update webhook set next_attempt_at = now()`;
  await expect.poll(() => column('state')).toBe('ACTIVE');
  expect(story.receiver.messages.length).toBeGreaterThan(1);
  expect(new Set(story.receiver.messages.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
});

test('going on from an earlier instant sends what has changed since then once more', async () => {
  const [row] = await story.server.database.owner<{ now: Date }[]>`select clock_timestamp() as now`;
  const since = new Date(row!.now).toISOString();
  const registered = await register({ since });
  await end(agreements[2]!, 50);
  await hasLooked();
  await look(registered, { since });
  await expect
    .poll(
      () =>
        sent()
          .at(-1)
          ?.map(({ kind }) => kind),
      { timeout: 60_000 },
    )
    .toEqual(['AGREEMENT_ENDING']);
});

test('a governor that lost its access is sent nothing more', async () => {
  const registered = await register();
  await hasLooked();
  await story.server.database
    .owner`update client set active = false where role = 'GOVERNOR' and governor_id = 'innlandet'`;
  await story.server.database.owner`update webhook set next_attempt_at = now()`;
  await expect.poll(() => column('reason')).toBe('CLIENT_CLOSED');
  await story.server.database
    .owner`update client set active = true where role = 'GOVERNOR' and governor_id = 'innlandet'`;
  expect(registered.userErrors).toEqual([]);
  expect(story.receiver.messages).toEqual([]);
});

describe('alerts are the governor’s own', () => {
  test('another governor’s, and those of nobody, are not found; an administrator may follow any', async () => {
    for (const governor of ['agder', 'atlantis']) {
      const { webhook, userErrors } = await register({ governor });
      expect([webhook, userErrors]).toEqual([null, [{ code: 'NOT_FOUND', path: ['input', 'governor'] }]]);
    }
    const administrator = await story.server.signIn('ADMINISTRATOR');
    expect((await register({ governor: 'agder' }, administrator)).webhook?.alertsOf).toBe('agder');
  });

  test.each([
    ['MUNICIPALITY', '3430'],
    ['ANALYST', null],
    ['PORTAL', null],
  ] as const)('%s registers none', async (role, whom) => {
    const input = { governor: 'innlandet', url: story.receiver.url, idempotencyKey: 'not-allowed-1' };
    const { errors } = await ask(REGISTER, input, await story.server.signIn(role, whom));
    expect(errors[0]?.extensions.code).toBe('FORBIDDEN');
  });

  test('a governor writes nothing else: not the directory, and no webhook of the change feed', async () => {
    const feed = `mutation { registerWebhook(input: { url: "${story.receiver.url}", idempotencyKey: "feed-of-all" }) { secret } }`;
    const verify = `mutation { verify(input: { items: [], idempotencyKey: "verify-by-none" }) { dryRun } }`;
    for (const document of [feed, verify]) {
      const { errors } = await story.server.ask(document, { token: innlandet });
      expect(errors[0]?.extensions.code).toMatch(/FORBIDDEN|GRAPHQL_VALIDATION_FAILED/);
    }
  });
});

test.each([
  ['an instant to come', { since: '2031-01-01T00:00:00Z' }, ['input', 'since']],
  ['an instant that nothing is known of', { since: '2001-01-01T00:00:00Z' }, ['input', 'since']],
  ['an address that is no URL', { url: 'nowhere' }, ['input', 'url']],
])('%s is refused', async (_, input, path) => {
  expect((await register(input)).userErrors).toEqual([{ code: 'BAD_USER_INPUT', path }]);
});

test('a token of the change feed is no place among alerts', async () => {
  const { webhook, secret } = await register();
  expect(secret).toMatch(/^whsec_/);
  const administrator = await story.server.signIn('ADMINISTRATOR');
  const own = await register({}, administrator);
  const { data } = await ask(RESUME, { id: own.webhook!.id, after: 'a-token' }, administrator);
  expect(data.done.userErrors).toEqual([{ code: 'BAD_USER_INPUT', path: ['input', 'after'] }]);
  expect(webhook?.state).toBe('ACTIVE');
});
