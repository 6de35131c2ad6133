import { describe, expect, test } from 'vitest';
import { dangersOf, indexSentences, readSentence, sentenceWords } from '../../../services/search/danger-sentences.ts';
import { compileGroups } from '../../../services/search/word-groups.ts';

const GROUPS = compileGroups(
  Object.entries({
    doer: 'onkel far noen',
    me: 'meg mæ',
    not: 'ikke kje',
    little: 'min jeg',
    trailing: 'nå',
    after: 'når',
  }).flatMap(([target, words]) => words.split(' ').map((term) => ({ kind: 'GROUP', term, target }))),
);
const has = (sentence: string, text: string, known: readonly string[] = []) =>
  dangersOf(
    sentenceWords(text.split(' '), GROUPS, (word) => known.includes(word)),
    indexSentences([readSentence(sentence, 'VIOLENCE')], GROUPS),
  ).length > 0;

describe('a sentence of danger is met', () => {
  test.each([
    ['by any word of its groups', '<doer> tar på <me>', 'far tar på mæ'],
    ['by either of two words', '<doer> tar/tok på <me>', 'onkel tok på meg'],
    ['with small words between', '<doer> tar på <me>', 'onkel min tar på meg'],
    ['in another ending of a long word', '<doer> tar på <me>', 'onkelen tar på meg'],
    ['with some words left open', '<doer> * tar på <me>', 'onkel i Oslo tar på meg'],
    ['at the end of the text', 'vil <not> mer $', 'vil ikke mer nå'],
    ['at the end of a clause', '<doer> tar på <me> ,', 'far tar på meg når mor sover'],
    ['with a word of denial written together with another', 'orka <not>', "orka'kje"],
  ])('%s', (_, sentence, text) => expect(has(sentence, text)).toBe(true));
});

describe('it is not met', () => {
  test.each([
    ['where the words stand in another order', '<doer> tar på <me>', 'tar far på meg'],
    ['where more is said at its end', 'vil <not> mer $', 'vil ikke mer snø'],
    ['where somebody takes on a thing', '<doer> tar på <me> ,', 'far tar på meg jakka'],
    ['where too many words stand between', '<doer> * tar på <me>', 'far en to tre fire tar på meg'],
    ['where a word follows that makes it another sentence', '<not> leve !av', 'ikke leve av lån'],
  ])('%s', (_, sentence, text) => expect(has(sentence, text)).toBe(false));
});

test('a letter wrong is forgiven in a long word that nobody else uses', () => {
  const groups = compileGroups([{ kind: 'GROUP', term: 'kjæreste', target: 'doer' }]);
  const isDoer = (word: string, isKnown: boolean) =>
    dangersOf(
      sentenceWords([word], groups, () => isKnown),
      indexSentences([readSentence('<doer>', 'VIOLENCE')], groups),
    ).length > 0;
  expect([isDoer('kjæreyte', false), isDoer('kjæreyte', true)]).toEqual([true, false]);
});
