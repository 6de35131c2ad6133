import { readdirSync, readFileSync } from 'node:fs';
import { type DocumentNode, parse, specifiedRules, validate } from 'graphql';
import { expect, test } from 'vitest';
import { rulesForDocument } from '../../http/operations/rules-for-document.ts';
import { createRandom } from '../../reliability/fuzz/random.ts';
import { resolvers } from '../../resolvers/index.ts';
import { buildDescribedSchema } from '../../schema/build-schema.ts';
import { createLimitCheck } from '../../schema/limits/check-limits.ts';

const schema = buildDescribedSchema(resolvers);
const checkLimits = createLimitCheck(schema);
const FOLDER = new URL('../../schema/contract/', import.meta.url);
const CONTRACT = readdirSync(FOLDER)
  .filter((name) => name.endsWith('.graphql'))
  .map((name) => readFileSync(new URL(name, FOLDER), 'utf8'));
/** Of which a wrong question is made by putting one in. */
const PIECES = [
  'name',
  '$number',
  '@include(if: true)',
  '...Office',
  'first: 1',
  '{ navn }',
  '... on Query { a }',
  '"x"',
];
const DAMAGED_TIMES = 40;
const MAX = { maxErrors: 20 };

const messages = (document: DocumentNode, rules: typeof specifiedRules) =>
  validate(schema, document, rules, MAX).map(({ message, locations }) => ({ message, locations }));

test.each([
  ['an unknown field', '{ municipality(number: "3430") { navn } }'],
  ['a fragment that nobody uses', '{ __typename } fragment F on Office { name }'],
  ['an unknown fragment', '{ ...F }'],
  ['a type that there is not', '{ ... on Kontor { name } }'],
  ['an unknown directive', '{ __typename @skjul }'],
  ['a variable that is not declared', '{ municipality(number: $n) { name } }'],
  ['a variable of no type', 'query($n: Kommune) { municipality(number: "1") { name } }'],
  ['an argument given twice', '{ municipality(number: "1", number: "2") { name } }'],
  ['an argument left out', '{ municipality { name } }'],
  ['a subscription of two fields', 'subscription { changes { id } __typename }'],
  ['several without a name', '{ __typename } { __typename }'],
  ['a definition that is no question', 'type A { b: C @d }'],
])('the rules that are asked find all that every rule would: %s', (_name, source) => {
  const document = parse(source);
  const found = messages(document, specifiedRules);
  expect(found).not.toEqual([]);
  expect(messages(document, rulesForDocument(source, document))).toEqual(found);
});

test('they find the same in damaged questions of the contract, and what has an unknown field by its measure is not valid', () => {
  const random = createRandom(20_261);
  let [wrong, idle, unknown] = [0, 0, 0];
  for (const whole of CONTRACT) {
    const words = whole.split(/(?<=[\s(){}:])/);
    for (let time = 0; time < DAMAGED_TIMES; time += 1) {
      const at = random.below(words.length);
      const instead = random.oneOf(['', `${words[at]} ${words[at]}`, ` ${random.oneOf(PIECES)} `]);
      const source = words.with(at, instead).join('');
      const document = parsed(source);
      if (document === null) continue;
      const rules = rulesForDocument(source, document);
      const found = messages(document, specifiedRules);
      expect(messages(document, rules)).toEqual(found);
      const checked = checkLimits(document, null, {}, 'ADMINISTRATOR');
      if (checked.code === 'OK' && checked.hasUnknownField) {
        expect(found.map(({ message }) => message).join(' ')).toMatch(/Cannot query field|Too many validation errors/);
        unknown += 1;
      }
      if (found.length > 0) wrong += 1;
      if (rules.length < specifiedRules.length) idle += 1;
    }
  }
  expect(wrong).toBeGreaterThan(CONTRACT.length);
  expect(idle).toBeGreaterThan(CONTRACT.length);
  expect(unknown).toBeGreaterThan(CONTRACT.length);
});

function parsed(source: string): DocumentNode | null {
  try {
    return parse(source);
  } catch {
    return null;
  }
}
