import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { readPageFacts } from '../../../../services/sources/readers/read-page-facts.ts';
import { ruleOf } from '../rule-of.ts';

const delivery = readFileSync(new URL('../../../../db/seed/data/page-facts.json', import.meta.url), 'utf8');
const file = JSON.parse(delivery) as { facts: object[]; pages: { sourceId: string }[]; retrievedAt: string };
const withFacts = (...facts: object[]) => readPageFacts(JSON.stringify({ ...file, facts }));

describe('the curated facts of the pages', () => {
  const { rows } = readPageFacts(delivery);

  test('a fact is from the day its page was last updated, and undated where the page gives no day', () => {
    const day = (sourceId: string) =>
      new Set(rows.filter((row) => row.sourceId === sourceId).map(({ observedOn }) => observedOn));
    expect(day('source-os-nav')).toEqual(new Set(['2023-07-20']));
    expect(day('source-roros-social-services')).toEqual(new Set(['2020-06-29']));
    expect(day('source-general-social-services')).toEqual(new Set([null]));
  });

  test('both pages are heard on drop-in', () => {
    const dropIn = rows.filter(({ field }) => field === 'hours.DROP_IN');
    expect(dropIn.map(({ sourceId }) => sourceId).sort()).toEqual(['source-os-nav', 'source-roros-social-services']);
  });

  test('every source and no name, direct number or e-mail of a person is in them', () => {
    const sources = JSON.parse(
      readFileSync(new URL('../../../../db/seed/data/sources.json', import.meta.url), 'utf8'),
    ) as { id: string }[];
    const known = new Set(sources.map(({ id }) => id));
    expect(file.pages.filter(({ sourceId }) => !known.has(sourceId))).toEqual([]);
    expect(rows.filter(({ entityType }) => entityType === 'CONTACT')).toEqual([]);
    expect(delivery.match(/[\w.]+@[\w.]+/g)).toEqual(['800gjeld@navn.no']);
  });

  test('a second reading gives the same observations', () => {
    expect(readPageFacts(delivery).rows).toEqual(rows);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
  });
});

test('a fact of an unknown page, or of a kind nobody knows, is rejected by itself', () => {
  const [fact] = file.facts;
  const { rows, rejected } = withFacts(
    { ...fact, sourceId: 'source-x' },
    { ...fact, fieldGroup: 'SMELL' },
    fact as object,
  );
  expect(rows).toHaveLength(1);
  expect(rejected.map(({ row, path, rule }) => [row, path, rule])).toEqual([
    [1, 'sourceId', 'UNKNOWN_REFERENCE'],
    [2, 'fieldGroup', 'WRONG_VALUE'],
  ]);
});

describe('a value that cannot be right is rejected with its place, and the other facts are read', () => {
  const [first] = file.facts;
  const fact = (fieldGroup: string, field: string, value: unknown) => ({ ...first, fieldGroup, field, value });
  const week = (opens: string | null, closes: string) => ({
    weekly: [{ days: ['MONDAY'], spans: [{ opens, closes, state: 'OPEN' }] }],
  });
  test.each([
    ['a name that is an error', fact('NAME', 'name', '#REF!'), 'value', 'CELL_ERROR'],
    [
      'a text with a national identity number',
      fact('TEXT', 'body', '13897200001'),
      'value',
      'NATIONAL_IDENTITY_NUMBER',
    ],
    ['a number that nobody can ring', fact('PHONE', 'number', '5555'), 'value', 'PHONE'],
    ['one of several numbers', fact('PHONES', 'phones', ['55 55 33 33', 'ring']), 'value.1', 'PHONE'],
    [
      'an address that is half',
      fact('ADDRESS', 'address', { street: 'Nygata 1', city: 'Røros' }),
      'value.postalCode',
      'MISSING',
    ],
    ['a day that does not exist', fact('DATE', 'closesOn', '2026-02-30'), 'value', 'DATE'],
    [
      'hours with a time that is none',
      fact('HOURS', 'hours.PHONE', week('9', '15:00')),
      'value.weekly.0.spans.0.opens',
      'WRONG_VALUE',
    ],
    ['a visit through the night', fact('HOURS', 'hours.DROP_IN', week('15:00', '09:00')), 'value', 'OVERNIGHT_VISIT'],
  ])('%s', (_, wrong, path, rule) => {
    const right = fact('HOURS', 'hours.EMERGENCY_PHONE', week('15:00', '09:00'));
    const { rows, rejected } = withFacts(wrong, right);
    expect(rejected.map((one) => [one.row, one.path, one.rule])).toEqual([[1, path, rule]]);
    expect(rows).toHaveLength(1);
  });

  test('a number as people write it is kept as one that can be rung', () => {
    expect(withFacts(fact('PHONES', 'phones', ['(+47) 55 55 33 33'])).rows[0]?.value).toEqual(['+4755553333']);
  });
});

test('two different facts of one page about one field are a mistake in the file', () => {
  const [fact] = file.facts;
  expect(withFacts(fact as object, { ...fact, value: '1999-01-01' }).rejected.map(({ rule }) => rule)).toEqual([
    'DUPLICATE_KEY',
    'DUPLICATE_KEY',
  ]);
});

test('a file without facts is refused', () => {
  expect(ruleOf(() => withFacts())).toBe('SOURCE_SHAPE');
});
