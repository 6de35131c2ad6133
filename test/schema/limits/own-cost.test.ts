import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { createLimitCheck } from '../../../schema/limits/check-limits.ts';
import { limits } from '../../../schema/limits/limits.ts';

const schema = buildSchema(/* GraphQL */ `
  type Query { findings(first: Int): FindingConnection! }
  type FindingConnection { totalCount: Int! groups(by: [String!]!, first: Int): FindingGroupConnection! }
  type FindingGroupConnection { nodes: [FindingGroup!]! }
  type FindingGroup { kind: String count: Int! }
`);
const judge = (groups: string) => {
  const result = createLimitCheck(schema)(
    parse(`{ findings(first: 1) { totalCount ${groups} } }`),
    undefined,
    {},
    'PUBLIC',
  );
  return result.code === 'OK' ? result.cost : result.rule;
};

test('to count all that a filter finds costs for each time that it is asked, beside what it answers', () => {
  const alone = Number(judge(''));
  const groups = 'groups(by: ["KIND"], first: 5) { nodes { kind count } }';
  const once = Number(judge(groups)) - alone;
  expect(once).toBeGreaterThan(limits.countCost);
  expect(Number(judge(`${groups} again: ${groups}`)) - alone).toBe(2 * once);
  const many = Array.from({ length: 60 }, (_, index) => `a${index}: ${groups}`).join(' ');
  expect(judge(many)).toBe('COST');
});
