import { hash } from 'node:crypto';

/** The id of an operation: SHA-256 of its text, 64 hexadecimal digits. Another text, even by a blank, is another operation. */
export function operationId(text: string): string {
  return hash('sha256', text);
}

/**
 * An id as clients send it: plain or as `sha256:…`, in either case of its letters.
 * @returns 64 lower-case hexadecimal digits; null where it is no id of this kind
 */
export function readOperationId(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  return /^(?:sha256:)?([0-9a-f]{64})$/i.exec(value)?.[1]?.toLowerCase() ?? null;
}
