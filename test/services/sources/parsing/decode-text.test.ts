import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../services/sources/parsing/decode-text.ts';
import { SourceError } from '../../../../services/sources/parsing/parsed-delivery.ts';
import { ruleOf } from '../rule-of.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
/** Letters of Windows-1252 that stand elsewhere in Unicode. */
const WINDOWS: Readonly<Record<string, number>> = { '–': 0x96, '…': 0x85, '‘': 0x91, '’': 0x92 };
const csv = { allowWindows1252: true };

describe('a delivery’s letters', () => {
  test.each([
    ['UTF-8', utf8('Røros'), 'UTF-8', false],
    ['UTF-8 with a byte order mark', utf8('\ufeffRøros'), 'UTF-8', false],
    ['UTF-16, as Excel saves Unicode text', Buffer.from('\ufeffRøros', 'utf16le'), 'UTF-16', false],
    ['UTF-16 of the other order', Buffer.from('\ufeffRøros', 'utf16le').swap16(), 'UTF-16', false],
    ['UTF-16 without a byte order mark', Buffer.from('Røros', 'utf16le'), 'UTF-16', true],
    ['UTF-16 of the other order without one', Buffer.from('Røros', 'utf16le').swap16(), 'UTF-16', true],
    ['Windows-1252, as Norwegian Excel saves CSV', latin1('Røros'), 'WINDOWS-1252', true],
  ])('%s is read, and it is told whether that is a guess', (_what, bytes, encoding, isGuess) => {
    expect(decodeText(bytes, csv)).toEqual({ text: 'Røros', encoding, isGuess });
  });

  /** The letters æøåÆØÅ in the encodings of MS-DOS (850 and 865 alike) and of old Macs. */
  const encoded = (text: string, bytes: readonly number[]) =>
    Buffer.from([...text].map((letter) => bytes['æøåÆØÅ'.indexOf(letter)] ?? letter.charCodeAt(0)));
  test.each([
    'NAV Røros',
    'Bærum',
    'Nordre Åsnes',
    'Møre',
    'formål;sted',
    'BÆRUM',
    'på tvers',
    'Ørland',
    'øvre dal',
    'ring for å komme inn',
    'ærlig talt',
  ])('%s as MS-DOS saves it is refused, for it would become another name', (text) => {
    expect(ruleOf(() => decodeText(encoded(text, [0x91, 0x9b, 0x86, 0x92, 0x9d, 0x8f]), csv))).toBe('SOURCE_ENCODING');
  });
  test.each(['NAV Røros', 'øvre dal', 'på tvers', 'for å komme', 'Ørsta', 'Ærøy'])(
    '%s as an old Mac saves it is refused',
    (text) => {
      expect(ruleOf(() => decodeText(encoded(text, [0xbe, 0xbf, 0x8c, 0xae, 0xaf, 0x81]), csv))).toBe(
        'SOURCE_ENCODING',
      );
    },
  );
  test.each(['Ring «vakta» – etter 15.00', 'Kafé ‘Øst’, 2 m² …', 'Nav’s tilbud', '½ time'])(
    '%s is Norwegian',
    (text) => {
      const bytes = Buffer.from([...text].map((letter) => WINDOWS[letter] ?? letter.charCodeAt(0)));
      expect(decodeText(bytes, csv)).toMatchObject({ text, encoding: 'WINDOWS-1252' });
    },
  );

  test('UTF-32 begins as UTF-16 does, and is refused', () => {
    const letters = [0xfeff, ...'Røros'].map((letter) => (typeof letter === 'number' ? letter : letter.charCodeAt(0)));
    expect(ruleOf(() => decodeText(new Uint8Array(Uint32Array.from(letters).buffer), csv))).toBe('SOURCE_ENCODING');
  });

  test('the euro sign and the long dash of Windows-1252 are read too', () => {
    expect(decodeText(Buffer.from([0xe6, 0x20, 0x80, 0x20, 0x96]), csv).text).toBe('æ € –');
  });

  test('Windows-1252 is refused where it is not expected', () => {
    expect(ruleOf(() => decodeText(latin1('Røros')))).toBe('SOURCE_ENCODING');
  });

  test('letters that were damaged on their way are refused, never mended', () => {
    expect(ruleOf(() => decodeText(utf8('RÃ¸ros'), csv))).toBe('SOURCE_DOUBLE_ENCODED');
    expect(ruleOf(() => decodeText(utf8('HoltÃ¥len'), csv))).toBe('SOURCE_DOUBLE_ENCODED');
    expect(ruleOf(() => decodeText(utf8('R\ufffdros'), csv))).toBe('SOURCE_REPLACED_CHARACTERS');
  });

  test('a spreadsheet or an archive that was sent instead of a text is refused', () => {
    expect(ruleOf(() => decodeText(Buffer.from([0x50, 0x4b, 0x03, 0x04, 0xff, 0x00]), csv))).toBe('SOURCE_ENCODING');
    expect(ruleOf(() => decodeText(Buffer.from('a\0b'), csv))).toBe('SOURCE_ENCODING');
  });
});

describe('a delivery’s size', () => {
  test.each([[''], ['  \r\n '], ['\ufeff']])('nothing (%j) is told as nothing', (text) => {
    expect(ruleOf(() => decodeText(utf8(text)))).toBe('SOURCE_EMPTY');
  });

  test('one byte over the limit is refused before it is read', () => {
    expect(decodeText(utf8('abcd'), { maxBytes: 4 }).text).toBe('abcd');
    expect(ruleOf(() => decodeText(utf8('abcde'), { maxBytes: 4 }))).toBe('SOURCE_TOO_LARGE');
    expect(ruleOf(() => decodeText('øøø', { maxBytes: 4 }))).toBe('SOURCE_TOO_LARGE');
  });
});

test.each([[[0x8b]], [[0x8b, 0x61]], [[0x61, 0x9b]], [[0x8b, 0x61, 0x9b, 0x20]]])(
  'a million times %j is judged at once',
  (part) => {
    const bytes = Buffer.alloc(1_000_000 * part.length, Buffer.from(part));
    expect(['SOURCE_ENCODING', 'read']).toContain(
      (() => {
        try {
          decodeText(bytes, csv);
          return 'read';
        } catch (error) {
          return error instanceof SourceError ? error.rule : String(error);
        }
      })(),
    );
  },
);
