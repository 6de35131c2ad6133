import { describe, expect, test } from 'vitest';
import { decodeText } from '../../../../services/sources/parsing/decode-text.ts';
import { ruleOf } from '../rule-of.ts';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const latin1 = (text: string) => Buffer.from(text, 'latin1');
const csv = { allowWindows1252: true };

describe('a delivery’s letters', () => {
  test.each([
    ['UTF-8', utf8('Røros'), 'UTF-8'],
    ['UTF-8 with a byte order mark', utf8('\ufeffRøros'), 'UTF-8'],
    ['UTF-16, as Excel saves Unicode text', Buffer.from('\ufeffRøros', 'utf16le'), 'UTF-16'],
    ['Windows-1252, as Norwegian Excel saves CSV', latin1('Røros'), 'WINDOWS-1252'],
  ])('%s is read', (_what, bytes, encoding) => {
    expect(decodeText(bytes, csv)).toEqual({ text: 'Røros', encoding });
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
