import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

interface Report {
  readonly faults: readonly { readonly row: number; readonly rule: string }[];
  readonly rejectedFile: string | null;
}

async function upload(kind: string, file: string): Promise<Report> {
  const headers = { authorization: `Bearer ${roros}`, accept: 'application/json', 'content-type': 'text/csv' };
  const response = await fetch(`${server.url}/imports/${kind}`, { method: 'POST', headers, body: file });
  expect(response.status).toBe(200);
  return (await response.json()) as Report;
}

test('an empty cell empties nothing: what the office has written stays', async () => {
  const header = {
    contacts: 'kommunenummer;enhetsnummer;rolle;navn;telefon;epost',
    phones: 'kommunenummer;enhetsnummer;formål;telefon;merknad',
    receptions: 'kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst',
    agreements: 'kommunenummer;krisesenter;form;plasser;gyldig_fra;gyldig_til',
  };
  for (const [kind, filled, empty] of [
    [
      'contacts',
      '5025;1640;leder;Eva Eksempel;72 41 00 30;eva@example.no',
      '5025;1640;leder;Eva Eksempel;72 41 00 30;',
    ],
    ['phones', '5025;1640;annet;72 41 00 31;Ring før kl. 12', '5025;1640;annet;72 41 00 31;'],
    [
      'receptions',
      '5025;1640;Servicetorget;Kjerkgata 1;7374;Røros;Inn fra gården.',
      '5025;1640;Servicetorget;Kjerkgata 1;7374;Røros;',
    ],
    [
      'agreements',
      '5025;hamar-interkommunale-krisesenter;kjøpsavtale;4;2027-01-01;',
      '5025;hamar-interkommunale-krisesenter;kjøpsavtale;;2027-01-01;',
    ],
  ] as const) {
    expect(await upload(kind, [header[kind], filled].join('\r\n')), kind).toMatchObject({ created: 1 });
    const again = await upload(kind, [header[kind], empty].join('\r\n'));
    expect(again, kind).toMatchObject({ created: 0, updated: 0, unchanged: 1, rows: { rejected: 0 } });
  }
  const { data } = await server.ask<{ office: { phones: { comment: string }[]; contacts: { email: string }[] } }>(
    '{ office(number: "1640") { phones { comment } contacts { email } } }',
    { token: roros },
  );
  expect(data.office.phones.map(({ comment }) => comment)).toContain('Ring før kl. 12');
  expect(data.office.contacts.map(({ email }) => email)).toContain('eva@example.no');
});

test('of own rates and special days, where rows hang together, one row that cannot be read holds the others back', async () => {
  const rates = (...rows: string[]) => ['kommunenummer;kategori;beløp;gyldig_fra;gyldig_til', ...rows].join('\r\n');
  const good = '5025;enslig;8100;2026-01-01;';
  for (const query of ['?dryRun=true', '']) {
    const report = await upload(`rates${query}`, rates(good, '5025;ektepar;x;2026-01-01;'));
    expect(report).toMatchObject({ created: 0, rows: { read: 2, taken: 0, rejected: 2 } });
    expect(report.faults.map(({ row, rule }) => `${row} ${rule}`)).toEqual([
      '1 HELD_BACK',
      '2 WRONG_VALUE',
      '2 NUMBER',
    ]);
    expect(report.rejectedFile).toContain(good);
  }
  const { data } = await server.ask<{ municipality: { ownRates: readonly unknown[]; offices: readonly unknown[] } }>(
    '{ municipality(number: "5025") { ownRates { category } offices { specialDays { id } } } }',
  );
  expect(data.municipality.ownRates).toEqual([]);
  const days = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const closed = [
    days,
    '5025;1640;;2028-12-24;2029-01-01;stengt;;;',
    '5025;1640;;2028-12-28;2028-12-28;åpent;25:00;12:00;',
  ];
  const refused = await upload('special-days', closed.join('\r\n'));
  expect(refused).toMatchObject({ created: 0, rows: { read: 2, taken: 0, rejected: 2 } });
  // Mended and sent as it is, the rejected file is taken whole.
  const mended = (refused.rejectedFile ?? '').replace('25:00', '10:00');
  expect(await upload('special-days', mended)).toMatchObject({ created: 2, rows: { taken: 2, rejected: 0 } });
});
