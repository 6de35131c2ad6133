import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { brokenRule } from '../setup/database.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

const HELP = contractDocument('crisis-centre');
const CANARY = 'Hemmeligveien';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface Centre {
  readonly id: string;
  readonly phones: readonly { readonly number: string; readonly disputed: boolean }[];
  readonly servedMunicipalities: readonly { readonly number: string }[];
}
interface Help {
  readonly municipality: {
    readonly crisisCentreCoverage: { readonly status: string; readonly reason: string | null };
    readonly crisisCentreAgreements: readonly { readonly crisisCentre: Centre }[];
  };
}
async function helpIn(municipality: string): Promise<Help['municipality']> {
  const { data, errors } = await server.ask<Help>(HELP, { variables: { municipality, on: '2026-11-23' } });
  expect(errors).toEqual([]);
  return data.municipality;
}

describe('help for somebody who is exposed to violence', () => {
  test('in Os: a centre with two numbers, of which the one that sources dispute is marked', async () => {
    const help = await helpIn('3430');
    expect(help.crisisCentreCoverage.status).toBe('COVERED');
    expect(help.crisisCentreAgreements[0]?.crisisCentre).toMatchObject({
      id: 'gudbrandsdal-krisesenter',
      openAroundTheClock: true,
      phones: [
        { number: '+4741481220', disputed: false },
        { number: '+4761279220', disputed: true },
      ],
    });
  });

  test.each(['3403', '3425', '3419'])('in %s: the Hamar centre, which serves nine municipalities', async (number) => {
    const [agreement] = (await helpIn(number)).crisisCentreAgreements;
    expect(agreement?.crisisCentre.id).toBe('hamar-interkommunale-krisesenter');
    expect(agreement?.crisisCentre.servedMunicipalities).toHaveLength(9);
  });

  test.each(['5025', '5610', '1580'])('in %s: none is known, which is said with its reason', async (number) => {
    const help = await helpIn(number);
    expect(help).toMatchObject({ crisisCentreCoverage: { status: 'NOT_REPORTED' }, crisisCentreAgreements: [] });
    expect(help.crisisCentreCoverage.reason).toMatch(/\w{10}/);
  });
});

describe('a centre that hides where it is', () => {
  const place = { street: `${CANARY} 1`, postalCode: '0009', city: CANARY };

  test('has no address in the database: it will not take one', async () => {
    const { owner } = server.database;
    expect(
      await brokenRule(owner`update crisis_centre set ${owner(place, 'street', 'city')}, postal_code = '0009'
        where id = 'oslo-krisesenter'`),
    ).toBe('crisis_centre_withheld_has_no_address');
  });

  test('and if it had one, no role would see it by any question, order, search, feed or error', async () => {
    const { owner } = server.database;
    await owner`alter table crisis_centre drop constraint crisis_centre_withheld_has_no_address`;
    await owner`update crisis_centre set street = ${place.street}, postal_code = '0009', city = ${CANARY}
      where address_withheld or id = 'gudbrandsdal-krisesenter'`;
    const shown = '{ crisisCentre(id: "gudbrandsdal-krisesenter") { visitingAddress { street } } }';
    await vi.waitFor(async () => expect((await server.ask(shown)).text).toContain(CANARY), { timeout: 60_000 });
    await owner`update crisis_centre set street = null, postal_code = null, city = null where not address_withheld`;
    await vi.waitFor(async () => expect((await server.ask(shown)).text).not.toContain(CANARY), { timeout: 60_000 });

    const centre =
      'id name addressWithheld openAroundTheClock website verifiedAt visitingAddress { street postalCode city sources { title } } phones { number comment disputeReason } sources { title url } servedMunicipalities(on: "2026-11-23") { number }';
    const questions = [
      `{ crisisCentre(id: "oslo-krisesenter") { ${centre} } }`,
      `{ crisisCentres(first: 100) { totalCount nodes { ${centre} } edges { cursor node { ${centre} } } } }`,
      `{ services(filter: { text: "${CANARY.slice(0, 8)}" }) { totalCount nodes { id } } }`,
      '{ municipality(number: "0301") { offices { number visitingAddress { street } } crisisCentreCoverage(on: "2026-11-23") { reason } } }',
      `{ crisisCentre(id: "${'x'.repeat(300)}") { ${centre} } }`,
      `{ crisisCentres(after: "oslo-krisesenter") { nodes { ${centre} } } }`,
    ];
    const tokens = [
      undefined,
      await server.signIn('MUNICIPALITY', '0301'),
      await server.signIn('GOVERNOR', 'ostfold-buskerud-oslo-og-akershus'),
      await server.signIn('ADMINISTRATOR'),
    ];
    const heard: string[] = [];
    for (const token of tokens) {
      for (const question of questions) {
        heard.push((await server.ask(question, token === undefined ? {} : { token })).text);
      }
    }
    for (const feed of ['ics', 'jsonld']) {
      heard.push(await (await fetch(`${server.url}/offices/0315/opening-hours.${feed}`)).text());
    }
    expect(heard[0]).toContain('"addressWithheld":true');
    expect(heard.join('\n')).toContain('Oslo krisesenter');
    expect(heard.filter((text) => text.replaceAll(/"code":"[^"]*"|\\"[^"]*\\"/g, '').includes(CANARY))).toEqual([]);
    expect(server.logged.join('\n')).not.toContain(CANARY);
  });
});
