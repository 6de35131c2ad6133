import { expect, test } from 'vitest';
import { suggestionsFor } from '../../../services/search/suggestions.ts';

const names = ['Gjeldsrådgivning', 'Økonomisk stønad', 'Råd', 'Bolig', 'Plan', 'Program'];

test('a slip is answered with what was probably meant', () => {
  expect(suggestionsFor({ meant: 'gjeld', agencies: [] }, true, names)).toEqual(['gjeld']);
});

test('where nothing is found, names of services are the next step', () => {
  expect(suggestionsFor({ meant: null, agencies: [] }, false, names)).toEqual(names.slice(0, 5));
});

test('where another body does it, that is the next step', () => {
  const agency = { id: 'a', nameNb: 'A', nameNn: 'A', nameEn: 'A', url: 'https://a.example' };
  expect(suggestionsFor({ meant: null, agencies: [{ term: 'a', agency }] }, false, names)).toEqual([]);
});

test('what was found as it stands needs none', () => {
  expect(suggestionsFor({ meant: null, agencies: [] }, true, names)).toEqual([]);
});
