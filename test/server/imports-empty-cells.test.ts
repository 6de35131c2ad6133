import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

async function upload(kind: string, file: string): Promise<unknown> {
  const headers = { authorization: `Bearer ${roros}`, accept: 'application/json', 'content-type': 'text/csv' };
  const response = await fetch(`${server.url}/imports/${kind}`, { method: 'POST', headers, body: file });
  expect(response.status).toBe(200);
  return await response.json();
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
