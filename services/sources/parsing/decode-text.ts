import { in3 } from '../../languages/language.ts';
import { SourceError } from './parsed-delivery.ts';

/** Largest delivery that is read in one piece, in bytes: the largest register of ours is below 10 MiB. */
export const DELIVERY_BYTES_MAX = 32 * 1024 * 1024;

export type Encoding = 'UTF-8' | 'UTF-16' | 'WINDOWS-1252';

export interface DecodeOptions {
  readonly maxBytes?: number;
  /** Whether a text that is no UTF-8 may be read as Windows-1252, as Norwegian Excel writes it. JSON never may. */
  readonly allowWindows1252?: boolean;
}

/** A text and the encoding that it was read in; `isGuess`: the delivery does not say, and other encodings are possible. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: Encoding;
  readonly isGuess: boolean;
}

/**
 * The text of a delivery. A byte order mark decides; without one it is UTF-16 where every second byte is empty, else UTF-8,
 * and where that fails and it is allowed, Windows-1252 (which has ISO-8859-1's letters). A text that has been damaged on its
 * way, or whose letters come out as none of Norway's (MS-DOS, old Macs), is refused, not mended.
 *
 * @throws SourceError `SOURCE_EMPTY`, `SOURCE_TOO_LARGE`, `SOURCE_ENCODING`, `SOURCE_DOUBLE_ENCODED`, `SOURCE_REPLACED_CHARACTERS`.
 */
export function decodeText(delivery: Uint8Array | string, options: DecodeOptions = {}): DecodedText {
  const size = typeof delivery === 'string' ? Buffer.byteLength(delivery) : delivery.byteLength;
  const maxBytes = options.maxBytes ?? DELIVERY_BYTES_MAX;
  if (size > maxBytes)
    throw new SourceError(
      'SOURCE_TOO_LARGE',
      in3(`Grensen er ${maxBytes} byte.`, `Grensa er ${maxBytes} byte.`, `The limit is ${maxBytes} byte.`),
    );
  const decoded = typeof delivery === 'string' ? fromText(delivery) : fromBytes(delivery, options);
  if (decoded.text.trim() === '') throw new SourceError('SOURCE_EMPTY');
  if (DOUBLE_ENCODED.test(decoded.text)) throw new SourceError('SOURCE_DOUBLE_ENCODED');
  if (decoded.text.includes('\ufffd')) throw new SourceError('SOURCE_REPLACED_CHARACTERS');
  return decoded;
}

/** The six Norwegian letters as they look when their UTF-8 was read as Windows-1252 or ISO-8859-1. */
const DOUBLE_ENCODED = /Ã[¸¥¦˜…†\u0098\u0085\u0086]/;

function fromText(text: string): DecodedText {
  return { text: text.replace(/^\ufeff/, ''), encoding: 'UTF-8', isGuess: false };
}

function fromBytes(bytes: Uint8Array, { allowWindows1252 = false }: DecodeOptions): DecodedText {
  const utf16 = utf16Of(bytes);
  if (utf16 !== null) {
    const text = decoded(utf16.label, bytes);
    // UTF-32 begins as UTF-16 does.
    if (text.includes('\0')) throw new SourceError('SOURCE_ENCODING');
    return { text, encoding: 'UTF-16', isGuess: utf16.isGuess };
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) throw new SourceError('SOURCE_ENCODING');
    return { text, encoding: 'UTF-8', isGuess: false };
  } catch (error) {
    if (error instanceof SourceError || !allowWindows1252 || hasControlBytes(bytes))
      throw new SourceError('SOURCE_ENCODING');
    const text = decoded('windows-1252', bytes);
    if (OTHER_LETTERS.test(text)) throw new SourceError('SOURCE_ENCODING');
    return { text, encoding: 'WINDOWS-1252', isGuess: true };
  }
}

/**
 * Signs of another encoding: the Norwegian letters of MS-DOS (`R›ros`, `form†l`, `B‘rum`) and of old Macs (`R¿ros`, `¯rsta`) read
 * as Windows-1252. They give marks inside a word, at its beginning or in place of the word `å`, where no text in Windows-1252 has
 * them.
 */
const OTHER_LETTERS =
  /\p{L}[†¿¾]|\p{L}›(?<!‹[^›]*›)|\p{L}[›‹†‡‘„¿¾¼½¯®¬¤¦¨¸ˆ˜‰¡¢£¥©±¶]\p{L}|\p{Lu}’\p{Lu}|(?<![\p{L}\d])[›†¿¾¯®](?=\p{Ll})|\p{Ll}Œ|(?<![^\s;,"])[†Œ](?![^\s;,"])|(?<!\p{L})‘(?=\p{Ll})(?!.*’)/u;

/** Recognises UTF-16 by its byte order mark, or by Latin letters, which leave every second byte empty. */
function utf16Of(bytes: Uint8Array): { label: 'utf-16le' | 'utf-16be'; isGuess: boolean } | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return { label: 'utf-16le', isGuess: false };
  if (first === 0xfe && second === 0xff) return { label: 'utf-16be', isGuess: false };
  const sample = bytes.subarray(0, 4096 - (bytes.length % 2));
  const empty = (odd: 0 | 1) => sample.filter((byte, index) => byte === 0 && index % 2 === odd).length;
  const isMost = (count: number) => bytes.length % 2 === 0 && count > 0 && count >= (sample.length / 2) * 0.9;
  if (isMost(empty(1)) && empty(0) === 0) return { label: 'utf-16le', isGuess: true };
  if (isMost(empty(0)) && empty(1) === 0) return { label: 'utf-16be', isGuess: true };
  return null;
}

function decoded(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new SourceError('SOURCE_ENCODING');
  }
}

/** Bytes that no Windows-1252 text has: it is another encoding, or no text. */
function hasControlBytes(bytes: Uint8Array): boolean {
  return bytes.some(
    (byte) => (byte < 0x20 && ![0x09, 0x0a, 0x0d].includes(byte)) || [0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte),
  );
}
