import { describe, expect, test } from 'vitest';
import { checkPolicy } from '../../../schema/policy/check-policy.ts';
import { coordinatesOf } from '../../../schema/policy/coordinates/coordinates.ts';
import { restrictedFields } from '../../../schema/policy/coordinates/restricted-fields.ts';
import { ROLES } from '../../../services/identity/viewer.ts';
import { ask, guardedWorld, viewerOf } from './support/ask.ts';
import { operationsTo } from './support/operations-to.ts';
import { smallPolicy, smallSchema } from './support/small-schema.ts';

describe('every role along every path to every protected field gets what the table says', () => {
  const schema = smallSchema();
  const world = guardedWorld();
  for (const { coordinate } of restrictedFields(schema, smallPolicy)) {
    const operations = operationsTo(schema, coordinate, { pathsMax: 8, depthMax: 5 });
    test(`${coordinate}, ${operations.length} paths`, async () => {
      if (!coordinate.startsWith('Subscription')) expect(operations.length).toBeGreaterThan(0);
      for (const source of operations) {
        for (const role of ROLES) {
          world.ran.length = 0;
          const { access } = await ask(world, source, viewerOf(role, ['3430']));
          const may = smallPolicy.reachOf(coordinate, role) !== null;
          expect([source, role, access.deniedFields.has(coordinate)]).toEqual([source, role, !may]);
          if (!may) expect(world.ran).not.toContain(coordinate);
        }
      }
    });
  }
});

test('the table of the small schema covers it exactly', () => {
  expect(checkPolicy(smallSchema(), smallPolicy)).toEqual({ missing: [], stale: [], unenforceable: [] });
  expect(coordinatesOf(smallSchema())).toContain('Query.offices(sort:)');
});
