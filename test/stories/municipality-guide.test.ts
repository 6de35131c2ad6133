import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { registerHeeded, startTestServer, type TestServer } from '../setup/running-server.ts';

/** The guide that municipalities read. Its operations and addresses are asked as they stand in it, chapter by chapter. */
const guide = readFileSync(new URL('../../docs/for-kommuner.md', import.meta.url), 'utf8');
const chapters = guide.split(/^## (?=\d)/m);
const operationsOf = (chapter: number): readonly string[] => {
  const blocks = [...(chapters[chapter] ?? '').matchAll(/```graphql\n([\s\S]*?)```/g)];
  const inText = [...(chapters[chapter] ?? '').matchAll(/`(\{ [a-zA-Z][^`]*\} \})`/g)];
  return [...blocks, ...inText].map(([, operation = '']) => operation);
};
const operation = (chapter: number, words: string): string => {
  const found = operationsOf(chapter).find((one) => one.includes(words));
  if (found === undefined) throw new Error(`chapter ${chapter} has no ${words}`);
  return found;
};

let server: TestServer;
let os: string;
let roros: string;
let administrator: string;
beforeAll(async () => {
  server = await startTestServer();
  os = await server.signIn('MUNICIPALITY', '3430');
  roros = await server.signIn('MUNICIPALITY', '5025');
  administrator = await server.signIn('ADMINISTRATOR');
});
afterAll(() => server.stop());

async function run<Data = Record<string, unknown>>(document: string, token: string): Promise<Data> {
  const { data, errors } = await server.ask<Data>(document, { token });
  expect(errors, document).toEqual([]);
  return data;
}
/** Asks the address of the chapter's curl, with the body given or the one that it names. */
async function curl(chapter: number, token: string | null, body?: string): Promise<Record<string, unknown>> {
  const command = /```\ncurl ([\s\S]*?)```/.exec(chapters[chapter] ?? '')?.[1] ?? '';
  const [, path = ''] = /https:\/\/…(\/[^\s"]+)/.exec(command) ?? [];
  const [, sent] = /-d '([^']+)'/.exec(command) ?? [];
  const headers: Record<string, string> = {
    'content-type': sent === undefined ? 'application/octet-stream' : 'application/json',
    ...(token !== null && { authorization: `Bearer ${token}` }),
  };
  const answer = await fetch(`${server.url}${path}`, { method: 'POST', headers, body: body ?? sent ?? '' });
  expect(answer.ok, await answer.clone().text()).toBe(true);
  return (await answer.json()) as Record<string, unknown>;
}
const outcomesOf = (saved: unknown) =>
  (saved as { results: readonly { outcome: string }[] }).results.map(({ outcome }) => outcome);

test('1: who is not registered asks to be, is approved, and its own token works', async () => {
  const [whoAmI = ''] = operationsOf(1);
  await server.database.owner`delete from client where municipality_numbers = '{3430}'`;
  await registerHeeded();
  const refused = await server.ask(whoAmI, { token: os });
  expect(refused.text).toContain('CLIENT_UNKNOWN');
  const { receipt } = await curl(1, null);
  const status = async () => await (await fetch(`${server.url}/registrations/${receipt}`)).json();
  expect(await status()).toMatchObject({ state: 'PENDING' });
  await run(
    `mutation { decideProposal(input: { id: "${receipt}", decision: APPROVE, idempotencyKey: "approve-os" }) { userErrors { message } } }`,
    administrator,
  );
  expect(await status()).toMatchObject({ state: 'APPROVED' });
  await registerHeeded();
  expect(await run(whoAmI, os)).toEqual({
    viewer: { role: 'MUNICIPALITY', municipalities: [{ number: '3430', name: 'Os' }] },
  });
});

test('2: it reads what is its own', async () => {
  const [read = ''] = operationsOf(2);
  const { municipality } = await run<{ municipality: { offices: readonly { number: string }[] } }>(read, roros);
  expect(municipality.offices.map(({ number }) => number)).toEqual(['1640']);
});

test('3: it writes: Christmas, a week, and what others must approve', async () => {
  const { saveSpecialDays } = await run<{ saveSpecialDays: { preview: readonly object[] } }>(
    operation(3, 'saveSpecialDays'),
    roros,
  );
  expect(outcomesOf(saveSpecialDays)).toEqual(['CREATED']);
  expect(saveSpecialDays.preview.length).toBeGreaterThan(0);
  const { office } = await run<{ office: { version: number } }>(operation(3, 'hoursRules'), roros);
  const week = operation(3, 'setOfficeHours').replace('version: 1', `version: ${office.version}`);
  expect(await run(week, roros)).toMatchObject({ setOfficeHours: { userErrors: [] } });
  expect(await run(operation(3, 'editing'), roros)).toMatchObject({
    office: {
      editing: expect.arrayContaining([
        expect.objectContaining({ part: 'PHONES', mutation: 'savePhones', sharing: 'EVERY_OWNER' }),
        expect.objectContaining({ part: 'COVERAGE', mutation: 'saveCoverage', sharing: 'OWN_ONLY' }),
      ]),
    },
  });
  const { propose } = await run<{ propose: { proposal: { id: string; state: string } } }>(operation(3, 'propose('), os);
  expect(propose.proposal.state).toBe('PENDING');
  const { proposals } = await run<{ proposals: readonly { id: string }[] }>(operation(3, 'proposals('), os);
  expect(proposals.map(({ id }) => id)).toContain(propose.proposal.id);
});

test('3: every mutation that the guide names is one', async () => {
  const { data } = await server.ask<{ __schema: { mutationType: { fields: readonly { name: string }[] } } }>(
    '{ __schema { mutationType { fields { name } } } }',
    { token: roros },
  );
  const known = new Set(data.__schema.mutationType.fields.map(({ name }) => name));
  const named = [...guide.matchAll(/`((?:save|set|answer|decide)[A-Z][A-Za-z]+)`/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(8);
  expect(named.filter((name) => !known.has(name))).toEqual([]);
});

test('4: a list of its own keys: the second night nothing changes, and a list cut short stops', async () => {
  const list = operation(4, 'saveContacts');
  const night = (day: string, document = list) =>
    run<{ saveContacts: Record<string, unknown> }>(document.replace('2026-11-30', day), roros);
  expect(await night('2026-11-30')).toMatchObject({ saveContacts: { created: 2, userErrors: [] } });
  expect(await night('2026-12-01')).toMatchObject({ saveContacts: { unchanged: 2, updated: 0, removed: 0 } });
  const others = list.replaceAll('ansatt-', 'vikar-').replaceAll('Eksempel', 'Vikar');
  expect((await night('2026-12-02', others)).saveContacts).toMatchObject({
    results: [],
    userErrors: [{ message: expect.stringContaining('LIST_TOO_SMALL') }],
  });
  const meant = others.replace('mode: FULL', 'mode: FULL, removalsMax: 2');
  expect(await night('2026-12-02', meant)).toMatchObject({ saveContacts: { created: 2, removed: 2 } });
});

test('5: every template that it names is there, filled in with examples; a file is tried, and its rejected rows come back', async () => {
  const named = /malene er ([^.]+)\./.exec(chapters[5] ?? '')?.[1] ?? '';
  const templates = [...named.matchAll(/`([a-z-]+)`/g)].map(([, name = '']) => name);
  expect(templates.length).toBeGreaterThan(5);
  for (const name of templates) {
    const answer = await fetch(`${server.url}/imports/${name}`);
    expect([name, answer.status]).toEqual([name, 200]);
    expect(await answer.text()).toContain('kommunenummer');
  }
  const rows = [
    'kommunenummer;kategori;beløp;gyldig_fra;gyldig_til',
    '5025;enslig;8200;2026-01-01;',
    '5025;enslig;mye;2027-01-01;',
  ];
  const tried = await curl(5, roros, rows.join('\n'));
  expect(tried).toMatchObject({
    dryRun: true,
    faults: [
      { row: 1, rule: 'HELD_BACK' },
      { row: 2, column: 'beløp' },
    ],
  });
  const { ownRates } = (await run<{ municipality: { ownRates: readonly object[] } }>(operationsOf(2)[0] ?? '', roros))
    .municipality;
  expect(ownRates).toEqual([]);
  const mended = String(tried['rejectedFile']).replace(';mye;', ';8400;');
  expect(await curl(5, roros, mended)).toMatchObject({ faults: [], created: 2 });
});

test('6: it answers a finding, and the governor sees the answer', async () => {
  const [ask = '', answer = ''] = [operation(6, 'findings('), operation(6, 'answerFindings')];
  const { findings } = await run<{ findings: { nodes: readonly { id: string }[] } }>(ask, roros);
  const id = findings.nodes[0]?.id ?? '';
  const { answerFindings } = await run<{ answerFindings: object }>(answer.replace('finding-0a1b', id), roros);
  expect(outcomesOf(answerFindings)).toEqual(['UPDATED']);
  const trondelag = await server.signIn('GOVERNOR', 'trondelag');
  const seen = await run<{ findings: { nodes: readonly { id: string; answer: { kind: string } | null }[] } }>(
    '{ findings(filter: { municipality: "5025", state: ANSWERED }, first: 50) { nodes { id answer { kind } } } }',
    trondelag,
  );
  expect(seen.findings.nodes).toContainEqual({ id, answer: { kind: 'RIGHT_AS_IT_IS' } });
});

test('7: it takes back what it wrote, by the entry that the history shows', async () => {
  const { history } = await run<{ history: { nodes: readonly { id: string; undo: string }[] } }>(
    operation(7, 'history('),
    roros,
  );
  const entry = history.nodes.find(({ undo }) => undo === 'POSSIBLE')?.id ?? '';
  const revert = operation(7, 'revert').replace('412-98', entry);
  const tried = revert.replace('entry:', 'dryRun: true, entry:');
  const { revert: shown } = await run<{ revert: object }>(tried, roros);
  const { revert: done } = await run<{ revert: object }>(revert, roros);
  expect(outcomesOf(done)).toEqual(outcomesOf(shown));
  expect(outcomesOf(done)).toEqual(['UPDATED']);
});

test('8: it sees who has read its own, and how often in a month', async () => {
  const [audit = ''] = operationsOf(8);
  await run('{ office(number: "1640") { contacts { name } } }', os);
  const { auditEvents } = await run<{ auditEvents: { nodes: readonly object[]; byMonth: readonly object[] } }>(
    audit,
    roros,
  );
  expect(auditEvents.nodes).toContainEqual(
    expect.objectContaining({ outcome: 'ALLOWED', coordinates: ['Contact.name'] }),
  );
  expect(auditEvents.byMonth.length).toBeGreaterThan(0);
});

test('9: what is rejected is said in Norwegian, with the rule at its end', async () => {
  const query = `mutation { savePhones(input: { idempotencyKey: "feil-nummer", items: [{ office: "1640", number: "12", purpose: OTHER }] }) {
    results { userErrors { code message path } } } }`;
  const answer = await server.post(JSON.stringify({ query }), {
    authorization: `Bearer ${roros}`,
    'accept-language': 'nb',
  });
  expect(answer.text).toMatch(/nummer[^"]*\(PHONE_NUMBER\)/);
});
