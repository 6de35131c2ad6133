import type { MessagePort } from 'node:worker_threads';
import { in3, type Texts } from '../../../services/languages/language.ts';
import { CSV_TEMPLATES } from '../../../services/sources/csv/csv-templates.ts';
import { type CsvReading, readCsvTemplate, type SenderReach } from '../../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../../services/sources/csv/read-table.ts';
import { SourceError } from '../../../services/sources/parsing/parsed-delivery.ts';
import type { UploadKindName } from './upload-kinds.ts';

/** Message to the thread that reads a file. */
export interface FileToRead {
  readonly file: Uint8Array;
  readonly kind: UploadKindName;
  readonly reach: SenderReach;
  /** Takes the rows, some at a time. */
  readonly port: MessagePort;
}

/** Why a file cannot be read at all. */
export interface Refused {
  readonly rule: string;
  readonly line: number | null;
  readonly texts: Texts;
}

export type FileReading = CsvReading<unknown>;

/** A filled-in template, or why it cannot be read: both can be sent from thread to thread. */
export async function readFile(
  file: Uint8Array,
  kind: UploadKindName,
  reach: SenderReach,
): Promise<FileReading | Refused> {
  try {
    return readCsvTemplate(await readTable(file, CSV_TEMPLATES[kind]), kind, reach);
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    const { rule, line } = error;
    return { rule, line, texts: in3(error.messageIn('NB'), error.messageIn('NN'), error.messageIn('EN')) };
  }
}

const LISTS = ['rows', 'given', 'rejected', 'normalised'] as const;
/** A piece of the lists of a reading. */
export type Part = Pick<FileReading, (typeof LISTS)[number]>;
/** Of each list, in one message: a few milliseconds to take over. */
const OF_PART = 500;

export function* partsOf(reading: FileReading): Generator<Part> {
  const longest = Math.max(...LISTS.map((list) => reading[list]?.length ?? 0));
  for (let from = 0; from < longest; from += OF_PART)
    yield listsBy((list) => (reading[list] ?? []).slice(from, from + OF_PART));
}

/** The lists as they were before they were sent in parts. */
export const joined = (parts: readonly Part[]): Part =>
  listsBy((list) => parts.flatMap((part) => (part[list] ?? []) as unknown[]));

const listsBy = (of: (list: (typeof LISTS)[number]) => unknown) =>
  Object.fromEntries(LISTS.map((list) => [list, of(list)])) as unknown as Part;
