import { describe, expect, test } from 'vitest';
import { fold, foldedWords, stemOf } from '../../../services/search/words.ts';

describe('one spelling for what is written in many ways', () => {
  test.each([
    ['ØKONOMI', 'økonomi'],
    ['oekonomi', 'økonomi'],
    ['raad', 'råd'],
    ['ra\u030Ad', 'råd'],
    ['kafe', 'kafé'],
    ['sosialstønnad', 'sosialstønad'],
    ['č', 'c'],
  ])('%s as %s', (one, other) => expect(fold(one)).toBe(fold(other)));
});

test('an ending does not make another word', () => {
  const stems = new Set(['regning', 'regninga', 'regninger', 'regningene', 'regningen', 'regningar'].map(stemOf));
  expect(stems.size).toBe(1);
});

test('a short word keeps its letters', () => expect(stemOf('bo')).toBe('bo'));

test('signs are no words', () => expect(foldedWords("%_'; -- 😀 \u202e")).toEqual([]));
