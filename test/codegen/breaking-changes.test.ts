import { expect, test } from 'vitest';
import { BASES, breakingChanges, committedSchema } from '../../codegen/breaking-changes.ts';
import { printedSchema } from '../../codegen/printed-schema.ts';

const before = 'type Query { office(number: ID!): Office } type Office { number: ID! phone: String }';

test('removing a field that consumers read is a breaking change', async () => {
  const after = 'type Query { office(number: ID!): Office } type Office { number: ID! }';
  expect(await breakingChanges(before, after)).toEqual([expect.stringContaining('Office.phone')]);
});

test('adding a field breaks nobody', async () => {
  const after = before.replace('phone: String', 'phone: String name: String');
  expect(await breakingChanges(before, after)).toEqual([]);
});

test('the schema breaks no consumer of the committed one', async () => {
  const committed = BASES.map(committedSchema).find((schema) => schema !== null);
  expect(committed == null ? [] : await breakingChanges(committed, printedSchema())).toEqual([]);
});
