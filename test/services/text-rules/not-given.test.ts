import { describe, expect, test } from 'vitest';
import { isNotGiven } from '../../../services/text-rules/not-given.ts';

describe('a word for nothing', () => {
  test.each([
    ...['ukjent', 'Ukjent', ' UKJENT ', 'ukjend', 'er ukjent', 'Ukjent.', 'uoppgitt', 'ikke oppgitt', 'ikkje oppgjeve'],
    ...[
      'ikke  kjent',
      'Ikke aktuelt',
      'n/a',
      'N/A',
      'n.a.',
      'i/t',
      'unknown',
      'mangler',
      'ingen opplysninger',
      'xxx',
      'TBD',
    ],
    ...['-', '–', '--', '?', '???', '...', '…', '*', '/', ''],
  ])('%j is none', (text) => expect(isNotGiven(text)).toBe(true));
  test.each([
    ...[
      'Ingen',
      'Nei',
      'x',
      'X',
      'Na',
      'Å',
      '0',
      '1',
      'Ukjent soldats gate 1',
      'Ukjent avsender: ring oss',
      'Nav',
      '❤ Nav',
    ],
    ...['Mangler rampe', 'Ikke kjent for alle', 'Unknown Pleasures', 'IT', 'Tom', 'Blank'],
  ])('%j says something', (text) => expect(isNotGiven(text)).toBe(false));
});
