import { expect, test } from 'vitest';
import { problemText } from '../../../services/directory-writes/problem-in-norwegian.ts';

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
