import { describe, expect, test } from 'vitest';
import { tidyText } from '../../../services/text-rules/tidy-text.ts';

describe('a name', () => {
  test.each([
    ['NAV\nRøros', 'NAV Røros'],
    ['NAV\r\nRøros', 'NAV Røros'],
    ['NAV\u2028Røros', 'NAV Røros'],
    ['NAV\tRøros', 'NAV Røros'],
    ['NAV  Røros', 'NAV Røros'],
    ['NAV\u00a0Røros', 'NAV Røros'],
    ['NAV Ro\u0308ros', 'NAV Röros'],
    ['\ufeffNAV Røros', 'NAV Røros'],
    ['NAV\u200b Rø\u00adros', 'NAV Røros'],
    ['\u202eNAV Røros', 'NAV Røros'],
    ['NAV\u3164 Rø\u034fros\ufe0f', 'NAV Røros'],
    ['\u2800\u3164', ''],
  ])('%j is on one line, in one form, and said to be changed', (given, text) => {
    expect(tidyText(given, 'LINE')).toEqual({ text, isChanged: true });
  });
  test.each(['NAV Røros', ' NAV Røros '])('%j is as it is', (given) => {
    expect(tidyText(given, 'LINE')).toEqual({ text: 'NAV Røros', isChanged: false });
  });
  test.each([`A${'\u0301'.repeat(150)}`, 'a\u0000b', 'a\ud800', 'a\u0007', '\ue000'])('%j is none', (given) => {
    expect(tidyText(given, 'LINE')).toBeNull();
  });
  test('the letters of Sámi and Kven stay', () => {
    for (const name of ['Kárášjohka', 'Guovdageaidnu', 'Unjárga', 'Ǩǯǧŋ', 'Åarjel']) {
      expect(tidyText(name, 'LINE')).toEqual({ text: name, isChanged: false });
    }
  });
});

test('paragraphs have their line breaks, of one kind', () => {
  expect(tidyText('a\r\nb\u2029c\n\nd', 'PARAGRAPHS')).toEqual({ text: 'a\nb\nc\n\nd', isChanged: true });
  expect(tidyText('a\n\nb', 'PARAGRAPHS')).toEqual({ text: 'a\n\nb', isChanged: false });
});

test('a million spaces inside a name are one, and said to be changed', () => {
  expect(tidyText(`a${' '.repeat(1_000_000)}b`, 'LINE')).toEqual({ text: 'a b', isChanged: true });
});
