import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { saveAs } from '../setup/save-as.ts';

let server: TestServer;
let roros: string;
let os: string;
let administrator: string;
let innlandet: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
  os = await server.signIn('MUNICIPALITY', '3430');
  administrator = await server.signIn('ADMINISTRATOR');
  innlandet = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(() => server.stop());

interface Argument {
  readonly name: string;
  readonly type: { readonly ofType: { readonly inputFields: readonly { readonly name: string }[] | null } | null };
}
interface MutationField {
  readonly name: string;
  readonly args: readonly Argument[];
}

const WEEK = {
  office: '1640',
  channel: 'DROP_IN',
  validFrom: '2030-02-01',
  version: 0,
  weekly: [{ days: ['MONDAY'], spans: [{ opens: '10:00', closes: '11:00' }] }],
};

describe('what is only tried', () => {
  const item = (kind: string, one: object) => [`save${kind}`, roros, { items: [one] }] as const;
  const tried = () =>
    [
      item('Agreements', {
        municipality: '5025',
        centre: 'oslo-krisesenter',
        form: 'PURCHASE_AGREEMENT',
        validFrom: '2027-01-01',
      }),
      item('Contacts', { office: '1640', role: 'OFFICE_MANAGER', name: 'Kari Prøve', externalId: 'prove-1' }),
      item('Coverage', { id: '', validFrom: '2020-01-01' }),
      item('Notices', { office: '1640', text: 'Vi flytter.', from: '2027-01-01', until: '2027-02-01' }),
      item('OfficeProfiles', { office: '1640', website: 'https://example.no/', version: null }),
      item('Offices', { number: '1640', name: 'NAV Prøve', version: 0 }),
      [
        'saveOwnRates',
        roros,
        { municipality: '5025', items: [{ category: 'SINGLE', validFrom: '2027-01-01', amountPerMonth: 8_200 }] },
      ] as const,
      item('Phones', { office: '1640', number: '72 41 00 77', purpose: 'OTHER' }),
      item('Receptions', { office: '1640', name: 'Prøvestedet', kind: 'VISIT' }),
      item('Services', { municipality: '5025', code: 'INDIVIDUAL_PLAN', name: 'Prøve', summary: 'Prøve.' }),
      item('SpecialDays', { office: '1640', state: 'CLOSED', from: '2030-01-01', until: '2030-01-03' }),
      [
        'setOfficeHours',
        roros,
        {
          ...WEEK,
        },
      ] as const,
      ['saveWeeklyHours', roros, { items: [WEEK] }] as const,
      ['verify', roros, { items: [{ entityType: 'PHONE', entityId: '1640-switchboard' }] }] as const,
      ['answerFindings', roros, { items: [{ finding: '', kind: 'RIGHT_AS_IT_IS' }] }] as const,
      ['revert', roros, { entityType: 'OPENING_HOURS', entityId: '1640', entry: '' }] as const,
      [
        'registerClient',
        administrator,
        { organisationNumber: '943464723', name: 'Os kommune', role: 'ANALYST' },
      ] as const,
      ['updateClient', administrator, { id: 'municipality-5025', name: 'Et annet navn' }] as const,
      [
        'propose',
        roros,
        { kind: 'OFFICE', municipality: '5025', office: '1699', name: 'NAV Prøve', validFrom: '2030-01-01' },
      ] as const,
      ['decideProposal', administrator, { id: '', decision: 'APPROVE' }] as const,
      ['registerWebhook', roros, { url: 'https://example.no/hook' }] as const,
      ['registerAlertWebhook', innlandet, { governor: 'innlandet', url: 'https://example.no/hook' }] as const,
      ['resumeWebhook', roros, { id: '' }] as const,
      ['removeWebhook', roros, { id: '' }] as const,
      ['rotateWebhookSecret', roros, { id: '' }] as const,
      ['resendDeadLetters', roros, { id: '' }] as const,
      [
        'submitCaseEvents',
        roros,
        {
          municipality: '5025',
          rows: [
            { caseId: 'sak-000123', personId: 'p-000042', service: 'FINANCIAL_ASSISTANCE', received: '2026-01-02' },
          ],
        },
      ] as const,
    ] as const;

  const hasResults = (mutation: string) => /^(?:save|verify|answerFindings|revert)/.test(mutation);

  /** Every table as it is: its rows in one order, as a hash; but for counted requests, and the audit of who asked. */
  async function everything(): Promise<Readonly<Record<string, string>>> {
    const { owner } = server.database;
    const tables = await owner<{ schema: string; name: string }[]>`
      select schemaname as schema, tablename as name from pg_tables
      where schemaname in ('tjenestegraf', 'confidential', 'statistics') and tablename not in ('asker_minute', 'audit_event') order by 1, 2`;
    const hashes: [string, string][] = [];
    for (const { schema, name } of tables) {
      const [row] = await owner<{ hash: string }[]>`
        select md5(coalesce(string_agg(one::text, '|' order by one::text), '')) as hash from ${owner(`${schema}.${name}`)} as one`;
      hashes.push([name, row?.hash ?? '']);
    }
    return Object.fromEntries(hashes);
  }

  /** The mutations that somebody sees. */
  async function mutations(): Promise<readonly MutationField[]> {
    const seen = new Map<string, MutationField>();
    for (const token of [roros, administrator, innlandet]) {
      const { data } = await server.ask<{ __schema: { mutationType: { fields: readonly MutationField[] } } }>(
        '{ __schema { mutationType { fields { name args { name type { ofType { inputFields { name } } } } } } } }',
        { token },
      );
      for (const field of data.__schema.mutationType.fields) seen.set(field.name, field);
    }
    return [...seen.values()];
  }
  const canBeTried = ({ args }: MutationField) =>
    args.some(
      ({ name, type }) => name === 'dryRun' || type.ofType?.inputFields?.some((field) => field.name === 'dryRun'),
    );

  test('is every change that the API offers: none is without dryRun', async () => {
    const all = await mutations();
    expect(all.filter((field) => !canBeTried(field)).map(({ name }) => name)).toEqual([]);
    expect(all.map(({ name }) => name).sort()).toEqual(
      tried()
        .map(([name]) => name)
        .sort(),
    );
  });

  test('by any write, or by any file, leaves every table as it was', async () => {
    // Something to take back.
    await saveAs(server, roros, 'saveSpecialDays', {
      items: [{ office: '1640', state: 'CLOSED', from: '2027-06-01', until: '2027-06-02' }],
    });
    const { office, municipality, findings, history } = (
      await server.ask<{
        office: { version: number };
        municipality: {
          offices: readonly {
            coverage: readonly { id: string; version: number; municipality: { number: string } }[];
          }[];
        };
        findings: { nodes: readonly { id: string }[] };
        history: { nodes: readonly { id: string; undo: string }[] };
      }>(
        `{ office(number: "1640") { version }
          municipality(number: "5025") { offices { coverage { id version municipality { number } } } }
          findings(filter: { municipality: "5025", state: OPEN, kind: STALE }, first: 1) { nodes { id } }
          history(entityType: OPENING_HOURS, entityId: "1640", first: 50) { nodes { id undo } } }`,
        { token: roros },
      )
    ).data;
    const coverage = municipality.offices
      .flatMap((one) => one.coverage)
      .find((one) => one.municipality.number === '5025');
    const { propose } = (
      await server.ask<{ propose: { proposal: { id: string } } }>(
        `mutation { propose(input: { kind: OFFICE, municipality: "3430", office: "1698", name: "NAV Venter", validFrom: "2030-01-01",
          idempotencyKey: "waits-for-it" }) { proposal { id } } }`,
        { token: os },
      )
    ).data;
    const [free] = await server.database.owner<{ code: string }[]>`
      select code from catalogue_entry as entry where not exists (
        select from municipal_service as own where own.code = entry.code and municipality_number = '5025') order by code limit 1`;
    const registered = await server.ask<{ registerWebhook: { webhook: { id: string } } }>(
      `mutation { registerWebhook(input: { url: "https://example.no/hook", idempotencyKey: "hook-to-try" }) { webhook { id } } }`,
      { token: roros },
    );
    const { webhook } = registered.data.registerWebhook;
    // Nothing is sent to it, which would change its row.
    await server.database.owner`update webhook set state = 'PAUSED', next_attempt_at = null`;
    const filled: Readonly<Record<string, object>> = {
      saveServices: { items: [{ municipality: '5025', code: free?.code, name: 'Prøve', summary: 'Prøve.' }] },
      saveCoverage: { items: [{ id: coverage?.id, version: coverage?.version, validFrom: '2020-01-01' }] },
      saveOffices: { items: [{ number: '1640', name: 'NAV Prøve', version: office.version }] },
      setOfficeHours: { version: office.version },
      saveWeeklyHours: { items: [{ ...WEEK, version: office.version }] },
      answerFindings: { items: [{ finding: findings.nodes[0]?.id, kind: 'RIGHT_AS_IT_IS' }] },
      revert: { entry: history.nodes.find(({ undo }) => undo === 'POSSIBLE')?.id },
      decideProposal: { id: propose.proposal.id },
      resumeWebhook: webhook,
      removeWebhook: webhook,
      rotateWebhookSecret: webhook,
      resendDeadLetters: webhook,
    };
    const byId = (await mutations())
      .filter(({ args }) => args.some(({ name }) => name === 'id'))
      .map(({ name }) => name);
    const before = await everything();
    for (const [mutation, token, input] of tried()) {
      const { data, errors } = await server.ask<{
        done: {
          userErrors: readonly object[];
          results?: readonly { outcome: string; userErrors: readonly object[] }[];
        };
      }>(
        byId.includes(mutation)
          ? `mutation ($id: ID!) { done: ${mutation}(id: $id, dryRun: true) { secret userErrors { code message path } } }`
          : `mutation ($input: ${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input!) { done: ${mutation}(input: $input) {
          userErrors { code message path } ${hasResults(mutation) ? 'results { outcome userErrors { message } }' : ''} } }`,
        {
          token,
          variables: byId.includes(mutation)
            ? webhook
            : {
                input: {
                  ...input,
                  ...filled[mutation],
                  dryRun: true,
                  ...(mutation !== 'resumeWebhook' && { idempotencyKey: `try-${mutation}` }),
                },
              },
        },
      );
      expect([mutation, errors, data?.done.userErrors]).toEqual([mutation, [], []]);
      for (const { outcome, userErrors } of data.done.results ?? []) {
        expect([mutation, outcome, userErrors]).toEqual([mutation, expect.not.stringMatching('REJECTED'), []]);
      }
    }
    for (const kind of ['contacts', 'phones', 'receptions', 'hours', 'rates', 'special-days', 'agreements']) {
      const template = await (await fetch(`${server.url}/imports/${kind}`)).text();
      const answer = await fetch(`${server.url}/imports/${kind}?dryRun=true`, {
        method: 'POST',
        headers: { authorization: `Bearer ${roros}`, 'content-type': 'text/csv' },
        body: template.replaceAll('3430', '5025'),
      });
      expect([kind, answer.status]).toEqual([kind, 200]);
    }
    const after = await everything();
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual([]);
  });
});
