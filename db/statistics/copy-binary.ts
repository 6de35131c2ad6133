import type { Readable } from 'node:stream';

const SIGNATURE_BYTES = 11;
const HEADER_BYTES = SIGNATURE_BYTES + 8;
const END = -1;

/**
 * Reads `COPY … TO STDOUT (FORMAT binary)` of whole-number columns (smallint, integer, bigint) without making an object
 * for each row. `onRow` gets the same array every time, NaN for null.
 * @throws RangeError for a column of another type.
 */
export async function readBinaryCopy(stream: Readable, onRow: (row: Float64Array) => void): Promise<void> {
  let rest: Buffer = Buffer.alloc(0);
  let headerRead = false;
  let row = new Float64Array(0);
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let at = 0;
    if (!headerRead) {
      if (bytes.length < HEADER_BYTES) {
        rest = bytes;
        continue;
      }
      at = HEADER_BYTES + bytes.readInt32BE(SIGNATURE_BYTES + 4);
      headerRead = true;
    }
    for (;;) {
      if (at + 2 > bytes.length) break;
      const fields = bytes.readInt16BE(at);
      if (fields === END) break;
      if (row.length !== fields) row = new Float64Array(fields);
      const next = readFields(bytes, at + 2, row);
      if (next < 0) break;
      at = next;
      onRow(row);
    }
    // A copy: the driver uses its buffer again.
    rest = Buffer.from(bytes.subarray(at));
  }
}

/** @returns where the next row begins; −1: the row is not all there yet. */
function readFields(bytes: Buffer, start: number, row: Float64Array): number {
  let at = start;
  for (let field = 0; field < row.length; field++) {
    if (at + 4 > bytes.length) return -1;
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length < 0) {
      row[field] = Number.NaN;
      continue;
    }
    if (at + length > bytes.length) return -1;
    row[field] = wholeNumber(bytes, at, length);
    at += length;
  }
  return at;
}

function wholeNumber(bytes: Buffer, at: number, length: number): number {
  if (length === 2) return bytes.readInt16BE(at);
  if (length === 4) return bytes.readInt32BE(at);
  if (length === 8) return Number(bytes.readBigInt64BE(at));
  throw new RangeError('a column that is not a whole number');
}
