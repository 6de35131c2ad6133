import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { add, emptySet, inAny, inEach, positionsIn } from '../../../services/search/document-set.ts';
import { documentsWith, type FoundWord, findDocuments, mostLikely } from '../../../services/search/match-documents.ts';
import { arrangeDocuments } from '../../../services/search/search-documents.ts';

const DOCUMENTS = arrangeDocuments([
  { code: 'DEBT_COUNSELLING', category: 'ADVICE', sections: ['17'], owners: [null, '5025', '0301'] },
  { code: 'FINANCIAL_ASSISTANCE', category: 'MONEY', sections: ['18'], owners: [null, '5025'] },
]);
const every = { municipality: null, category: null, section: null, meant: new Map<string, number>() };

function word(places: [code: string, owner: string | null][], more: Partial<FoundWord> = {}): FoundWord {
  const documents = DOCUMENTS.setOf(places.map(([code, owner]) => ({ code, owners: [owner] })));
  return { documents, inName: emptySet(DOCUMENTS.all.length), rarity: 0.5, entries: new Map(), ...more };
}
const idsOf = (found: readonly { id: string }[]) => found.map(({ id }) => id);

test('sets of documents are those of whole numbers', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 99 }));
  const setOf = (positions: readonly number[]) => {
    const set = emptySet(100);
    for (const position of positions) add(set, position);
    return set;
  };
  const sorted = (positions: Iterable<number>) => [...positions].sort((a, b) => a - b);
  fc.assert(
    fc.property(numbers, numbers, (one, other) => {
      expect([...positionsIn(setOf(one))]).toEqual(sorted(one));
      expect([...positionsIn(inEach([setOf(one), setOf(other)]))]).toEqual(
        sorted(one.filter((position) => other.includes(position))),
      );
      expect([...positionsIn(inAny([setOf(one), setOf(other)]))]).toEqual(sorted(new Set([...one, ...other])));
    }),
  );
});

describe('a municipality has its own words, or the statutory ones', () => {
  test('the statutory text is not found where it has a wording of its own', () => {
    const withWords = word([['DEBT_COUNSELLING', null]]).documents;
    expect(idsOf(findDocuments(DOCUMENTS, { ...every, municipality: '5025', withWords }))).toEqual([]);
    expect(idsOf(findDocuments(DOCUMENTS, { ...every, municipality: '4601', withWords }))).toEqual([
      '4601-debt-counselling',
    ]);
  });

  test('what is meant is found without the words; of the whole country in the statutory text alone', () => {
    const search = { ...every, withWords: word([]).documents, meant: new Map([['DEBT_COUNSELLING', 5]]) };
    expect(idsOf(findDocuments(DOCUMENTS, { ...search, municipality: '5025' }))).toEqual(['5025-debt-counselling']);
    expect(idsOf(findDocuments(DOCUMENTS, search))).toEqual(['debt-counselling']);
    expect(findDocuments(DOCUMENTS, { ...search, category: 'MONEY' })).toEqual([]);
    expect(findDocuments(DOCUMENTS, { ...search, section: '18' })).toEqual([]);
  });
});

test('enough of the words is enough: rare ones count most', () => {
  const rare = word([['FINANCIAL_ASSISTANCE', '5025']], { rarity: 0.9 });
  const common = word([['DEBT_COUNSELLING', '5025']], { rarity: 0.1 });
  expect([...positionsIn(documentsWith([rare, common], 'SOME_WORDS'))]).toEqual([
    DOCUMENTS.find('FINANCIAL_ASSISTANCE', '5025')?.position,
  ]);
  expect([...positionsIn(documentsWith([rare, common], 'EVERY_WORD'))]).toEqual([]);
  expect([...positionsIn(documentsWith([], 'EVERY_WORD'))]).toEqual([]);
});

test('of more than are weighed, first those named so, then those of the better entry, then by id', () => {
  const all = word([
    ['DEBT_COUNSELLING', '0301'],
    ['DEBT_COUNSELLING', '5025'],
    ['FINANCIAL_ASSISTANCE', '5025'],
  ]);
  const { documents: inName } = word([['DEBT_COUNSELLING', '5025']]);
  const places = new Map([['FINANCIAL_ASSISTANCE', { likeness: 0, place: 1 }]]);
  const found = findDocuments(DOCUMENTS, { ...every, withWords: all.documents });
  const words = [{ ...all, inName, entries: places }];
  expect(idsOf(mostLikely(found, words, 2))).toEqual(['5025-debt-counselling', '5025-financial-assistance']);
  expect(idsOf(mostLikely(found, words, 3))).toEqual(idsOf(found));
});
