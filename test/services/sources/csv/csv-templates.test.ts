import { describe, expect, test } from 'vitest';
import { CSV_TEMPLATES, type CsvTemplateName } from '../../../../services/sources/csv/csv-templates.ts';
import { csvKey, readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import { columnDescriptions, writeCsvTemplate } from '../../../../services/sources/csv/write-csv-template.ts';
import { ruleText } from '../../../../services/sources/parsing/rules.ts';
import { ruleOf } from '../rule-of.ts';

const names = Object.keys(CSV_TEMPLATES) as CsvTemplateName[];
const header = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
const phones = (...lines: string[]) => [header, ...lines].join('\r\n');
const read = (file: string | Uint8Array) => readCsvTemplate(file, 'phones', null);
const faults = (file: string | Uint8Array) =>
  read(file).rejected.map(({ row, line, column, rule }) => [row, line, column, rule]);
const good = '5025;1640;vakt;46 90 62 49;';

describe.each(names)('the template %s', (name) => {
  test('can be sent back as it is, with its example still in it: no rows, no faults', () => {
    expect(readCsvTemplate(writeCsvTemplate(name), name, null)).toMatchObject({ rows: [], rejected: [] });
  });

  test('has an example that is itself right, and words for every column', () => {
    const filled = writeCsvTemplate(name).replace('# ', '');
    expect(readCsvTemplate(filled, name, null)).toMatchObject({ rejected: [], stats: { accepted: 1 } });
    expect(columnDescriptions(name).filter(({ description }) => description === '')).toEqual([]);
  });
});

describe('a file from a spreadsheet', () => {
  const row = { municipality: '5025', office: '1640', purpose: 'EMERGENCY', number: '+4746906249', comment: null };

  test.each([
    ['with a byte order mark', `\ufeff${phones(good)}`],
    ['with commas', phones(good).replaceAll(';', ',')],
    ['with tabs', phones(good).replaceAll(';', '\t')],
    ['with sep= before the header', `sep=;\r\n${phones(good)}`],
    ['with empty lines at the end', `${phones(good)}\r\n;;;;\r\n\r\n`],
    [
      'with the columns in another order',
      'telefon;formål;enhetsnummer;kommunenummer;merknad\n46906249;Vakt ;1640;5025;',
    ],
    ['in Windows-1252', Buffer.from(phones(good), 'latin1')],
  ])('%s is read', (_what, file) => {
    expect(read(file)).toMatchObject({ rows: [row], rejected: [] });
  });

  test('a text with line breaks and separators in quotes is one field, and the lines after it are counted right', () => {
    const file = phones('5025;1640;vakt;46906249;"linje 1\nlinje 2; med semikolon"', '5025;1640;vakt;x;');
    expect(read(file).rows[0]?.comment).toBe('linje 1\nlinje 2; med semikolon');
    expect(faults(file)).toEqual([[2, 4, 'telefon', 'PHONE']]);
  });
});

describe('what a person is told about a file', () => {
  test('each fault by row, line and column, and the right rows are read all the same', () => {
    const file = phones(good, '301;1640;vakt;46906249;', '5025;1640;kokk;12;', '', '5025;;vakt;55553333;');
    expect(read(file).rows).toHaveLength(1);
    expect(faults(file)).toEqual([
      [2, 3, 'kommunenummer', 'LEADING_ZERO_LOST'],
      [3, 4, 'formål', 'WRONG_VALUE'],
      [3, 4, 'telefon', 'PHONE'],
      [4, 6, 'enhetsnummer', 'MISSING'],
    ]);
    expect(read(file).stats).toEqual({ read: 4, accepted: 1, rejected: 3, skipped: 0, repeated: 0 });
  });

  test('the same number twice with different words is for the sender to settle', () => {
    expect(faults(phones(good, '5025;1640;sentralbord;46906249;'))).toEqual([
      [1, 2, null, 'DUPLICATE_KEY'],
      [2, 3, null, 'DUPLICATE_KEY'],
    ]);
    expect(read(phones(good, good)).stats).toMatchObject({ accepted: 1, repeated: 1 });
  });

  test('a row for another municipality, or another municipality’s office, is refused and the own rows are read', () => {
    const reach = { municipalities: new Set(['5025']), offices: new Set(['1640']) };
    const file = phones(good, '3430;1640;vakt;46906249;', '5025;0315;vakt;46906249;');
    const { rows, rejected } = readCsvTemplate(file, 'phones', reach);
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ column, rule }) => [column, rule])).toEqual([
      ['kommunenummer', 'OTHER_MUNICIPALITY'],
      ['enhetsnummer', 'OTHER_MUNICIPALITY'],
    ]);
  });

  test('a row with a fault beside its key is recognised, so that it is not taken for one that has gone', () => {
    const [row] = read(phones(good)).rows;
    const keys = read(phones('5025;1640;kokk;46 90 62 49;', '5025;1640;vakt;x;')).rejected.map(({ key }) => key);
    expect(keys).toEqual([csvKey('phones', row!), null]);
  });

  test.each(['=1+1', '+A1', '-B2*3', '@SUM(A1)', '+SUMMER(A1)'])('%s is a formula', (cell) => {
    expect(faults(phones(`5025;1640;vakt;46906249;${cell}`))).toEqual([[1, 2, 'merknad', 'FORMULA']]);
  });

  test('a number with its sign, and a text that begins with a dash, are none', () => {
    expect(faults(phones('5025;1640;vakt;+47 46 90 62 49;- ring igjen'))).toEqual([]);
  });

  test('letters that were lost on the way are told of, field by field', () => {
    const [fault] = read(phones('5025;1640;vakt;46906249;R?dhuset')).rejected;
    expect(fault).toMatchObject({ column: 'merknad', rule: 'TEXT_LETTERS' });
    expect(fault?.message).toContain('æ, ø og å');
  });

  test('a formula is refused, and so is a field too many', () => {
    expect(faults(phones('5025;1640;vakt;=A1+B1;', '5025;1640;vakt;46906249;a;b'))).toEqual([
      [1, 2, 'telefon', 'FORMULA'],
      [2, 3, '(utenfor kolonnene)', 'TOO_MANY_FIELDS'],
    ]);
  });

  test.each([
    [
      'hours',
      'sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til',
      'NAV Røros;uten avtale;mandag;15;9;åpent;;',
      'NAV Røros;telefon;mandag;15;9;åpent;;',
    ],
    [
      'special-days',
      'kanal;fra_dato;til_og_med;tilstand;fra;til;årsak',
      ';2026-12-10;;åpent;15;9;',
      'vakttelefon;2026-12-10;;åpent;15;9;',
    ],
  ] as const)(
    '%s of a visit from 15 to 9 are the wrong way round; a line may be answered at night',
    (name, columns, wrong, right) => {
      const file = [wrong, right].map((row) => `5025;1640;${row}`);
      const { rows, rejected } = readCsvTemplate(
        [`kommunenummer;enhetsnummer;${columns}`, ...file].join('\n'),
        name,
        null,
      );
      expect(rejected.map(({ row, column, rule }) => [row, column, rule])).toEqual([[1, 'til', 'OVERNIGHT_VISIT']]);
      expect(rows).toHaveLength(1);
    },
  );

  test('a national identity number is refused, and the row is not kept', () => {
    const { rejected } = read(phones('5025;1640;vakt;46906249;spør etter 138972 00001'));
    expect(rejected).toMatchObject([{ column: 'merknad', rule: 'NATIONAL_IDENTITY_NUMBER', content: null }]);
  });

  test.each([
    ['a column missing', 'kommunenummer;enhetsnummer;telefon;merknad\n5025;1640;46906249;', 'COLUMNS_MISSING'],
    ['a column that the template does not have', `${header};Kari Eksempel\n${good};x`, 'COLUMNS_UNKNOWN'],
    ['a column twice', `${header};telefon\n${good};1`, 'COLUMNS_TWICE'],
    ['a quotation that never ends', phones('5025;1640;vakt;46906249;"aldri slutt'), 'CSV_SYNTAX'],
    ['a web page', '<!DOCTYPE html><html></html>', 'SOURCE_IS_HTML'],
    ['nothing', '', 'SOURCE_EMPTY'],
    ['too many rows', phones(...Array.from({ length: 10_001 }, () => good)), 'TOO_MANY_ROWS'],
  ])('a file with %s is refused whole', (_what, file, rule) => {
    expect(ruleOf(() => read(file))).toBe(rule);
  });

  test('a column nobody knows is told by its place: its name may be somebody’s', () => {
    try {
      read(`${header};Kari Eksempel\n${good};x`);
      expect.unreachable();
    } catch (error) {
      expect(String(error)).toContain('kolonne 6');
      expect(String(error)).not.toContain('Kari');
    }
  });
});

test('special days whose last day is before the first: the clerk is told that the last day is itself part of them', () => {
  const columns = 'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak';
  const days = (first: string, last: string) =>
    readCsvTemplate(`${columns}\n5025;1640;telefon;${first};${last};stengt;;;`, 'special-days', null);
  expect(days('2026-12-24', '2026-12-24').rejected).toEqual([]);
  const [rejected] = days('2026-12-24', '2026-12-20').rejected;
  expect(rejected).toMatchObject({ column: 'til_og_med', rule: 'DAYS_REVERSED' });
  expect(ruleText('DAYS_REVERSED')).toContain('Siste dag er selv med');
});

describe('hours in a file', () => {
  const columns = 'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til';
  const hours = (rest: string) => readCsvTemplate(`${columns}\n5025;1640;NAV Røros;uten avtale;${rest}`, 'hours', null);

  test('a day without times is closed only where it says so', () => {
    expect(hours('mandag;;;stengt;;').rows).toMatchObject([
      { days: ['MONDAY'], opens: null, closes: null, state: 'CLOSED' },
    ]);
    expect(hours('mandag;;;åpent;;').rejected).toMatchObject([{ column: 'fra', rule: 'SPAN' }]);
  });

  test('a span needs both ends, and they differ; a period ends after it begins', () => {
    expect(hours('mandag;12:00;;åpent;;').rejected).toMatchObject([{ column: 'til', rule: 'SPAN' }]);
    expect(hours('mandag;24:00;02:00;åpent;;').rejected).toMatchObject([{ column: 'fra', rule: 'SPAN' }]);
    expect(hours('mandag;12:00;12:00;åpent;;').rejected).toMatchObject([{ column: 'til', rule: 'SPAN' }]);
    expect(hours('mandag;12:00;14:00;åpent;2026-12-01;2026-12-01').rejected).toMatchObject([
      { column: 'gyldig_til', rule: 'PERIOD' },
    ]);
    expect(hours('mandag;25;14:00;åpent;1/12/2026;').rejected.map(({ column, rule }) => [column, rule])).toEqual([
      ['fra', 'TIME'],
      ['gyldig_fra', 'DATE'],
    ]);
  });

  test.each([
    ['man-fre;9;15.30;åpent;01.12.2026;31.12.2026', ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']],
    ['mandag og onsdag;9:00;15:30:00;ÅPENT;1.12.2026;', ['MONDAY', 'WEDNESDAY']],
    ['Hverdager;0900;kl. 15.30;åpent;2026-12-01 00:00:00;', ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY']],
    ['tysdag;09.00;15.30;åpent;1. desember 2026;', ['TUESDAY']],
  ])('%s is read as people and spreadsheets write it', (rest, days) => {
    expect(hours(rest)).toMatchObject({
      rejected: [],
      rows: [{ days, opens: '09:00', closes: '15:30', validFrom: '2026-12-01' }],
    });
  });

  test('how days and times were read is shown, and what is written that way already is not', () => {
    expect(hours('man-fre;9;15:30;åpent;01.12.2026;').normalised).toEqual([
      { row: 1, line: 2, column: 'dag', given: 'man-fre', read: 'mandag, tirsdag, onsdag, torsdag, fredag' },
      { row: 1, line: 2, column: 'fra', given: '9', read: '09:00' },
      { row: 1, line: 2, column: 'gyldig_fra', given: '01.12.2026', read: '2026-12-01' },
    ]);
    expect(hours('Mandag;09:00;15:30;åpent;2026-12-01;').normalised).toEqual([]);
  });

  test('a word that is not among the allowed ones is told with those that are', () => {
    const [{ rule, message } = { rule: null, message: '' }] = hours('mandag;9;15;halvåpent;;').rejected;
    expect([rule, message]).toEqual([
      'WRONG_VALUE',
      expect.stringContaining('Bruk en av: åpent, etter avtale, stengt.'),
    ]);
    expect(hours('fredagskos;9;15;åpent;;').rejected).toMatchObject([{ column: 'dag', rule: 'WEEKDAY' }]);
  });

  test('a day that one row closes and another one opens is taken from neither', () => {
    const both = hours('mandag;;;stengt;;\n5025;1640;NAV Røros;uten avtale;man-fre;9;15;åpent;;');
    expect([both.rows, both.rejected.map(({ row, rule }) => [row, rule])]).toEqual([
      [],
      [
        [1, 'CONTRADICTION'],
        [2, 'CONTRADICTION'],
      ],
    ]);
  });

  test.each([
    '#REF!',
    '#VERDI!',
    '#NAVN?',
    '#I/T',
    '#DIV/0!',
    '#N/A',
    '####',
    '#OVERFLYT!',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#FEIL!',
    '#BEZUG!',
    'Err:502',
    'undefined',
  ])('%s is the error of a spreadsheet and no name, street, day or word', (error) => {
    const place = readCsvTemplate(
      `kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst\n5025;1640;${error};${error};7374;Røros;`,
      'offices',
      null,
    );
    expect(place.rejected.map(({ column, rule }) => [column, rule])).toEqual([
      ['navn', 'CELL_ERROR'],
      ['gateadresse', 'CELL_ERROR'],
    ]);
    expect(hours(`${error};9;15;åpent;;`).rejected).toMatchObject([{ column: 'dag', rule: 'CELL_ERROR' }]);
    expect(hours(`mandag;9;15;${error};;`).rejected).toMatchObject([{ column: 'tilstand', rule: 'CELL_ERROR' }]);
  });

  const amount = (text: string) =>
    readCsvTemplate(
      `kommunenummer;kategori;beløp;gyldig_fra;gyldig_til\n5025;enslig;${text};2026-01-01;`,
      'rates',
      null,
    );
  test.each([
    '8200',
    '8 200',
    '8\u202f200',
    '8.200',
    '8200,00',
    '8200.00',
    '8.200,00',
    'kr 8200',
    '8 200 kr',
    '8200,-',
  ])('%s kroner are 8200', (text) => expect(amount(text).rows).toMatchObject([{ amountPerMonth: 8200 }]));
  test.each(['8,200', '8,000', '8200,50', '8200,000', '1e3', '-4', 'ca. 8200', '8200-8400'])(
    '%s kroner are asked for again, not guessed at',
    (text) => expect(amount(text).rejected).toMatchObject([{ column: 'beløp', rule: 'NUMBER' }]),
  );

  test('two numbers in one cell are refused with what to do, and none is cut off', () => {
    expect(read(phones('5025;1640;vakt;55553333, 55553334;')).rejected).toMatchObject([{ rule: 'PHONES_IN_ONE' }]);
    expect(read(phones('5025;1640;vakt;55553333/34;')).rejected).toMatchObject([{ rule: 'PHONE_WITH_WORDS' }]);
  });
});
