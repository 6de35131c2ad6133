import { afterAll, beforeAll, expect, test } from 'vitest';
import { recomputeFindings } from '../../db/sources/recompute-findings.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Saved {
  readonly saveServices: {
    readonly results: readonly {
      readonly outcome: string;
      readonly userErrors: readonly unknown[];
      readonly findings: readonly { readonly kind: string; readonly found: string; readonly path: readonly string[] }[];
    }[];
  };
}
const SAVE = `mutation ($input: SaveServicesInput!) { saveServices(input: $input) {
  results { outcome userErrors { code message } findings { kind found message path } } } }`;

async function save(item: Record<string, unknown>, key: string) {
  const { data, errors } = await server.ask<Saved>(SAVE, {
    token: await server.signIn('MUNICIPALITY', '5025'),
    variables: { input: { items: [{ municipality: '5025', ...item }], idempotencyKey: key } },
  });
  expect(errors).toEqual([]);
  return data.saveServices.results[0];
}

test('an editor who saves a text with eleven errors is told of each of the eleven at once, and the text is saved', async () => {
  const result = await save(
    {
      code: 'FINANCIAL_ASSISTANCE',
      version: 1,
      summary: 'Søk hos sosialkontoret. Du kan klage til Fylkesmannen i Hedmark.',
      description:
        'Stønaden gis etter krisesenterloven. Ta med selvangivelsen og svar fra trygdekontoret. Se www.veiviseren.no/penger.',
      howToApply:
        'Lever søknaden i Kjerkgata 51, 7374 Røros. Har du gjeld, ring 800 45 353. Skriv til sosialen@gmail.com eller bruk https://naav.no/soknad.',
    },
    'elleve-feil',
  );
  expect(result).toMatchObject({ outcome: 'UPDATED', userErrors: [] });
  const found = result?.findings.map((one) => `${one.path.at(-1)}: ${one.found}`).sort();
  expect(found).toEqual(
    [
      'summary: sosialkontoret',
      'summary: Fylkesmannen',
      'summary: Hedmark',
      'description: krisesenterloven',
      'description: selvangivelsen',
      'description: trygdekontoret',
      'description: www.veiviseren.no',
      'howToApply: Kjerkgata 51, 7374',
      'howToApply: 800 45 353',
      'howToApply: sosialen@gmail.com',
      'howToApply: https://naav.no/soknad',
    ].sort(),
  );
});

test('the nightly run finds the same in the saved texts, the wrong act and the address that differs too', async () => {
  await server.database.owner.begin((sql) => recomputeFindings(sql, '2026-11-30'));
  const found = await server.database.owner<{ kind: string; field: string; message: string }[]>`
    select kind, field, message from finding
    where entity_id = '5025-financial-assistance' and message like 'I teksten%' and resolved_on is null`;
  const messages = found.map(({ kind, field, message }) => `${kind} ${field} ${message}`).join('\n');
  for (const [kind, field, said] of [
    ['OBSOLETE_TERM', 'summary', 'sosialkontoret'],
    ['OBSOLETE_TERM', 'summary', 'Fylkesmannen'],
    ['OBSOLETE_TERM', 'summary', 'Hedmark'],
    ['OBSOLETE_TERM', 'description', 'selvangivelsen'],
    ['OBSOLETE_TERM', 'description', 'trygdekontoret'],
    ['DEAD_SOURCE', 'description', 'veiviseren.no'],
    ['SUPERSEDED_REFERENCE', 'description', 'Tjenesten bygger på'],
    ['SUPERSEDED_REFERENCE', 'howToApply', 'Nummeret er byttet ut'],
    ['CONFLICT', 'howToApply', 'Kontoret er registrert i'],
  ] as const) {
    expect(messages, said).toMatch(new RegExp(`^${kind} ${field} .*${said}`, 'm'));
  }
  expect(messages.match(/^SUSPICIOUS_CONTACT howToApply .*/m)?.[0].length).toBeGreaterThan(100);
});

test('a text without errors is answered without findings', async () => {
  const result = await save(
    { code: 'DEBT_COUNSELLING', version: 1, summary: 'Ring NAV på 55 55 33 33.' },
    'ingen-feil',
  );
  expect(result).toMatchObject({ outcome: 'UPDATED', findings: [] });
});
