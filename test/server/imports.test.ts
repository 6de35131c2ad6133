import { zipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile, { type SheetData } from 'write-excel-file/node';
import { makeWorkbook } from '../services/sources/workbook/make-workbook.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Report {
  readonly dryRun: boolean;
  readonly rows: { readonly read: number; readonly taken: number; readonly rejected: number };
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly madeRoom: number;
  readonly unmentioned: number;
  readonly faults: readonly {
    readonly row: number;
    readonly column: string | null;
    readonly rule: string;
    readonly message: string;
  }[];
  readonly rejectedFile: string | null;
}

let server: TestServer;
let roros: string;
beforeAll(async () => {
  server = await startTestServer();
  roros = await server.signIn('MUNICIPALITY', '5025');
});
afterAll(() => server.stop());

function send(
  kind: string,
  file: string | Uint8Array,
  { query = '', token = roros, accept = 'application/json', language = '' } = {},
) {
  const headers = {
    ...(token !== '' && { authorization: `Bearer ${token}` }),
    ...(language !== '' && { 'accept-language': language }),
    accept,
    'content-type': 'text/csv',
  };
  const body = typeof file === 'string' ? file : new Blob([Uint8Array.from(file)]);
  return fetch(`${server.url}/imports/${kind}${query}`, { method: 'POST', headers, body });
}
async function upload(kind: string, file: string | Uint8Array, query = ''): Promise<Report> {
  const response = await send(kind, file, { query });
  const text = await response.text();
  expect(response.status, text).toBe(200);
  return JSON.parse(text) as Report;
}
async function refusal(kind: string, file: string | Uint8Array, more: Parameters<typeof send>[2] = {}) {
  const response = await send(kind, file, more);
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; rule?: string } }[] };
  return { status: response.status, code: errors[0]?.extensions.code, rule: errors[0]?.extensions.rule };
}

const PHONES = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
const phones = (...rows: string[]) => [PHONES, ...rows].join('\r\n');
const phonesOf = async (office: string) => {
  const { data } = await server.ask<{ office: { phones: { number: string; comment: string | null }[] } }>(
    `{ office(number: "${office}") { phones { number comment } } }`,
  );
  return data.office.phones.map(({ number }) => number);
};

describe('a file with some rows that are wrong', () => {
  const file = phones(
    '5025;1640;annet;72 41 00 01;Ring før kl. 12',
    '5025;1640;annet;7241000;',
    '4601;1640;annet;72 41 00 02;',
    '5025;1640;krise;72 41 00 03;',
  );

  test('is tried without writing anything, and then its good rows are taken in', async () => {
    const before = await phonesOf('1640');
    const tried = await upload('phones', file, '?dryRun=true');
    expect(tried).toMatchObject({ dryRun: true, rows: { read: 4, taken: 1, rejected: 3 }, created: 1 });
    expect(await phonesOf('1640')).toEqual(before);
    const taken = await upload('phones', file);
    expect({ ...taken, dryRun: true }).toEqual(tried);
    expect(await phonesOf('1640')).toContain('+4772410001');
  });

  test('says of each rejected row where it is, which rule it breaks and what to do', async () => {
    const { faults } = await upload('phones', file, '?dryRun=true');
    expect(faults).toMatchObject([
      { row: 2, line: 3, column: 'telefon', rule: 'PHONE' },
      { row: 3, line: 4, column: 'kommunenummer', rule: 'OTHER_MUNICIPALITY' },
      { row: 4, line: 5, column: 'formål', rule: 'PHONE_PURPOSE' },
    ]);
  });

  test('comes back with its rejected rows as a file, which is mended and sent as it is', async () => {
    const { rejectedFile } = await upload('phones', file, '?dryRun=true');
    const lines = (rejectedFile ?? '').split('\r\n');
    expect(lines[0]).toBe(`\ufeff${PHONES};feil`);
    expect(lines[1]).toMatch(/^5025;1640;annet;7241000;;telefon: /);
    const mended = [lines[0], (lines[1] ?? '').replace('7241000', '72410004')].join('\r\n');
    expect(await upload('phones', mended)).toMatchObject({ rows: { read: 1, taken: 1, rejected: 0 }, created: 1 });
    expect(await phonesOf('1640')).toContain('+4772410004');
  });

  test('of hundreds of rows comes back whole, with one header', async () => {
    const wrong = Array.from({ length: 600 }, (_, index) => `5025;1640;annet;${7_000_000 + index};`);
    const { rejectedFile } = await upload('phones', phones(...wrong), '?dryRun=true');
    const [head, ...lines] = (rejectedFile ?? '').trimEnd().split('\r\n');
    expect(head).toBe(`\ufeff${PHONES};feil`);
    expect(lines.map((line) => line.split(';')[3])).toEqual(wrong.map((line) => line.split(';')[3]));
    expect(lines.join('')).not.toContain('\ufeff');
  });

  test('sent again changes nothing', async () => {
    await upload('phones', file);
    expect(await upload('phones', file)).toMatchObject({ created: 0, updated: 0, unchanged: 1 });
  });
});

describe('what is wrong is said in the reader’s language', () => {
  const file = phones('5025;1640;annet;7241000;', '5025;1640;kokk;72 41 00 03;', '5025;1640;krise;72 41 00 04;');
  const days = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const meeting = [
    days,
    '5025;1640;;2029-03-01;2029-03-05;stengt;;;',
    '5025;1640;;2029-03-04;2029-03-09;stengt;;;',
  ].join('\n');
  const messages = async (kind: string, sent: string, language: string) =>
    ((await (await send(kind, sent, { language, query: '?dryRun=true' })).json()) as Report).faults.map(
      ({ message }) => message,
    );

  test.each([
    ['', /^Dette er ikke et telefonnummer/, /Bruk en av: sentralbord/, /^Et kontor har ikke/, /venter på de andre/],
    ['nb', /^Dette er ikke et telefonnummer/, /Bruk en av: sentralbord/, /^Et kontor har ikke/, /venter på de andre/],
    [
      'nn',
      /^Dette er ikkje eit telefonnummer/,
      /Bruk ein av: sentralbord/,
      /^Eit kontor har ikkje/,
      /ventar på dei andre/,
    ],
    ['en', /^This is not a telephone number/, /Use one of: sentralbord/, /^(?!Et|Eit)/, /waits for the others/],
  ])('with Accept-Language “%s”', async (language, phone, purpose, later, waits) => {
    const [first, second, third] = await messages('phones', file, language);
    expect(first).toMatch(phone);
    expect(second).toMatch(purpose);
    expect(third).toMatch(later);
    expect((await messages('special-days', meeting, language)).join('\n')).toMatch(waits);
  });

  test('also of a file that cannot be read at all', async () => {
    const messageOf = async (language: string) => {
      const body = (await (await send('phones', 'a;b\n1;2', { language })).json()) as { errors: { message: string }[] };
      return body.errors[0]?.message;
    };
    expect(await messageOf('nn')).toMatch(/^Kolonnar manglar i overskriftsrada.* Manglar: kommunenummer/);
    expect(await messageOf('en')).toMatch(/^Columns are missing in the header.* Missing: kommunenummer/);
  });
});

test('contacts are changed by office, role and name, and a fault never shows what stands in the cell', async () => {
  const rows = (phone: string) =>
    `kommunenummer;enhetsnummer;rolle;navn;telefon;epost\r\n5025;1640;leder;Nora Eksempel;${phone};\r\n5025;1640;kokk;Ola Eksempel;;`;
  const first = await upload('contacts', rows('72410010'));
  expect(first).toMatchObject({ created: 1, rows: { rejected: 1 } });
  expect(JSON.stringify(first.faults)).not.toContain('Ola');
  expect(await upload('contacts', rows('72410011'))).toMatchObject({ created: 0, updated: 1 });
});

test('a workbook as Excel saves it, with dates and times of its own, is read as CSV is', async () => {
  const header = [
    'kommunenummer',
    'enhetsnummer',
    'kanal',
    'fra_dato',
    'til_og_med',
    'tilstand',
    'fra',
    'til',
    'årsak',
  ];
  const day = new Date('2027-05-14T00:00:00Z');
  const row = ['5025', '1640', 'uten avtale', day, '', 'åpent', '9', '11:30', 'Inneklemt dag'];
  const cells: SheetData = [header, row].map((cellsOfRow) =>
    cellsOfRow.map((value) =>
      value instanceof Date ? { value, type: Date, format: 'dd.mm.yyyy' } : { value, type: String },
    ),
  );
  const workbook = await writeXlsxFile(cells).toBuffer();
  expect(await upload('special-days', workbook)).toMatchObject({ encoding: 'XLSX', created: 1, faults: [] });
  const { data } = await server.ask<{ office: { openingHours: { spans: object[]; reason: string }[] } }>(
    '{ office(number: "1640") { openingHours(from: "2027-05-14", days: 1, channel: DROP_IN) { spans { opens closes } reason } } }',
  );
  expect(data.office.openingHours).toContainEqual({
    spans: [{ opens: '09:00', closes: '11:30' }],
    reason: 'Inneklemt dag',
  });
});

test('special days that a file does not mention are told apart from those it repeats, and from those that make room', async () => {
  const days = (...rows: readonly string[]) =>
    ['kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak', ...rows].join('\n');
  const easter = '5025;1640;uten avtale;2028-04-13;2028-04-17;stengt;;;Påske';
  const before = await upload('special-days', days(easter));
  const again = await upload('special-days', days(easter));
  expect(again).toMatchObject({ created: 0, unchanged: 1, madeRoom: 0, unmentioned: before.unmentioned });
  const other = await upload('special-days', days('5025;1640;uten avtale;2028-05-18;;stengt;;;'));
  expect(other).toMatchObject({ created: 1, unchanged: 0, madeRoom: 0, unmentioned: before.unmentioned + 1 });
  const over = await upload(
    'special-days',
    days('5025;1640;uten avtale;2028-04-16;2028-04-18;stengt;;;'),
    '?dryRun=true',
  );
  expect(over).toMatchObject({ created: 1, updated: 1, unchanged: 0, madeRoom: 1 });
});

test('of a workbook with several sheets the answer says what was not read', async () => {
  const row = ['5025', '1640', 'annet', '72 41 00 20', 'Vaktmester'];
  const sheets = [{ rows: [['Telefoner 2026'], PHONES.split(';'), row] }, { rows: [['Huskeliste']] }];
  expect(await upload('phones', makeWorkbook(sheets), '?dryRun=true')).toMatchObject({
    rows: { read: 1, taken: 1 },
    passedOver: ['Ark 2 er ikke lest (1 rad med innhold).', 'Linjen over overskriftene er ikke lest.'],
  });
  const hidden = makeWorkbook([{ rows: [PHONES.split(';'), row], hiddenRows: [2] }]);
  expect(await refusal('phones', hidden)).toMatchObject({ status: 400, rule: 'SHEET_HIDDEN_CELLS' });
});

test('own rates end the ones before them, and special days that disagree are none of them taken', async () => {
  const rates = (...rows: string[]) => ['kommunenummer;kategori;beløp;gyldig_fra;gyldig_til', ...rows].join('\n');
  await upload('rates', rates('5025;enslig;8000;2025-01-01;'));
  expect(await upload('rates', rates('5025;enslig;8300;2026-01-01;'))).toMatchObject({ created: 1, updated: 1 });
  const days = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const meeting = [days, '5025;1640;;2028-03-01;2028-03-05;stengt;;;', '5025;1640;;2028-03-04;2028-03-09;stengt;;;'];
  const refused = await upload('special-days', meeting.join('\n'));
  expect(refused).toMatchObject({ created: 0, rows: { taken: 0, rejected: 2 } });
  expect(refused.faults.map(({ rule }) => rule).sort()).toEqual(['HELD_BACK', 'OVERLAP']);
});

test('whoever asks for lines follows how far an upload has come', async () => {
  const response = await send('phones', phones('5025;1640;annet;72 41 00 20;'), {
    accept: 'application/x-ndjson',
    query: '?dryRun=true',
  });
  const steps = (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { step: string });
  expect(steps.map(({ step }) => step)).toEqual(['READ', 'WRITING', 'DONE']);
});

test('what an upload writes is in the municipality’s audit like every other write', async () => {
  await upload('phones', phones('5025;1640;annet;72 41 00 30;'));
  const rows = await server.database.owner`
    select operation_name as name, outcome, client_id as client from audit_event order by id desc limit 2`;
  expect(rows).toContainEqual({ name: 'savePhones', outcome: 'ALLOWED', client: 'municipality-5025' });
});

describe('what is refused before anything is read', () => {
  const file = phones('5025;1640;annet;72 41 00 40;');

  test('a caller without a token, with a bad one, or of another role', async () => {
    expect(await refusal('phones', file, { token: '' })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
    expect(await refusal('phones', file, { token: 'bad' })).toMatchObject({ status: 401 });
    const governor = await server.signIn('GOVERNOR', 'innlandet');
    expect(await refusal('phones', file, { token: governor })).toMatchObject({ status: 403, code: 'FORBIDDEN' });
  });

  test('an unknown kind, a word in the address that nobody knows, no file, a file that is too large', async () => {
    expect(await refusal('persons', file)).toMatchObject({ status: 404 });
    expect(await refusal('phones', file, { query: '?dryrun=true' })).toMatchObject({ status: 400 });
    expect(await refusal('phones', '')).toMatchObject({ status: 400, rule: 'SOURCE_EMPTY' });
    expect(await refusal('phones', new Uint8Array(5_000_001))).toMatchObject({ status: 413 });
  });

  test('a file that is no table, with another header, or that unpacks to more than anybody sends', async () => {
    expect(await refusal('phones', '<html>')).toMatchObject({ status: 400, rule: 'SOURCE_IS_HTML' });
    expect(await refusal('phones', 'a;b\n1;2')).toMatchObject({ status: 400, rule: 'COLUMNS_MISSING' });
    const bomb = zipSync({ 'xl/worksheets/sheet1.xml': new Uint8Array(34_000_000) });
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await refusal('phones', bomb)).toMatchObject({ status: 400, rule: 'SOURCE_TOO_LARGE' });
    expect(await refusal('phones', zipSync({ 'a.txt': new Uint8Array(3) }))).toMatchObject({ rule: 'XLSX_UNREADABLE' });
  });
});

test('the empty template is there for everybody', async () => {
  const response = await fetch(`${server.url}/imports/rates`);
  expect(response.headers.get('content-disposition')).toContain('rates.csv');
  expect(await response.text()).toContain('kommunenummer;kategori;beløp;gyldig_fra;gyldig_til');
});
