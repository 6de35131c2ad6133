import { expect, test } from 'vitest';
import { groupReadings, type Reading } from '../../../web/pages/municipality/group-readings.ts';

const own: Reading = {
  at: '2026-11-30T22:07:41Z',
  clientName: 'Røros kommune',
  organisationNumber: '939898743',
  outcome: 'ALLOWED',
  coordinates: ['Finding.message'],
};

test('who has read our data is listed with one row for what reads alike, and every reading is counted', () => {
  const readings = [own, { ...own, at: '2026-11-30T22:07:02Z' }, { ...own, at: '2026-11-30T22:06:59Z' }];
  expect(groupReadings(readings).map(({ count }) => count)).toEqual([2, 1]);
});

test.each<[string, Partial<Reading>]>([
  ['by somebody else', { clientName: 'Statsforvalteren', organisationNumber: '999990011' }],
  ['under the same name with another number', { organisationNumber: '999990011' }],
  ['that was denied', { outcome: 'DENIED' }],
  ['of something else', { coordinates: ['Contact.phone'] }],
])('a reading %s has a row of its own among ours', (_what, other) => {
  const rows = groupReadings([own, { ...own, ...other }, own]);
  expect(rows.map(({ count }) => count)).toEqual([1, 1, 1]);
});
