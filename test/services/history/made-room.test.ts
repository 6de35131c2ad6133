import { expect, test } from 'vitest';
import type { RowChange } from '../../../services/history/history-entry.ts';
import { madeRoomTogether } from '../../../services/history/made-room.ts';

type Days = readonly [from: string, until: string, channels?: readonly string[]];
const row = (days: Days | null) =>
  days === null ? null : { from_day: days[0], to_day: days[1], channels: days[2] === undefined ? null : [...days[2]] };
function change(key: string, before: Days | null, after: Days | null): RowChange {
  const operation = before === null ? 'INSERT' : after === null ? 'DELETE' : 'UPDATE';
  return { table: 'special_day', key, operation, before: row(before), after: row(after) };
}
const together = (...[first, ...others]: readonly RowChange[]) =>
  madeRoomTogether(first as RowChange, others).map(({ key }) => key);

const christmas = change('christmas', ['2026-12-24', '2027-01-02'], ['2026-12-24', '2026-12-28']);
const open = change('open', null, ['2026-12-28', '2026-12-30']);
const rest = change('rest', null, ['2026-12-30', '2027-01-02']);

test('days that were cut for others go back with those and with their own rest, whichever of them is named', () => {
  expect(together(open, christmas, rest)).toEqual(['christmas', 'rest']);
  expect(together(christmas, rest, open)).toEqual(['rest', 'open']);
  expect(together(rest, open, christmas)).toEqual(['christmas', 'open']);
});

test('days that went for others come back with those', () => {
  expect(together(open, change('gone', ['2026-12-28', '2026-12-29'], null))).toEqual(['gone']);
});

test('days that gave up one channel go back with those that have it', () => {
  const others = change('others', ['2026-12-24', '2027-01-02'], ['2026-12-24', '2027-01-02', ['PHONE']]);
  expect(together(change('drop-in', null, ['2026-12-28', '2027-01-05', ['DROP_IN']]), others)).toEqual(['others']);
});

test('other days of the same sending stay as they are', () => {
  const inside = change('inside', null, ['2026-12-25', '2026-12-26']);
  const easter = change('easter', null, ['2027-03-25', '2027-03-30']);
  const renamed = change('renamed', ['2026-12-24', '2027-01-02'], ['2026-12-24', '2027-01-02']);
  expect(together(inside, christmas, open, rest, easter)).toEqual([]);
  expect(together(inside, renamed)).toEqual([]);
  expect(together(easter, christmas, open, rest)).toEqual([]);
});
