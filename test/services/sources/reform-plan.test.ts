import { expect, test } from 'vitest';
import { municipalityHistory } from '../../../services/sources/municipality-changes.ts';
import { reformPlan } from '../../../services/sources/reform-plan.ts';

const change = (oldNumber: string, newNumber: string | null, occurredOn: string) => ({
  oldNumber,
  oldName: null,
  newNumber,
  newName: null,
  occurredOn,
});
const history = municipalityHistory([
  change('0441', '3430', '2020-01-01'),
  change('1507', '1508', '2024-01-01'),
  change('1507', '1580', '2024-01-01'),
  change('9001', '9003', '2027-01-01'),
  change('9002', '9003', '2027-01-01'),
  change('9004', '3430', '2027-01-01'),
  change('9005', null, '2027-01-01'),
]);

test('on the day of a merger both municipalities move to the new one, and not the day before', () => {
  expect(reformPlan(history, ['9002', '9001'], '2026-12-31')).toEqual([]);
  expect(reformPlan(history, ['9002', '9001'], '2027-01-01')).toEqual([
    { number: '9001', occurredOn: '2027-01-01', action: 'MOVE', successors: ['9003'], merged: true },
    { number: '9002', occurredOn: '2027-01-01', action: 'MOVE', successors: ['9003'], merged: true },
  ]);
});

test('a new number is a move without a merger; being taken in by a neighbour is a merger', () => {
  expect(reformPlan(history, ['0441'], '2026-01-01')).toMatchObject([
    { action: 'MOVE', successors: ['3430'], merged: false },
  ]);
  expect(reformPlan(history, ['9004'], '2027-01-01')).toMatchObject([
    { action: 'MOVE', successors: ['3430'], merged: true },
  ]);
});

test('a divided municipality is for a person to settle, and one that ended has nowhere to go', () => {
  expect(reformPlan(history, ['1507'], '2024-01-01')).toMatchObject([{ action: 'ASK', successors: ['1508', '1580'] }]);
  expect(reformPlan(history, ['9005'], '2027-01-01')).toMatchObject([{ action: 'END', successors: [] }]);
});

test('what is up to date stays as it is: a second run does nothing', () => {
  expect(reformPlan(history, ['3430', '1508', '1580', '9003', '0301'], '2027-06-01')).toEqual([]);
});
