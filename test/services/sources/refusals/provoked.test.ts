import { zipSync } from 'fflate';
import { beforeAll, describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import { readTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../../../services/sources/csv/read-table.ts';
import { DELIVERY_BYTES_MAX } from '../../../../services/sources/parsing/decode-text.ts';
import { SourceError } from '../../../../services/sources/parsing/parsed-delivery.ts';
import { readJsonStat } from '../../../../services/sources/readers/json-stat/read-json-stat.ts';
import { readKlassCodes } from '../../../../services/sources/readers/read-klass-codes.ts';
import { readPostalRegister } from '../../../../services/sources/readers/read-postal-register.ts';
import {
  CONNECTOR_REFUSALS,
  type DeliveryFormat,
  FORMAT_REFUSALS,
  NATIONAL_REFUSALS,
  TEMPLATE_REFUSALS,
} from '../../../../services/sources/refusals/delivery-refusals.ts';
import { nationalId } from '../../case-intake/made-up-national-id.ts';
import { makeWorkbook } from '../workbook/make-workbook.ts';
import { ALSO, type GoodRow, goodLine, JSON_ROWS, POSTAL_LINE, TEMPLATES } from './good-deliveries.ts';

const sorted = (rules: Iterable<string>) => [...new Set(rules)].sort();

/** What is put in place of each value: among them, something for each rule. */
const WRONG_TEXTS = [
  ...['Nаv Os', '<b>Nav</b>'],
  ...['', 'a\u0007', 'R?ros', 'x'.repeat(10_001), '#REF!', nationalId('010190'), '=A1', 'x', '-1', '12', '123'],
  ...[
    '9999',
    '12345',
    '55553333, 55553334',
    '55553333 tast 2',
    'javascript:alert(1)',
    '1/12/2026',
    '2001-01-01',
    '24:00',
    '25:00',
  ],
  ...['23:00', '09:00', '15:00-05:00', '1MO', 'FREQ', 'MO', 'OPEN', 'stengt', 'nei', 'ja', 'Onsdag', '0301', 'EKG02'],
];
const WRONG_VALUES: readonly unknown[] = [...WRONG_TEXTS, null, 7, true, {}, [], ['x']];

/** Each value that is made by putting something else in one place. */
function* changed(value: unknown): Generator<unknown> {
  if (typeof value !== 'object' || value === null) yield* WRONG_VALUES;
  else {
    for (const [name, part] of Object.entries(value)) {
      for (const other of [...changed(part), undefined]) {
        yield Array.isArray(value) ? value.with(Number(name), other ?? null) : { ...value, [name]: other };
      }
    }
  }
}

const rulesOf = <Row>({ read }: GoodRow<Row>, deliveries: Iterable<readonly Row[]>) =>
  [...deliveries].flatMap((rows) => read(rows).map(({ rule }) => rule));

const otherCells = (row: readonly string[]) =>
  row.flatMap((_, index) => WRONG_TEXTS.map((text) => row.with(index, text)));

test.each(Object.entries({ ...TEMPLATE_REFUSALS, ...NATIONAL_REFUSALS }))(
  'each rule of the template %s can be met, and no other',
  (name, { rules }) => {
    const good = goodLine(TEMPLATES[name]!);
    expect(good.read([good.row])).toEqual([]);
    const others = otherCells(good.row);
    const deliveries = [
      ...others.map((row) => [row]),
      ...others.map((row) => [good.row, row]),
      [[...good.row, 'one cell too many']],
      ALSO[name] ?? [],
    ];
    // Held against what the office has in the database: `test/db/sources/office-limits.test.ts`.
    const ofTheFile = rules.filter((rule) => rule !== 'TOO_MANY');
    expect(sorted(rulesOf(good, deliveries))).toEqual(sorted(ofTheFile));
  },
);

test.each(Object.entries(JSON_ROWS))('each rule of %s can be met, and no other', (name, goodRows) => {
  const found = goodRows.flatMap((good) => {
    expect(good.read([good.row])).toEqual([]);
    const others = [...changed(good.row)] as Readonly<Record<string, unknown>>[];
    return rulesOf(good, [...others.map((row) => [row]), ...others.map((row) => [good.row, row])]);
  });
  expect(sorted(found)).toEqual(sorted(CONNECTOR_REFUSALS[name as keyof typeof JSON_ROWS].rules));
});

test('each rule of postal-register can be met, and no other', () => {
  const others = otherCells(POSTAL_LINE.row);
  const deliveries = [...others.map((row) => [row]), ...others.map((row) => [POSTAL_LINE.row, row])];
  expect(sorted(rulesOf(POSTAL_LINE, deliveries))).toEqual(sorted(CONNECTOR_REFUSALS['postal-register'].rules));
});

describe('a delivery that cannot be read at all', () => {
  const utf8 = (text: string) => new TextEncoder().encode(text);
  const phones = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
  const MANY = 10_001;
  const anyText = [
    utf8(''),
    new Uint8Array(DELIVERY_BYTES_MAX + 1),
    Buffer.from('a\0b'),
    utf8('RÃ¸ros'),
    utf8('R\ufffdros'),
  ];
  const csv = [
    ...anyText,
    ...[
      '<!doctype html>',
      '<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>',
      `${phones}\n"a`,
      'telefon',
      `${phones};x`,
      `${phones};telefon`,
    ].map(utf8),
    utf8(`${phones}\n${'1;2;3;4;5\n'.repeat(MANY)}`),
  ];
  const json = [...anyText, ...['<!doctype html>', '{"a":', '{a}', '{}'].map(utf8)];
  const workbooks: Uint8Array[] = [
    zipSync({ 'a.xml': utf8('<a/>') }),
    zipSync({ 'a.xml': new Uint8Array(DELIVERY_BYTES_MAX + 1) }),
    makeWorkbook([{ rows: [phones.split(';'), ['3430']] }, { rows: [phones.split(';'), ['3430']] }]),
    makeWorkbook([{ rows: [phones.split(';'), ['3430']], hiddenRows: [2] }]),
    makeWorkbook([{ rows: [phones.split(';'), ['3430'], ['3430']], merged: ['A2:A3'] }]),
  ];
  beforeAll(async () => {
    const head = phones.split(';');
    const sheets = [
      [['']],
      [['telefon']],
      [[...head, 'x']],
      [[...head, 'telefon']],
      [head, ...Array(MANY).fill(['1', '2', '3', '4', '5'])],
    ];
    for (const rows of sheets) {
      const sheet = rows.map((row: string[]) => row.map((value) => ({ value })));
      workbooks.push(new Uint8Array(await writeXlsxFile(sheet).toBuffer()));
    }
  });

  const readPhones = async (bytes: Uint8Array) =>
    readTemplate(await readTable(bytes, TEMPLATES['phones']!), TEMPLATES['phones']!, null);
  const readers: Readonly<
    Record<DeliveryFormat, [() => readonly Uint8Array[], ((bytes: Uint8Array) => unknown | Promise<unknown>)[]]>
  > = {
    CSV: [() => csv, [readPhones]],
    XLSX: [() => workbooks, [readPhones]],
    JSON: [() => json, [(bytes) => readKlassCodes(bytes, '131'), readJsonStat]],
    TSV: [() => anyText, [readPostalRegister]],
  };

  test.each(Object.entries(readers))('each rule of %s can be met, and no other', async (format, [made, reads]) => {
    for (const read of reads) {
      const rules = await Promise.all(
        made().map(async (bytes) => {
          try {
            await read(bytes);
            return 'taken in';
          } catch (error) {
            return error instanceof SourceError ? error.rule : String(error);
          }
        }),
      );
      expect(sorted(rules)).toEqual(sorted(FORMAT_REFUSALS[format as DeliveryFormat]));
    }
  });
});
