import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readLexicon } from '../../../db/seed/read-lexicon.ts';
import { compileLexicon, type TermKind } from '../../../services/search/lexicon.ts';
import { understand } from '../../../services/search/understand.ts';

const files = await readLexicon(new URL('../../../db/seed/data/lexicon', import.meta.url).pathname);
const lexicon = compileLexicon(files.terms, files.agencies);
const dangers = (text: string) => understand(text, lexicon, []).dangers;
const linesOf = (name: string) =>
  readFileSync(new URL(`data/${name}.txt`, import.meta.url), 'utf8')
    .trimEnd()
    .split('\n');

describe('sentences that were written before the words were chosen', () => {
  test('of 985 that speak of danger at most eight bring no number to call', () => {
    expect(linesOf('dangerous').filter((text) => dangers(text).length === 0).length).toBeLessThanOrEqual(8);
  });

  test('of 1086 that only have such words at most twelve are taken for danger', () => {
    const taken = linesOf('harmless').filter((text) => dangers(text).some((one) => one !== 'HOMELESS_TONIGHT'));
    expect(taken.length).toBeLessThanOrEqual(12);
  });
});

describe('a harmless phrase hides no danger beside it', () => {
  test.each([
    ['another word of danger', 'banken truer med tvangssalg', 'banken truer med tvangssalg og mannen slår meg'],
    ['the same word once more', 'banken truer', 'banken truer og mannen min truer meg'],
    ['somebody who is spoken of', 'banker på døra', 'han banker på døra'],
    ['somebody who is feared', 'redd for regninger', 'redd for regninger og for mannen min'],
    ['other words between', 'det slår til', 'han slår av og til'],
    ['its own words in another order', 'red cross', 'red for mannen, cross'],
  ])('%s', (_, harmless, dangerous) => {
    expect(dangers(harmless)).toEqual([]);
    expect(dangers(dangerous)).toContain('VIOLENCE');
  });
});

describe('who does harm, and how one writes, does not matter', () => {
  test.each([
    ['touched', 'VIOLENCE', ['onkelen min tar på meg', 'læreren tok på mæ', 'bestefaren min tek på meg']],
    ['hunted', 'VIOLENCE', ['noen prøver å ta meg', 'nokon prøver å ta meg', 'someone is following me']],
    ['hit', 'VIOLENCE', ['kjæringa bank mæ', 'brorsan spark me', 'muttern klore mæ']],
    ['raped', 'VIOLENCE', ['han voltar meg', 'fetteren min voldtok meg']],
    ['given up', 'SUICIDE_CRISIS', ['vil ikke mer', 'eg orkar ikkje meir', "eg orka'kje meir", 'no orke æ ikke mer']],
  ])('%s', (_, danger, texts) => {
    expect(texts.filter((text) => !dangers(text).includes(danger))).toEqual([]);
  });

  test('nor is it danger where the words speak of a thing, a place, hunting or a paper', () => {
    const calm = ['skyting på viltet', 'vold gate 5', 'misbruk av data', 'Voldsveien 3', 'forskning om selvmord'];
    expect([...calm, 'kona tar på meg regningen', 'vil ikke mer enn halv stilling'].flatMap(dangers)).toEqual([]);
  });
});

test('who is in danger is shown the crisis centre, whatever words tell of it', () => {
  const firstOf = (text: string) => [...understand(text, lexicon, []).services.keys()][0];
  expect(['han voltar meg', 'onkelen min tar på meg', 'han tafser på meg'].map(firstOf)).toEqual(
    Array(3).fill('CRISIS_CENTRE'),
  );
});

test('one danger does not hide another of the same words', () => {
  expect(dangers('i dont want to live')).toEqual(expect.arrayContaining(['HOMELESS_TONIGHT', 'SUICIDE_CRISIS']));
  expect(dangers('nowhere to live')).toEqual(['HOMELESS_TONIGHT']);
});

test('a phrase of the least weight is harmless only where nothing else is said', () => {
  const term = (kind: TermKind, words: string, target: string | null, weight = 10) => ({
    kind,
    term: words,
    target,
    weight,
  });
  const small = compileLexicon([term('DANGER', 'fare', 'VIOLENCE'), term('HARMLESS', 'fare', null, 1)], []);
  expect(understand('fare', small, []).dangers).toEqual([]);
  expect(understand('stor fare', small, []).dangers).toEqual(['VIOLENCE']);
});

test('whatever means the crisis centre brings numbers to call, but its act and words that other languages have too', () => {
  const sure = files.terms.filter(
    ({ kind, target, weight, term }) =>
      kind === 'SERVICE' && target === 'CRISIS_CENTRE' && weight === 10 && !term.includes('§'),
  );
  const silent = sure.map(({ term }) => term).filter((term) => dangers(term).length === 0);
  expect(silent.sort()).toEqual(['bita', 'bity', 'krisesenterlova', 'krisesenterloven', 'refuge']);
});
