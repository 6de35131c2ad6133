import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { understand } from '../../../services/search/understand.ts';
import { ENTRIES, LEXICON } from './lexicon-of-tests.ts';

const read = (text: string) => understand(text, LEXICON, ENTRIES);
const services = (text: string) => [...read(text).services.keys()];

describe('a word stands for a service', () => {
  test.each([
    ['as the lexicon writes it', 'gjeld', 'DEBT_COUNSELLING'],
    ['in another ending', 'gjelda', 'DEBT_COUNSELLING'],
    ['in capitals, å as aa', 'GJELDSRAADGIVNING', 'DEBT_COUNSELLING'],
    ['with a slip', 'gjeldsrågivning', 'DEBT_COUNSELLING'],
    ['while it is typed', 'gjeldsråd', 'DEBT_COUNSELLING'],
    ['written in two', 'krise senter', 'CRISIS_CENTRE'],
    ['inside a compound', 'strømgjeld', 'DEBT_COUNSELLING'],
    ['as the end of a compound', 'barnehagegjeldsrådgivning', 'DEBT_COUNSELLING'],
    ['in an ending of a word that looks like one itself', 'gamlehjemmet', 'NURSING_HOME'],
    ['in nynorsk, by what it means', 'pengar', 'FINANCIAL_ASSISTANCE'],
    ['in other letters', 'борги', 'DEBT_COUNSELLING'],
  ])('%s', (_, text, code) => expect(services(text)[0]).toBe(code));

  test('words of a sentence are added up, and the weak ones left out', () => {
    expect([...read('jeg har ikke penger til mat').services]).toEqual([['FINANCIAL_ASSISTANCE', 15]]);
    expect(services('søknad gjeld')).toEqual(['DEBT_COUNSELLING']);
  });

  test('a phrase takes its words from the single words', () => {
    expect(services('mannen min slår')).toEqual(['CRISIS_CENTRE']);
  });

  test('a word that is a hint at most, alone, is no answer', () => expect(services('søknad')).toEqual([]));
});

describe('a section stands for what rests on it', () => {
  test.each([
    ['§ 18', ['FINANCIAL_ASSISTANCE', 'TEMPORARY_HOUSING']],
    ['stl 27', ['TEMPORARY_HOUSING']],
    ['sosialtjenesteloven § 27', ['TEMPORARY_HOUSING']],
    ['hol § 3-2 a', ['PERSONAL_ASSISTANCE']],
    ['hol § 3–2', ['PERSONAL_ASSISTANCE']],
    ['hol § 18', []],
    ['paragraf 18 i sosialtjenesteloven', ['FINANCIAL_ASSISTANCE', 'TEMPORARY_HOUSING']],
    ['stl-27', ['TEMPORARY_HOUSING']],
    ['stl§27', ['TEMPORARY_HOUSING']],
    ['stl. par. 27', ['TEMPORARY_HOUSING']],
    ['hol3.2', ['PERSONAL_ASSISTANCE']],
    ['hol 3 2 a', ['PERSONAL_ASSISTANCE']],
    ['hol kap. 3', ['PERSONAL_ASSISTANCE']],
    ['lov om sosiale tjenester i nav § 27', ['TEMPORARY_HOUSING']],
    ['§§ 27 og 31', ['QUALIFICATION_PROGRAMME', 'TEMPORARY_HOUSING']],
    ['stl §§ 27-31', ['QUALIFICATION_PROGRAMME', 'TEMPORARY_HOUSING']],
    ['§ 999', []],
    ['§ 3-99', []],
    ['stl 2 009', []],
  ])('%s', (text, codes) => expect(services(text)).toEqual(codes));
});

test('a section that no service’s texts rest on is a word of the lexicon, in its act alone', () => {
  expect(services('stl § 31')).toEqual(['QUALIFICATION_PROGRAMME']);
  expect(services('sosialtjenesteloven 31 første ledd')).toEqual(['QUALIFICATION_PROGRAMME']);
  expect(services('hol § 31')).toEqual([]);
});

test('a number without an act or a mark is no section', () => {
  expect(services('datter på 18 år')).toEqual([]);
  expect(read('gjeld på 27 000').services.get('TEMPORARY_HOUSING')).toBeUndefined();
});

describe('what is no social service', () => {
  test('is told with who does it, and no service', () => {
    const { agencies, services: found } = read('dagpenger');
    expect(agencies.map(({ agency }) => agency.id)).toEqual(['unemployment']);
    expect(found.size).toBe(0);
  });

  test('beside something that is one: both', () => {
    expect(services('dagpenger gjeld')).toEqual(['DEBT_COUNSELLING']);
    expect(read('dagpenger gjeld').agencies).toHaveLength(1);
  });

  test('nobody is sent elsewhere for a word that is only begun', () => expect(read('dagp').agencies).toEqual([]));
});

test('danger is noticed whatever else is typed', () => {
  expect(read('mannen min slår').dangers).toEqual(['VIOLENCE']);
  expect(read('gjeld').dangers).toEqual([]);
});

test('a word with a Norwegian letter is not the English stop word that it looks like without it', () => {
  expect(read('jeg vil dø').dangers).toEqual(['SUICIDE_CRISIS']);
  expect(read('what can i do').dangers).toEqual([]);
});

test('a word with letters more in front is another word, not a slip', () => {
  expect(services('regnig')).toEqual(['FINANCIAL_COUNSELLING']);
  expect(services('beregning')).toEqual([]);
});

describe('what was probably meant', () => {
  test('is the text in the lexicon’s spelling', () => {
    expect(read('Hjelp til gjeldsrågivning').meant).toBe('Hjelp til gjeldsrådgivning');
  });

  test('is nothing where all words are known or none is near', () => {
    expect(read('gjeld').meant).toBeNull();
    expect(read('qwertyuiop').meant).toBeNull();
    expect(read('qwertyuiop').unknown).toEqual(['qwertyuiop']);
  });
});

test('any text is read without an error, and the same text in the same way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
      expect(read(text)).toEqual(read(text));
      expect(read(text).contentWords.length).toBeLessThanOrEqual(40);
    }),
  );
});
