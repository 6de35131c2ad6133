import { strFromU8, unzipSync } from 'fflate';
import { in3 } from '../../languages/language.ts';
import { DELIVERY_BYTES_MAX } from '../parsing/decode-text.ts';
import { SourceError } from '../parsing/parsed-delivery.ts';

/** Bytes of a workbook once it is unpacked: ten thousand rows of a template are a tenth of it. */
const UNPACKED_BYTES_MAX = DELIVERY_BYTES_MAX;

/** The files in a workbook, by their names. */
export type WorkbookParts = Record<string, Uint8Array>;

/** One sheet: its place among the sheets, its file, and whether the sender sees it. */
export interface SheetPart {
  /** From 1, as the tabs stand. */
  readonly place: number;
  readonly path: string;
  readonly isHidden: boolean;
}

/** A zip file begins so; a workbook is one. */
export const isZip = ([p, k, three, four]: Uint8Array) => p === 0x50 && k === 0x4b && three === 3 && four === 4;

const OLE = [0xd0, 0xcf, 0x11, 0xe0];

/** An Excel file of before 2007, or one with a password. */
export const isOldWorkbook = (bytes: Uint8Array) => OLE.every((byte, at) => bytes[at] === byte);

/**
 * Unpacks a workbook, after looking at the sizes: what is unpacked takes no more than it says there.
 *
 * @throws SourceError `XLSX_UNREADABLE`, `SOURCE_TOO_LARGE`.
 */
export function unpackWorkbook(workbook: Uint8Array): WorkbookParts {
  let total = 0;
  unzipped(workbook, (size) => {
    total += size;
    return false;
  });
  if (total > UNPACKED_BYTES_MAX)
    throw new SourceError(
      'SOURCE_TOO_LARGE',
      in3(
        `Grensen er ${UNPACKED_BYTES_MAX} byte.`,
        `Grensa er ${UNPACKED_BYTES_MAX} byte.`,
        `The limit is ${UNPACKED_BYTES_MAX} byte.`,
      ),
    );
  return unzipped(workbook, () => true);
}

function unzipped(workbook: Uint8Array, isWanted: (size: number) => boolean): WorkbookParts {
  try {
    return unzipSync(workbook, { filter: ({ originalSize }) => isWanted(originalSize) });
  } catch {
    throw new SourceError('XLSX_UNREADABLE');
  }
}

export function partText(parts: WorkbookParts, path: string): string {
  const bytes = parts[path];
  if (bytes === undefined) throw new SourceError('XLSX_UNREADABLE');
  return strFromU8(bytes);
}

/** The attributes of each element with that name, without their namespaces. */
export function elementsOf(xml: string, name: string): Readonly<Record<string, string>>[] {
  const elements = xml.matchAll(new RegExp(`<(?:\\w+:)?${name}(\\s[^<]*?)?/?>`, 'g'));
  return [...elements].map(([, attributes = '']) =>
    Object.fromEntries(
      [...attributes.matchAll(/(?:\w+:)?(\w+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)].map((one) => [
        one[1],
        one[2] ?? one[3] ?? '',
      ]),
    ),
  );
}

export const isTrue = (value: string | undefined) => value === '1' || value === 'true';

const BOOK = 'xl/workbook.xml';

/** The sheets with cells, in the order of their tabs. A sheet that is only a chart has none. */
export function sheetsOf(parts: WorkbookParts): SheetPart[] {
  const links = elementsOf(partText(parts, 'xl/_rels/workbook.xml.rels'), 'Relationship');
  return elementsOf(partText(parts, BOOK), 'sheet').flatMap(({ id, state }, index) => {
    const { Target: target = '' } = links.find((link) => link['Id'] === id) ?? {};
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const isHidden = state === 'hidden' || state === 'veryHidden';
    return path.startsWith('xl/worksheets/') && path in parts ? [{ place: index + 1, path, isHidden }] : [];
  });
}

/** Whether days are counted from 1904, as old Macs did, and not from 1900. */
export function countsFrom1904(parts: WorkbookParts): boolean {
  return isTrue(elementsOf(partText(parts, BOOK), 'workbookPr')[0]?.['date1904']);
}
