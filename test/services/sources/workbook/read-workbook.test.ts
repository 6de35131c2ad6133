import { strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { CSV_TEMPLATES, type CsvTemplateName } from '../../../../services/sources/csv/csv-templates.ts';
import { readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../../../services/sources/csv/read-table.ts';
import { type CellContent, makeWorkbook, type SheetContent } from './make-workbook.ts';

const HEADER = ['kommunenummer', 'enhetsnummer', 'navn', 'gateadresse', 'postnummer', 'poststed', 'adkomst'];
const GOOD: readonly CellContent[] = ['3430', '1640', 'NAV Røros', 'Kjerkgata 1', '7374', 'Røros', ''];
const OTHER = GOOD.with(2, 'NAV Os');

const readAs = async <Name extends CsvTemplateName>(name: Name, file: Uint8Array) =>
  readCsvTemplate(await readTable(file, CSV_TEMPLATES[name]), name, null);
const read = (file: Uint8Array) => readAs('offices', file);
const readSheets = (...sheets: SheetContent[]) => read(makeWorkbook(sheets));
const ruleOf = (reading: Promise<unknown>) =>
  reading.then(
    () => 'taken in',
    (error) => error.rule,
  );

test.each(['#REF!', '#VERDI!', '#N/A'])('a cell of a workbook that shows %s is no empty cell', async (error) => {
  const rows = [HEADER, GOOD, OTHER.with(6, { error }), GOOD.with(2, { error }), OTHER.with(0, { error })];
  const { rows: taken, rejected } = await readSheets({ rows });
  expect(taken).toHaveLength(1);
  expect(rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [3, 'adkomst', 'CELL_ERROR'],
    [4, 'navn', 'CELL_ERROR'],
    [5, 'kommunenummer', 'CELL_ERROR'],
  ]);
});

test('a formula whose value was never worked out is no empty cell', async () => {
  const rows = [HEADER, GOOD.with(6, { formula: 'A1' }), OTHER.with(6, { formula: 'A1', value: 'Fra torget' })];
  const { rows: taken, rejected } = await readSheets({ rows });
  expect(taken.map(({ access }) => access)).toEqual(['Fra torget']);
  expect(rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([[2, 'adkomst', 'FORMULA']]);
});

describe('the sheet that has the template is read, and the rest is told', () => {
  const notes = [['Huskeliste'], ['Ring Røros']];
  const table = [HEADER, GOOD];

  test.each<[string, SheetContent[], string[]]>([
    ['a second sheet with rows', [{ rows: table }, { rows: notes }], ['Ark 2 er ikke lest (2 rader med innhold).']],
    ['instructions before it', [{ rows: notes }, { rows: table }], ['Ark 1 er ikke lest (2 rader med innhold).']],
    [
      'a hidden sheet before it',
      [{ rows: [HEADER, OTHER], state: 'hidden' }, { rows: table }],
      ['Ark 1 er ikke lest (skjult, 2 rader med innhold).'],
    ],
    [
      'a very hidden sheet of codes',
      [{ rows: table }, { rows: [['a']], state: 'veryHidden' }],
      ['Ark 2 er ikke lest (skjult, 1 rad med innhold).'],
    ],
    ['an empty sheet', [{ rows: [] }, { rows: table }], []],
    [
      'a title above the header',
      [{ rows: [['Kontorer i Røros 2026'], [], ...table] }],
      ['Linjen over overskriftene er ikke lest.'],
    ],
    [
      'a title and an explanation',
      [{ rows: [['Kontorer'], ['Fyll ut', 'alt'], ...table], merged: ['A1:G1'] }],
      ['De 2 linjene over overskriftene er ikke lest.'],
    ],
  ])('%s', async (_, sheets, told) => {
    const { rows, rejected, passedOver } = await readSheets(...sheets);
    expect([rows.map(({ name }) => name), rejected]).toEqual([['NAV Røros'], []]);
    expect(passedOver.map(({ nb }) => nb)).toEqual(told);
  });

  test('a fault has the line that the sheet shows', async () => {
    const { rejected } = await readSheets({ rows: [['Kontorer'], [], HEADER, GOOD, OTHER.with(4, '73')] });
    expect(rejected.map(({ row, line, rule }) => [row, line, rule])).toEqual([[2, 5, 'POSTAL_CODE']]);
  });
});

test.each<[string, SheetContent[], string]>([
  ['two visible sheets of the template', [{ rows: [HEADER, GOOD] }, { rows: [HEADER, OTHER] }], 'SHEETS_SEVERAL'],
  ['a hidden row', [{ rows: [HEADER, GOOD, OTHER], hiddenRows: [3] }], 'SHEET_HIDDEN_CELLS'],
  ['a hidden column', [{ rows: [HEADER, GOOD], hiddenColumns: [6, 7] }], 'SHEET_HIDDEN_CELLS'],
  ['a number for two rows', [{ rows: [HEADER, GOOD, OTHER], merged: ['B2:B3'] }], 'SHEET_MERGED_CELLS'],
  ['a text over two columns', [{ rows: [HEADER, GOOD], merged: ['C2:D2'] }], 'SHEET_MERGED_CELLS'],
  ['a heading over two columns', [{ rows: [HEADER, GOOD], merged: ['F1:G1'] }], 'SHEET_MERGED_CELLS'],
  ['only notes', [{ rows: [['Huskeliste']] }], 'COLUMNS_MISSING'],
  ['nothing', [{ rows: [] }], 'SOURCE_EMPTY'],
])('a workbook with %s is refused', async (_, sheets, rule) => {
  expect(await ruleOf(readSheets(...sheets))).toBe(rule);
});

test.each<[SheetContent, string]>([
  [{ rows: [HEADER, GOOD, OTHER], hiddenRows: [3] }, 'rad 3'],
  [{ rows: [HEADER, GOOD], hiddenColumns: [6, 7] }, 'kolonne F, G'],
  [{ rows: [HEADER, GOOD, OTHER], merged: ['B2:B3'] }, 'cellene B2:B3'],
])('the refusal says which cells it is about', async (sheet, places) => {
  await expect(readSheets(sheet)).rejects.toThrow(`Det gjelder ${places}.`);
});

test('hidden rows, hidden columns and merged cells without content are nothing to ask about', async () => {
  const sheet = { rows: [HEADER, GOOD, []], hiddenRows: [3, 4], hiddenColumns: [8, 20], merged: ['I2:J2'] } as const;
  expect((await readSheets(sheet)).rows).toHaveLength(1);
});

describe('days and times are what the sender sees', () => {
  const HOURS = [
    'kommunenummer',
    'enhetsnummer',
    'sted',
    'kanal',
    'dag',
    'fra',
    'til',
    'tilstand',
    'gyldig_fra',
    'gyldig_til',
  ];
  const row = (from: CellContent, to: CellContent, day: CellContent): readonly CellContent[] => [
    '3430',
    '1640',
    'NAV Røros',
    'telefon',
    'mandag',
    from,
    to,
    'åpent',
    day,
    '',
  ];

  test.each<['from 1900' | 'from 1904', '1' | 'true' | undefined, number]>([
    ['from 1900', undefined, 46_357],
    ['from 1904', '1', 46_357 - 1_462],
    ['from 1904', 'true', 46_357 - 1_462],
  ])('where days are counted %s (%s)', async (_, date1904, day) => {
    const rows = [HOURS, row({ time: 0.3888888888888889 }, { time: 1 }, { day })];
    const { rows: taken, rejected } = await readAs('hours', makeWorkbook([{ rows }], date1904));
    expect(rejected).toEqual([]);
    expect(taken).toMatchObject([{ opens: '09:20', closes: '24:00', validFrom: '2026-12-01' }]);
  });

  test('a day with a time is no day, and a number without a form is no day', async () => {
    const rows = [HOURS, row('09:00', '15:00', { day: 46_357.5 }), row('09:00', '15:00', 46_357)];
    const { rejected } = await readAs('hours', makeWorkbook([{ rows }]));
    expect(rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [2, 'gyldig_fra', 'DATE'],
      [3, 'gyldig_fra', 'DATE'],
    ]);
  });

  test('a number is the same number written as a number or as text', async () => {
    const header = ['kommunenummer', 'enhetsnummer', 'formål', 'telefon', 'merknad'];
    const rows = [header, [3430, 1640, 'vakt', 55_553_333, ''], ['3430', '1640', 'krise', '55553334', '']];
    const { rows: taken, rejected } = await readAs('phones', makeWorkbook([{ rows }]));
    expect(rejected).toEqual([]);
    expect(taken.map(({ number }) => number)).toEqual(['+4755553333', '+4755553334']);
  });
});

describe('what is no workbook of today', () => {
  test.each<[string, Uint8Array]>([
    ['.xls, or a workbook with a password', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0)],
    [
      '.ods',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'), 'content.xml': strToU8('<a/>') }),
    ],
    ['.xlsb', zipSync({ 'xl/workbook.bin': Uint8Array.of(1, 2, 3) })],
    ['.docx', zipSync({ 'word/document.xml': strToU8('<w:document/>') })],
    ['XML of Excel 2003', strToU8('<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook/>')],
    ['a zip file that was cut off', zipSync({ 'xl/workbook.xml': strToU8('<workbook/>') }).subarray(0, 40)],
  ])('%s is refused with what to save instead', async (_, file) => {
    expect(await ruleOf(read(file))).toBe('XLSX_UNREADABLE');
  });

  test('a workbook with macros is read', async () => {
    const parts = unzipSync(makeWorkbook([{ rows: [HEADER, GOOD] }]));
    const file = zipSync({ ...parts, 'xl/vbaProject.bin': Uint8Array.of(1, 2, 3) });
    expect((await read(file)).rows).toHaveLength(1);
  });
});

describe('the same in CSV', () => {
  const line = (cells: readonly CellContent[]) => cells.join(';');
  const csv = (...lines: string[]) => read(strToU8(lines.join('\r\n')));

  test('a title above the header is passed over', async () => {
    const { rows, passedOver } = await csv('Kontorer, hjelp, råd, 2026', line(HEADER), line(GOOD));
    expect(rows).toHaveLength(1);
    expect(passedOver.map(({ nb }) => nb)).toEqual(['Linjen over overskriftene er ikke lest.']);
  });

  test('a row that begins with an error of the spreadsheet is no comment', async () => {
    const { rows, rejected } = await csv(line(HEADER), '# en merknad', line(GOOD), line(GOOD.with(0, '#REF!')));
    expect(rows).toHaveLength(1);
    expect(rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([
      [4, 'kommunenummer', 'CELL_ERROR'],
    ]);
  });

  test('the Norwegian seven-bit code is refused, in the header and in the rows', async () => {
    const header = 'kommunenummer;enhetsnummer;form}l;telefon;merknad';
    expect(await ruleOf(readAs('phones', strToU8(`${header}\r\n3430;1640;vakt;55553333;`)))).toBe('SOURCE_ENCODING');
    const { rejected } = await csv(line(HEADER), line(GOOD.with(2, 'NAV R|ros')));
    expect(rejected.map(({ column, rule }) => [column, rule])).toEqual([['navn', 'TEXT_LETTERS']]);
  });
});
