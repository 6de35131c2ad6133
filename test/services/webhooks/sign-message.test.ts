import { Webhook } from 'standardwebhooks';
import { expect, test } from 'vitest';
import { messageIdOf, SECRET_BYTES, secretOf, signedHeaders } from '../../../services/webhooks/sign-message.ts';

const [older, newer, other] = [1, 2, 3].map((byte) => secretOf(new Uint8Array(SECRET_BYTES).fill(byte))) as [
  string,
  string,
  string,
];
const body = JSON.stringify({ type: 'sync.changes', text: 'æøå' });

test('a message is verified with any secret that is good, and with no other; a changed body with none', () => {
  const headers = signedHeaders({ id: 'msg_1', body, now: Date.now() }, [newer, older]);
  for (const secret of [newer, older]) expect(new Webhook(secret).verify(body, headers)).toMatchObject({ text: 'æøå' });
  expect(() => new Webhook(other).verify(body, headers)).toThrow();
  expect(() => new Webhook(newer).verify(`${body} `, headers)).toThrow();
  expect(() => new Webhook(newer).verify(body, { ...headers, 'webhook-id': 'msg_2' })).toThrow();
  expect(JSON.stringify(headers)).not.toContain(newer.slice('whsec_'.length));
});

test('an id is that of one webhook’s batch from one place to another, and of nothing else', () => {
  const ids = [
    messageIdOf('a', 'from', 'to'),
    messageIdOf('b', 'from', 'to'),
    messageIdOf('a', 'from', 'further'),
    messageIdOf('a', 'fro', 'mto'),
  ];
  expect(new Set(ids).size).toBe(4);
  expect(messageIdOf('a', 'from', 'to')).toBe(ids[0]);
});
