import { buildSchema, parse } from 'graphql';
import { describe, expect, test } from 'vitest';
import { createLimitCheck } from '../../../schema/limits/check-limits.ts';
import { checkVariables } from '../../../schema/limits/check-variables.ts';
import { limits } from '../../../schema/limits/limits.ts';

const check = createLimitCheck(
  buildSchema(/* GraphQL */ `
    type Query { item(id: ID): Item }
    type Mutation { save(items: [ItemInput!]!): Item }
    type Item { id: ID! }
    input ItemInput { id: ID! name: String }
  `),
);
const costOf = (source: string, variables: Record<string, unknown> = {}) => {
  const result = check(parse(source), undefined, variables, 'MUNICIPALITY');
  if (result.code !== 'OK') throw new Error(result.rule);
  return result.cost;
};
const ruleOf = (variables: unknown) => {
  const result = checkVariables(variables);
  return result.code === 'OK' ? null : result.rule;
};

describe('variables', () => {
  test('nested 100 000 deep, long, or many are refused without a stack overflow', () => {
    const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
    expect(ruleOf({ deep })).toBe('VARIABLE_NESTING');
    expect(ruleOf({ list: Array(10_001).fill(1) })).toBe('VARIABLE_LIST');
    expect(ruleOf({ a: Array(9_999).fill({ x: 1 }), b: Array(9_999).fill(1) })).toBe('VARIABLE_VALUES');
    expect(checkVariables({ list: [{ a: 1 }, null, 'x'] })).toEqual({ code: 'OK', values: 5 });
  });
});

describe('a change', () => {
  const items = (count: number) => Array.from({ length: count }, () => ({ id: 'x', name: 'y' }));
  const save = 'mutation ($items: [ItemInput!]!) { save(items: $items) { id } }';

  test('costs what it sends, however little it asks to be answered', () => {
    const [none, some] = [costOf(save, { items: [] }), costOf(save, { items: items(250) })];
    expect(some - none).toBe(250 * 3 * limits.writtenValueCost);
  });

  test('costs the same written out as sent in variables, but for the lists and objects around it', () => {
    const written = costOf(`mutation { save(items: [${'{ id: "x", name: "y" } '.repeat(40)}]) { id } }`);
    const nothing = costOf('mutation { save(items: []) { id } }');
    expect(written - nothing).toBe(40 * 2 * limits.writtenValueCost);
  });

  test('a question costs what it answers, whatever it is sent', () => {
    const question = 'query ($id: ID) { item(id: $id) { id } }';
    expect(costOf(question, { id: 'x', others: items(40) })).toBe(costOf(question));
  });
});
