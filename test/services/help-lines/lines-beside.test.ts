import { expect, test } from 'vitest';
import type { LinePurpose } from '../../../services/help-lines/help-line.ts';
import { linesBeside } from '../../../services/help-lines/lines-beside.ts';

const LINES: { id: string; purposes: LinePurpose[] }[] = [
  { id: '112', purposes: ['EMERGENCY_POLICE'] },
  { id: '113', purposes: ['EMERGENCY_MEDICAL'] },
  { id: 'doctor', purposes: ['OUT_OF_HOURS_DOCTOR', 'HOMELESS_TONIGHT'] },
  { id: 'violence', purposes: ['VIOLENCE'] },
  { id: 'nav', purposes: ['NAV'] },
  { id: 'debt', purposes: ['DEBT'] },
];
const beside = (...dangers: string[]) => linesBeside(LINES, dangers).map(({ id }) => id);

test.each([
  ['violence', ['VIOLENCE'], ['112', '113', 'violence']],
  ['nowhere to sleep', ['HOMELESS_TONIGHT'], ['doctor', 'nav']],
  ['thoughts of suicide', ['SUICIDE_CRISIS'], ['113', 'doctor']],
  ['both, each line once', ['VIOLENCE', 'HOMELESS_TONIGHT'], ['112', '113', 'doctor', 'violence', 'nav']],
  ['another purpose: its own line', ['DEBT'], ['debt']],
])('words of %s bring the lines that save lives first', (_, dangers, lines) =>
  expect(beside(...dangers)).toEqual(lines),
);

test('of no danger none', () => expect(beside()).toEqual([]));
