import { createHash } from 'node:crypto';
import { InputError } from '../text-rules/input-error.ts';

/** Bytes of the checksum in a cursor: enough that a damaged cursor passes once in 2^72 tries. */
const CHECKSUM_BYTES = 9;
/** Characters a cursor may have; longer input is refused unread. */
export const CURSOR_LENGTH_MAX = 2000;

/**
 * Where a page ended, as opaque text: the sort keys of its last row, the unique key last. The same keys and question
 * always give the same cursor.
 *
 * The checksum is over the keys and the question, without a secret, and none is needed: a cursor carries only what its
 * viewer has seen, and row reach is applied anew on every page, so one made up by hand starts a page at another place
 * among the rows its maker may see anyway. What the checksum catches is the accident: a cut or changed cursor, or one
 * of another list, filter or order, which would otherwise skip rows silently.
 *
 * @param sortKeys the row's sort keys as text (instants as the database writes them, for a JavaScript Date drops digits).
 * @param question the list with its filter and order, but without the page size, written the same way every time.
 */
export function encodeCursor(sortKeys: readonly string[], question: string): string {
  const keys = Buffer.from(JSON.stringify(sortKeys), 'utf8');
  return Buffer.concat([checksum(keys, question), keys]).toString('base64url');
}

/**
 * The sort keys in a cursor made for the same question.
 *
 * @throws InputError rule `PAGE_CURSOR`: damaged, made up, too long, or of another question.
 */
export function decodeCursor(cursor: string, question: string, path: readonly string[] = ['after']): readonly string[] {
  if (cursor.length > CURSOR_LENGTH_MAX) throw refusal(path);
  const bytes = Buffer.from(cursor, 'base64url');
  // The decoder skips what is not base64url; only the one spelling that we write is ours.
  if (bytes.length <= CHECKSUM_BYTES || bytes.toString('base64url') !== cursor) throw refusal(path);
  const keys = bytes.subarray(CHECKSUM_BYTES);
  if (!checksum(keys, question).equals(bytes.subarray(0, CHECKSUM_BYTES))) throw refusal(path);
  const decoded = parse(keys.toString('utf8'));
  if (!Array.isArray(decoded) || !decoded.every((key) => typeof key === 'string')) throw refusal(path);
  return decoded;
}

function checksum(keys: Buffer, question: string): Buffer {
  // The length keeps question and keys apart: no character moved from one to the other gives the same input.
  const text = Buffer.from(question, 'utf8');
  return createHash('sha256').update(`${text.length}:`).update(text).update(keys).digest().subarray(0, CHECKSUM_BYTES);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function refusal(path: readonly string[]): InputError {
  return new InputError(path, 'PAGE_CURSOR', 'expected the unchanged cursor of a page of this same question');
}
