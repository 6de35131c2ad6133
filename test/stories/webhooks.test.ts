import { Webhook } from 'standardwebhooks';
import { beforeAll, describe, expect, test } from 'vitest';
import { startWebhookStory } from '../setup/webhook-story.ts';

interface Payload {
  readonly webhook: {
    readonly id: string;
    readonly url: string;
    readonly state: string;
    readonly deadLetters: number;
  } | null;
  readonly secret: string | null;
  readonly userErrors: readonly { readonly code: string; readonly path: readonly string[]; readonly message: string }[];
}

const PAYLOAD =
  '{ webhook { id url types municipality state reason deadLetters } secret userErrors { code message path } }';
const REGISTER = `mutation ($input: RegisterWebhookInput!) { done: registerWebhook(input: $input) ${PAYLOAD} }`;
const ofOne = (mutation: string) => `mutation ($id: ID!) { done: ${mutation}(id: $id) ${PAYLOAD} }`;
const RESUME = `mutation ($input: ResumeWebhookInput!) { done: resumeWebhook(input: $input) ${PAYLOAD} }`;

const story = startWebhookStory();
let oslo: string;
let roros: string;
let key = 0;
beforeAll(async () => {
  oslo = await story.server.signIn('MUNICIPALITY', '0301');
  roros = await story.server.signIn('MUNICIPALITY', '5025');
});

async function change(document: string, variables: Record<string, unknown>, token = oslo): Promise<Payload> {
  const { data, errors } = await story.server.ask<{ done: Payload }>(document, { token, variables });
  expect(errors).toEqual([]);
  return data.done;
}
const register = (input: Record<string, unknown> = {}, token = oslo) => {
  key += 1;
  return change(
    REGISTER,
    { input: { url: story.receiver.url, idempotencyKey: `webhook-story-${key}`, ...input } },
    token,
  );
};
const idOf = ({ webhook }: Payload) => webhook?.id ?? '';
const listed = async (token = oslo) =>
  (
    await story.server.ask<{ webhooks: readonly Record<string, unknown>[] }>(
      '{ webhooks { id state reason url lastSuccessAt failingSince lastFailure nextAttemptAt deadLetters } }',
      { token },
    )
  ).data.webhooks;
const rename = (name: string) => story.server.database.owner`update county set name = ${name} where number = '34'`;
const received = () => expect.poll(() => story.receiver.messages.length);

test('a municipality registers a webhook, sees its secret once, and gets what is committed, signed', async () => {
  const { webhook, secret, userErrors } = await register();
  expect([webhook?.state, userErrors]).toEqual(['ACTIVE', []]);
  expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
  await rename('Innlandet varslet');
  await received().toBe(1);
  const [message] = story.receiver.messages;
  const content = new Webhook(secret ?? '').verify(message?.body ?? '', message?.headers as Record<string, string>);
  expect(content).toMatchObject({ type: 'sync.changes', data: { edges: [{ node: { entityId: '34' } }] } });
  await expect.poll(async () => (await listed())[0]?.['lastSuccessAt']).not.toBeNull();
  expect(JSON.stringify(await listed())).not.toContain('whsec_');
  expect(story.server.logged.join()).not.toContain((secret ?? '').slice(6));
  const stored = await story.server.database.owner<{ secret: string }[]>`select secret from webhook_secret`;
  expect(stored.map((row) => row.secret)).toEqual([expect.stringMatching(/^sealed\.development\./)]);
});

test('a cursor of a message goes on in the feed, and one of the feed in a webhook', async () => {
  const cursor = await story.server.ask<{ changesCursor: string }>('{ changesCursor(types: [COUNTY]) }', {
    token: oslo,
  });
  await rename('Innlandet før');
  await register({ types: ['COUNTY'], after: cursor.data.changesCursor });
  await received().toBe(1);
  const after = story.receiver.messages[0]?.content.data.pageInfo?.endCursor;
  await rename('Innlandet etter');
  await received().toBe(2);
  const document = 'query ($after: String) { changes(after: $after, types: [COUNTY]) { nodes { entityId } } }';
  const { data } = await story.server.ask(document, { token: oslo, variables: { after } });
  expect(data).toEqual({ changes: { nodes: [{ entityId: '34' }] } });
});

test('a repeated registration makes no second webhook and shows no secret again; another input under the key is refused', async () => {
  const first = await register({ idempotencyKey: 'the-same-key' });
  const again = await register({ idempotencyKey: 'the-same-key' });
  expect([again.webhook?.id, again.secret]).toEqual([idOf(first), null]);
  const other = await register({ idempotencyKey: 'the-same-key', types: ['OFFICE'] });
  expect(other.userErrors).toMatchObject([{ code: 'IDEMPOTENCY_KEY_REUSED', path: ['input', 'idempotencyKey'] }]);
  expect(await listed()).toHaveLength(1);
});

test('a new secret signs at once, and the old one beside it for a day', async () => {
  const registered = await register();
  const rotated = await change(ofOne('rotateWebhookSecret'), { id: idOf(registered) });
  expect(rotated.secret).not.toBe(registered.secret);
  await rename('Innlandet ny nøkkel');
  await received().toBe(1);
  const [message] = story.receiver.messages;
  for (const { secret } of [registered, rotated]) {
    const verified = new Webhook(secret ?? '').verify(message?.body ?? '', message?.headers as Record<string, string>);
    expect(verified).toMatchObject({ type: 'sync.changes' });
  }
});

test('a receiver that is gone pauses the webhook; it goes on when its client says so', async () => {
  const registered = await register();
  story.receiver.answer = () => 410;
  await rename('Innlandet borte');
  await expect.poll(async () => (await listed())[0]?.['reason']).toBe('GONE');
  story.receiver.answer = () => 200;
  const resumed = await change(RESUME, { input: { id: idOf(registered) } });
  expect(resumed.webhook?.state).toBe('ACTIVE');
  await received().toBe(2);
});

describe('a webhook is its client’s own', () => {
  test('others neither see nor change it', async () => {
    const id = idOf(await register());
    expect(await listed(roros)).toEqual([]);
    for (const mutation of ['removeWebhook', 'rotateWebhookSecret', 'resendDeadLetters']) {
      const { webhook, secret, userErrors } = await change(ofOne(mutation), { id }, roros);
      expect([webhook, secret, userErrors[0]?.code]).toEqual([null, null, 'NOT_FOUND']);
    }
    expect((await change(RESUME, { input: { id } }, roros)).userErrors[0]?.code).toBe('NOT_FOUND');
    expect(await listed()).toMatchObject([{ id, state: 'ACTIVE' }]);
  });

  test('and it may remove it, after which nothing more comes', async () => {
    const id = idOf(await register());
    expect(await change(ofOne('removeWebhook'), { id })).toEqual({ webhook: null, secret: null, userErrors: [] });
    expect(await listed()).toEqual([]);
    const [left] = await story.server.database.owner`select count(*)::int as secrets from webhook_secret`;
    expect(left).toEqual({ secrets: 0 });
    expect((await change(ofOne('removeWebhook'), { id })).userErrors[0]?.code).toBe('NOT_FOUND');
  });

  test('the public, a portal and a governor register none', async () => {
    for (const token of [
      undefined,
      await story.server.signIn('PORTAL'),
      await story.server.signIn('GOVERNOR', 'innlandet'),
    ]) {
      const variables = { input: { url: story.receiver.url, idempotencyKey: 'not-allowed-1' } };
      const answer = await story.server.ask(REGISTER, { variables, ...(token && { token }) });
      expect(answer.errors[0]?.extensions.code).toMatch(/FORBIDDEN|GRAPHQL_VALIDATION_FAILED/);
    }
  });

  test('each change of one is in the audit, without its address', async () => {
    await register({ url: `${story.receiver.url}?token=hemmelig-ord` });
    const rows = await story.server.database.owner`select * from audit_event where operation_name = 'registerWebhook'`;
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain('hemmelig-ord');
    expect(story.server.logged.join()).not.toContain('hemmelig-ord');
  });
});

describe('a registration is refused, and nothing of the value repeated', () => {
  test.each([
    ['an address that is no URL', { url: 'hemmelig-ord' }, 'BAD_USER_INPUT', ['input', 'url']],
    ['a name and a password', { url: 'https://a:hemmelig-ord@example.no/' }, 'BAD_USER_INPUT', ['input', 'url']],
    ['no type at all', { types: [] }, 'BAD_USER_INPUT', ['input', 'types']],
    ['a number that is none', { municipality: 'hemmelig-ord' }, 'BAD_USER_INPUT', ['input', 'municipality']],
    ['a token that is none', { after: 'hemmelig-ord' }, 'BAD_USER_INPUT', ['input', 'after']],
    ['a short key', { idempotencyKey: 'x' }, 'BAD_USER_INPUT', ['input', 'idempotencyKey']],
  ])('%s', async (_, input, code, path) => {
    const { webhook, userErrors } = await register(input);
    expect([webhook, userErrors.map((error) => [error.code, error.path])]).toEqual([null, [[code, path]]]);
    expect(JSON.stringify(userErrors)).not.toContain('hemmelig-ord');
  });

  test('an eleventh webhook', async () => {
    for (let count = 0; count < 10; count += 1) expect((await register()).userErrors).toEqual([]);
    expect((await register()).userErrors).toMatchObject([{ code: 'CONFLICT', path: ['input'] }]);
  });
});
