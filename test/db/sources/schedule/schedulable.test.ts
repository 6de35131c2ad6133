import { expect, test } from 'vitest';
import { connectors } from '../../../../cli/import-connectors/index.ts';
import { SCHEDULABLE } from '../../../../services/sources/schedule/read-schedule.ts';

test('every connector can be run by a schedule', () => {
  const names = connectors.map(({ name }) => name);
  const schedulable: readonly string[] = SCHEDULABLE;
  expect(names.filter((name) => !schedulable.includes(name))).toEqual([]);
});
