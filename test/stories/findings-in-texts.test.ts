import { afterAll, beforeAll, expect, test } from 'vitest';
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

test('a text without errors is answered without findings', async () => {
  const result = await save(
    { code: 'DEBT_COUNSELLING', version: 1, summary: 'Ring NAV på 55 55 33 33.' },
    'ingen-feil',
  );
  expect(result).toMatchObject({ outcome: 'UPDATED', findings: [] });
});
