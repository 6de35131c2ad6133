import { expect, test } from 'vitest';
import { isOpenToAll, type OperationAccess } from '../../../schema/policy/operation-access.ts';

const open: OperationAccess = {
  deniedFields: new Set(),
  denied: [],
  refused: [],
  protectedFields: new Set(),
  introspects: false,
};
const placed = { coordinate: 'Contact.name', path: ['office', 'contacts', 'name'] } as never;

test('an operation is open to everybody unless it asks for something denied, refused or protected, or for the schema', () => {
  expect(isOpenToAll(open)).toBe(true);
  for (const asked of [
    { denied: [placed] },
    { refused: [placed] },
    { protectedFields: new Set(['Contact.name']) },
    { introspects: true },
  ])
    expect(isOpenToAll({ ...open, ...asked })).toBe(false);
});
