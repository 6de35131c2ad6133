import { strToU8, zipSync } from 'fflate';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const LINKS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Text; a number, a day or a time by its number; a formula with or without its value; a cell that went wrong. */
export type CellContent =
  | string
  | number
  | { readonly day: number }
  | { readonly time: number }
  | { readonly formula: string; readonly value?: string }
  | { readonly error: string };

export interface SheetContent {
  readonly rows: readonly (readonly CellContent[])[];
  readonly state?: 'hidden' | 'veryHidden';
  readonly hiddenRows?: readonly number[];
  /** From and to, from 1. */
  readonly hiddenColumns?: readonly [number, number];
  readonly merged?: readonly string[];
}

function cellXml(content: CellContent, place: string): string {
  if (content === '') return '';
  if (typeof content === 'string') return `<c r="${place}" t="inlineStr"><is><t>${content}</t></is></c>`;
  if (typeof content === 'number') return `<c r="${place}"><v>${content}</v></c>`;
  if ('day' in content) return `<c r="${place}" s="1"><v>${content.day}</v></c>`;
  if ('time' in content) return `<c r="${place}" s="2"><v>${content.time}</v></c>`;
  if ('error' in content) return `<c r="${place}" t="e"><v>${content.error}</v></c>`;
  const { formula, value } = content;
  return value === undefined
    ? `<c r="${place}"><f>${formula}</f></c>`
    : `<c r="${place}" t="str"><f>${formula}</f><v>${value}</v></c>`;
}

function sheetXml({ rows, hiddenRows = [], hiddenColumns, merged = [] }: SheetContent): string {
  const lines = rows.map((cells, index) => {
    const inside = cells.map((one, at) => cellXml(one, `${String.fromCharCode(65 + at)}${index + 1}`)).join('');
    return `<row r="${index + 1}"${hiddenRows.includes(index + 1) ? ' hidden="1"' : ''}>${inside}</row>`;
  });
  const [min, max] = hiddenColumns ?? [];
  const columns = hiddenColumns ? `<cols><col min="${min}" max="${max}" width="9" hidden="1"/></cols>` : '';
  const areas = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
  const merges = areas === '' ? '' : `<mergeCells count="${merged.length}">${areas}</mergeCells>`;
  return `<worksheet xmlns="${MAIN}">${columns}<sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`;
}

const links = (all: readonly string[]) => strToU8(`<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`);
const link = (id: string, type: string, target: string) =>
  `<Relationship Id="${id}" Type="${LINKS}/${type}" Target="${target}"/>`;

/** A workbook as Excel saves one; `date1904`: how it says that its days are counted from 1904. */
export function makeWorkbook(sheets: readonly SheetContent[], date1904?: '1' | 'true'): Uint8Array {
  const named = sheets.map(
    ({ state }, at) =>
      `<sheet name="Ark${at + 1}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="r${at + 1}"/>`,
  );
  const properties = date1904 ? `<workbookPr date1904="${date1904}"/>` : '';
  const xf = [0, 14, 20].map((format) => `<xf numFmtId="${format}" xfId="0"/>`).join('');
  return zipSync({
    '_rels/.rels': links([link('r1', 'officeDocument', 'xl/workbook.xml')]),
    'xl/_rels/workbook.xml.rels': links([
      ...sheets.map((_, at) => link(`r${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`)),
      link('styles', 'styles', 'styles.xml'),
    ]),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${LINKS}">${properties}<sheets>${named.join('')}</sheets></workbook>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellStyleXfs count="1"><xf numFmtId="0"/></cellStyleXfs><cellXfs count="3">${xf}</cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, strToU8(sheetXml(sheet))])),
  });
}
