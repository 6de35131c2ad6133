import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { nb } from '../../../services/directory-writes/norwegian/nb.ts';
import { nn } from '../../../services/directory-writes/norwegian/nn.ts';
import { explainProblem, noticeText, problemText } from '../../../services/directory-writes/problem-in-norwegian.ts';

test('whoever reads Norwegian is told in Norwegian what to do next, and the letter of the rule after it', () => {
  const text = problemText('NB', 'CONFLICT', 'VERSION', 'it has changed: its version is now 3');
  expect(text).toMatch(/^Noen har endret dette i mellomtiden\. Les på nytt/);
  expect(text).toMatch(/its version is now 3 \(VERSION\)$/);
  expect(problemText('NN', 'NOT_FOUND', 'VERSION', 'x')).toMatch(/^Det er ingenting her/);
});

test('whoever reads English, or says nothing, is told as ever', () => {
  for (const language of ['EN', null] as const) {
    expect(problemText(language, 'CONFLICT', 'VERSION', 'it has changed')).toBe('it has changed (VERSION)');
  }
});

test('a rule without a Norwegian text is told in English, and its name stands there once', () => {
  expect(problemText('NB', 'BAD_USER_INPUT', 'NEW_RULE', 'expected x (NEW_RULE)')).toBe('expected x (NEW_RULE)');
});

test('a page shows one language alone, without the letter of the rule', () => {
  const message = problemText('NB', 'CONFLICT', 'OVERLAP', 'it meets 1640-special-2027-01-04 on some days');
  expect(explainProblem('NB', 'CONFLICT', message)).toBe(
    'Dette overlapper med noe annet. Endre dagene, eller rett det andre.',
  );
  expect(explainProblem('NN', 'CONFLICT', 'it has changed (VERSION)')).not.toContain('it has changed');
  expect(explainProblem('EN', 'CONFLICT', 'it has changed (VERSION)')).toBe('it has changed');
  expect(explainProblem('NB', 'BAD_USER_INPUT', 'expected x (NEW_RULE)')).toBe('expected x');
});

/** Where a write's refusals are made. */
const SOURCES = [
  'services/directory-writes',
  'services/directory-writes/kinds',
  'services/proposals',
  'services/opening-hours/requested-hours.ts',
  'services/opening-hours/validate-schedule.ts',
  'services/opening-hours/validation',
  'services/quality/plan-answers.ts',
  'services/identity/check-registration.ts',
  'services/text-rules/idempotency-key.ts',
  'services/text-rules/office-number.ts',
  'db/directory-writes/undo',
  'resolvers/directory/set-office-hours.resolver.ts',
  'resolvers/directory-writes/run-batch.ts',
  'resolvers/history/revert.resolver.ts',
  'resolvers/proposal.resolver.ts',
];
const root = new URL('../../../', import.meta.url);
const filesOf = (path: string) =>
  path.endsWith('.ts')
    ? [path]
    : readdirSync(new URL(path, root)).flatMap((name) => (name.endsWith('.ts') ? `${path}/${name}` : []));

/** A rule's name stands before or after the code, or after the field at fault, in every way of refusing. */
const RULE = [
  /'(?:BAD_USER_INPUT|CONFLICT|FORBIDDEN|NOT_FOUND|IDEMPOTENCY_KEY_REUSED)',\s*'([A-Z_]{2,})'/g,
  /rule: '([A-Z_]{2,})'/g,
  /(?:refuse|add|refusal|InputError)\((?:[^()';]|'[a-zA-Z]*'|\([^()]*\))*?'([A-Z_]{2,})'/g,
  /\(([A-Z_]{4,})\)['`]/g,
];
/** Not refusals: codes. */
const OTHERS = new Set(['BAD_USER_INPUT', 'CONFLICT', 'FORBIDDEN', 'NOT_FOUND']);
const rulesIn = (text: string) => RULE.flatMap((pattern) => [...text.matchAll(pattern)].map(([, rule = '']) => rule));

test('every way of refusing a write is told in bokmål and nynorsk', () => {
  const texts = SOURCES.flatMap(filesOf).map((path) => readFileSync(new URL(path, root), 'utf8'));
  const rules = new Set(texts.flatMap(rulesIn).filter((rule) => !OTHERS.has(rule)));
  for (const known of [
    'TEXT_LENGTH',
    'OVERLAP',
    'RULES_OVERLAP',
    'EMPTY_WEEK',
    'PLACE_AMBIGUOUS',
    'CHANGED_SINCE',
    'KEY_REUSED',
  ]) {
    expect(rules).toContain(known);
  }
  const told = new Set(Object.keys(nb).map((key) => key.split(' ').at(-1)));
  expect([...rules].filter((rule) => !told.has(rule)).sort()).toEqual([]);
  for (const rule of Object.keys(nb) as (keyof typeof nb)[]) {
    expect([rule, nb[rule].endsWith('.'), nn[rule].endsWith('.')]).toEqual([rule, true, true]);
  }
});

test('what was done with a value that was taken is told in the language of who sent it', () => {
  const told = (['NB', 'NN', 'EN', null] as const).map((language) => noticeText(language, 'NOT_GIVEN', 'as no value'));
  expect(told).toEqual([nb['NOTICE NOT_GIVEN'], nn['NOTICE NOT_GIVEN'], 'as no value', 'as no value']);
});
