import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../../../services/sources/csv/read-table.ts';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** A workbook of one sheet: a cell that begins with # has gone wrong. */
function workbook(rows: readonly (readonly string[])[]): Uint8Array {
  const cell = (value: string, place: string) =>
    value.startsWith('#')
      ? `<c r="${place}" t="e"><v>${value}</v></c>`
      : `<c r="${place}" t="inlineStr"><is><t>${value}</t></is></c>`;
  const lines = rows.map((cells, row) =>
    cells.map((value, at) => cell(value, `${String.fromCharCode(65 + at)}${row + 1}`)).join(''),
  );
  const data = lines.map((line, row) => `<row r="${row + 1}">${line}</row>`).join('');
  const link = (type: string, target: string) =>
    strToU8(
      `<Relationships xmlns="${PACKAGE}"><Relationship Id="r1" Type="${LINKS}/${type}" Target="${target}"/></Relationships>`,
    );
  return zipSync({
    '_rels/.rels': link('officeDocument', 'xl/workbook.xml'),
    'xl/_rels/workbook.xml.rels': link('worksheet', 'worksheets/sheet1.xml'),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}"><sheets><sheet name="Ark1" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${MAIN}"><sheetData>${data}</sheetData></worksheet>`),
  });
}

const HEADER = ['kommunenummer', 'enhetsnummer', 'navn', 'gateadresse', 'postnummer', 'poststed', 'adkomst'];

test.each(['#REF!', '#VERDI!', '#N/A'])('a cell of a workbook that shows %s is no empty cell', async (error) => {
  const good = ['3430', '1640', 'NAV Røros', 'Kjerkgata 1', '7374', 'Røros', ''];
  const file = workbook([HEADER, good, good.with(2, 'NAV Os').with(6, error), good.with(2, error)]);
  const { rows, rejected } = readCsvTemplate(await readTable(file), 'offices', null);
  expect(rows).toHaveLength(1);
  expect(rejected.map(({ line, column, rule }) => [line, column, rule])).toEqual([
    [3, 'adkomst', 'CELL_ERROR'],
    [4, 'navn', 'CELL_ERROR'],
  ]);
});
