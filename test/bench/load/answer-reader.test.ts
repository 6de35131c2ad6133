import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerReader } from '../../../bench/load/answer-reader.ts';

const body = '{"data":{"municipality":{"name":"Røros","note":"0"}}}';
const length = Buffer.byteLength(body);
const byLength = `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\nContent-Length: ${length}\r\n\r\n${body}`;
const half = Buffer.from(body).subarray(0, 20).toString();
const rest = Buffer.from(body).subarray(20).toString();
const chunk = (text: string) => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const inChunks = `HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n${chunk(half)}${chunk(rest)}0\r\n\r\n`;

/** Whether the answer was complete after each piece. */
function readInPieces(text: string, cuts: readonly number[]): boolean[] {
  const bytes = Buffer.from(text);
  const places = [...new Set([0, ...cuts.map((cut) => 1 + (cut % (bytes.length - 1))), bytes.length])].sort(
    (a, b) => a - b,
  );
  const reader = answerReader();
  return places.slice(1).map((end, i) => reader.read(bytes.subarray(places[i], end)));
}

describe('Reading answers under load', () => {
  it.each([
    ['by their length', byLength],
    ['in chunks', inChunks],
  ])('finds the end of answers sent %s, wherever the network cuts them', (_, text) => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 6 }), (cuts) => {
        const complete = readInPieces(text, cuts);
        expect(complete.at(-1)).toBe(true);
        expect(complete.slice(0, -1)).not.toContain(true);
      }),
    );
  });

  it('reads one answer after another on a connection', () => {
    const reader = answerReader();
    for (const text of [byLength, inChunks, byLength]) expect(reader.read(Buffer.from(text))).toBe(true);
    expect(reader.bytes).toBeGreaterThanOrEqual(3 * length);
  });

  it('does not count an answer with errors, or another status, as an answer', () => {
    const wrong = '{"errors":[{"message":"no"}],"data":null}';
    const errors = `HTTP/1.1 200 OK\r\ncontent-length: ${wrong.length}\r\n\r\n${wrong}`;
    expect(() => answerReader().read(Buffer.from(errors))).toThrow('an answer with errors');
    expect(() => answerReader().read(Buffer.from(byLength.replace('200', '429')))).toThrow('not a good answer');
  });
});
