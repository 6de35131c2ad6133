import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { METRICS } from '../../http/telemetry/metric-table.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let metricsUrl: string;
beforeAll(async () => {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  metricsUrl = `http://127.0.0.1:${port}/metrics`;
  server = await startTestServer({
    METRICS_PORT: String(port),
    ACCESS_LOG: 'yes',
    SECURITY_CONTACT: 'https://example.no/sikkerhet',
  });
});
afterAll(() => server.stop());

const read = async () => (await fetch(metricsUrl)).text();
const count = (text: string, labels: Readonly<Record<string, string>>) => {
  const wanted = Object.entries(labels).map(([name, value]) => `${name}="${value}"`);
  const lines = text.split('\n').filter((line) => line.startsWith(`${METRICS.requestDuration.name}_count{`));
  return lines
    .filter((line) => wanted.every((label) => line.includes(label)))
    .reduce((sum, line) => sum + Number(line.split(' ').at(-1)), 0);
};

const OWN = 'query HemmeligNavn { municipality(number: "3430") { name } }';

test('every metric of the table is there, but for a replica that there is none of', async () => {
  await server.ask(OWN);
  await server.database.owner`insert into import_run (command, due_at) values ('norg2', now())`;
  const text = await read();
  const missing = Object.values(METRICS).filter(({ name }) => !text.includes(`# TYPE ${name} `));
  expect(missing).toEqual([METRICS.replicaLevel]);
  expect(text).toMatch(/^tjenestegraf_imports_last_day\{outcome="UNDER_WAY"\} 1$/m);
  expect(text).toMatch(/^tjenestegraf_findings_open\{kind="\w+"\} \d+$/m);
});

test('requests are counted by operation, role, status and where the answer came from', async () => {
  const before = await read();
  for (let time = 0; time < 3; time += 1) await server.ask(OWN);
  await server.ask('{ helo }');
  await fetch(`${server.url}/offices/0315/opening-hours.ics`);
  const after = await read();
  const more = (labels: Readonly<Record<string, string>>) => count(after, labels) - count(before, labels);
  expect(more({ role: 'PUBLIC', status: '200', operation: 'OTHER' })).toBe(3);
  expect(more({ answered_from: 'CACHE' })).toBeGreaterThan(0);
  expect(more({ status: '400' })).toBe(1);
  expect(more({ operation: '/offices/:number/opening-hours.ics' })).toBe(1);
});

test('neither metrics nor the log hold what was asked, who asked, or a name that an asker chose', async () => {
  const token = await server.signIn('MUNICIPALITY', '3430');
  const { headers } = await server.ask(OWN.replace('3430', '5025'), { token });
  const line = server.logged.find((one) => one.includes(headers.get('x-correlation-id') ?? '?'));
  expect(JSON.parse(line ?? '{}')).toMatchObject({ role: 'MUNICIPALITY', status: 200, operation: null });
  const lines = server.logged.filter((one) => one.includes('"msg":"request"'));
  // Measured values and random ids may have any digits by chance.
  const metrics = (await read()).replace(/ [\d.e+-]+$/gm, '');
  const logged = lines.map((one) => one.replace(/"(time|durationMs|correlationId)":("[^"]*"|[\d.e+-]+)/g, ''));
  const told = `${metrics}\n${logged.join('')}`;
  expect(lines.length).toBeGreaterThan(3);
  expect(told).not.toMatch(/HemmeligNavn|5025|3430|127\.0\.0\.1|Bearer|eyJ/);
});

test('metrics are on their own port alone', async () => {
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
  expect((await fetch(metricsUrl.replace('/metrics', '/graphql'))).status).toBe(404);
});

test('whoever has found a weakness finds whom to tell', async () => {
  const answer = await fetch(`${server.url}/.well-known/security.txt`);
  const [contact, expires] = (await answer.text()).split('\n');
  expect([answer.status, contact]).toEqual([200, 'Contact: https://example.no/sikkerhet']);
  expect(Date.parse(expires?.replace('Expires: ', '') ?? '')).toBeGreaterThan(Date.now());
});
