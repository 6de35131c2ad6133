import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { ORGANISATIONS, type Reader, SEEN } from './pages-seen.ts';
import { Visitor } from './visitor.ts';

let server: TestServer;
const visitors = new Map<Reader, Visitor>([]);
beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  for (const reader of ['MUNICIPALITY', 'GOVERNOR'] as const) {
    const visitor = new Visitor(server.url);
    await visitor.signIn(ORGANISATIONS[reader], '/');
    visitors.set(reader, visitor);
  }
});
afterAll(() => server?.stop());

/** Pages of one role, with something on them. */
const own = Object.values(SEEN).flatMap(({ at, by }) => (by === 'NOBODY' ? [] : [[at[0] ?? '/', by] as const]));

test.each(own)(
  '%s asks who is not signed in to do so, and leads back; with an ended session it says that',
  async (address) => {
    const visitor = new Visitor(server.url);
    const back = `/logg-inn?${new URLSearchParams({ til: address })}`;
    expect((await visitor.open(address)).url).toBe(server.url + back);
    visitor.cookies.set('__Host-okt', 'a'.repeat(43));
    expect((await visitor.open(address)).url).toBe(`${server.url}${back}&grunn=utlopt`);
  },
);

test.each(own)('%s says to another role that it is not for them, and shows nothing', async (address, by) => {
  const other = visitors.get(by === 'GOVERNOR' ? 'MUNICIPALITY' : 'GOVERNOR');
  const { status, html } = (await other?.open(address)) ?? { status: 0, html: '' };
  expect(status).toBe(403);
  expect(html.match(/<h1/g)).toHaveLength(1);
  expect(html).not.toContain('<table');
});
