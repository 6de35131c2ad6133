import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MunicipalityChange, municipalityHistory } from '../../../services/sources/municipality-changes.ts';

const change = (oldNumber: string | null, newNumber: string | null, occurredOn: string): MunicipalityChange => ({
  oldNumber,
  oldName: null,
  newNumber,
  newName: null,
  occurredOn,
});

const changes = [
  change('0441', '3430', '2020-01-01'),
  change('1640', '5025', '2018-01-01'),
  change('1504', '1507', '2020-01-01'),
  change('1534', '1507', '2020-01-01'),
  change('1507', '1508', '2024-01-01'),
  change('1507', '1580', '2024-01-01'),
  change('1601', '5001', '2018-01-01'),
  change('1662', '5030', '2018-01-01'),
  change('5030', '5001', '2020-01-01'),
  change('1571', '5055', '2020-01-01'),
  change('5011', '5055', '2020-01-01'),
  change('5012', '5055', '2020-01-01'),
  change('5012', '5056', '2020-01-01'),
];
const history = municipalityHistory(changes);

describe('the present municipality of an old number', () => {
  test('Os had 0441 until 2020 and 3430 since', () => {
    expect(history.present('0441', '2019-12-31')).toEqual(['0441']);
    expect(history.present('0441', '2020-01-01')).toEqual(['3430']);
    expect(history.successorsOf('0441')).toEqual([
      { occurredOn: '2020-01-01', successors: ['3430'], kind: 'RENUMBERED' },
    ]);
  });

  test('a number is nobody before it came to be', () => {
    expect(history.present('3430', '2019-12-31')).toEqual([]);
    expect(history.present('3430', '2020-01-01')).toEqual(['3430']);
  });

  test('Ålesund of 2020 became Ålesund and Haram in 2024', () => {
    expect(history.present('1507', '2023-12-31')).toEqual(['1507']);
    expect(history.present('1507', '2024-01-01')).toEqual(['1508', '1580']);
    expect(history.successorsOf('1507')).toEqual([
      { occurredOn: '2024-01-01', successors: ['1508', '1580'], kind: 'SPLIT' },
    ]);
  });

  test('a number from before two reforms is followed through both', () => {
    expect(history.present('1662', '2017-12-31')).toEqual(['1662']);
    expect(history.present('1662', '2019-06-01')).toEqual(['5030']);
    expect(history.present('1662', '2024-06-01')).toEqual(['5001']);
    expect(history.present('1534', '2024-06-01')).toEqual(['1508', '1580']);
  });

  test('a merger is told from a new number', () => {
    expect(history.successorsOf('5030')[0]?.kind).toBe('MERGED');
    expect(history.successorsOf('1571')[0]?.kind).toBe('MERGED');
    expect(history.successorsOf('1640')[0]?.kind).toBe('RENUMBERED');
  });

  test('a municipality without changes is itself on every day, and has no successors', () => {
    expect(history.present('0301', '1990-01-01')).toEqual(['0301']);
    expect(history.successorsOf('0301')).toEqual([]);
  });

  test('a change of name only is no change of number', () => {
    const renamed = municipalityHistory([change('1804', '1804', '2022-01-01')]);
    expect(renamed.present('1804', '2021-01-01')).toEqual(['1804']);
    expect(renamed.present('1804', '2023-01-01')).toEqual(['1804']);
    expect(renamed.successorsOf('1804')).toEqual([]);
  });

  test('a number that ended has nobody after it', () => {
    const ended = municipalityHistory([change('9901', null, '2020-01-01')]);
    expect(ended.present('9901', '2020-01-01')).toEqual([]);
    expect(ended.successorsOf('9901')).toEqual([{ occurredOn: '2020-01-01', successors: [], kind: 'ENDED' }]);
  });
});

describe('the numbers of a period', () => {
  test('statistics for Os before 2020 stand under the old number', () => {
    expect(history.mapPeriod('3430', '2018-01-01', '2022-01-01')).toEqual([
      { from: '2018-01-01', to: '2020-01-01', numbers: ['0441'], relation: 'SAME' },
      { from: '2020-01-01', to: '2022-01-01', numbers: ['3430'], relation: 'SAME' },
    ]);
  });

  test('Haram was a part of what 1507 counted, not all of it', () => {
    expect(history.mapPeriod('1580', '2022-01-01', '2025-01-01')).toEqual([
      { from: '2022-01-01', to: '2024-01-01', numbers: ['1507'], relation: 'PART' },
      { from: '2024-01-01', to: '2025-01-01', numbers: ['1580'], relation: 'SAME' },
    ]);
  });

  test('a municipality that took another in was made of both', () => {
    expect(history.mapPeriod('5001', '2019-01-01', '2021-01-01')).toEqual([
      { from: '2019-01-01', to: '2020-01-01', numbers: ['5001', '5030'], relation: 'SAME' },
      { from: '2020-01-01', to: '2021-01-01', numbers: ['5001'], relation: 'SAME' },
    ]);
  });

  test('a merger that is decided and has not happened changes no statistics from before it', () => {
    expect(history.mapPeriod('5001', '2018-06-01', '2019-06-01')).toEqual([
      { from: '2018-06-01', to: '2019-06-01', numbers: ['5001'], relation: 'SAME' },
    ]);
  });

  test('a merger that took part of a split municipality has no exact past', () => {
    expect(history.mapPeriod('5055', '2019-01-01', '2020-01-01')).toEqual([
      { from: '2019-01-01', to: '2020-01-01', numbers: ['1571', '5011', '5012'], relation: 'PART' },
    ]);
  });

  test('an old number is followed forward: into a larger one it is only a part', () => {
    expect(history.mapPeriod('1534', '2019-01-01', '2021-01-01')).toEqual([
      { from: '2019-01-01', to: '2020-01-01', numbers: ['1534'], relation: 'SAME' },
      { from: '2020-01-01', to: '2021-01-01', numbers: ['1507'], relation: 'PART' },
    ]);
    expect(history.mapPeriod('1507', '2023-01-01', '2025-01-01')[1]).toEqual({
      from: '2024-01-01',
      to: '2025-01-01',
      numbers: ['1508', '1580'],
      relation: 'SAME',
    });
  });

  test('an empty period has no numbers', () => {
    expect(history.mapPeriod('3430', '2020-01-01', '2020-01-01')).toEqual([]);
  });

  const number = fc.constantFrom('A', 'B', 'C', 'D', 'E', 'F');
  const day = fc.constantFrom('2018-01-01', '2020-01-01', '2022-01-01', '2024-01-01');
  const anyChanges = fc.array(fc.record({ oldNumber: number, newNumber: number, occurredOn: day }), { maxLength: 12 });

  test('whatever the changes, periods cover the time asked for without gap or overlap, in any order of arrival', () => {
    fc.assert(
      fc.property(anyChanges, fc.infiniteStream(fc.nat()), number, (raw, order, asked) => {
        const list = raw.map((item) => change(item.oldNumber, item.newNumber, item.occurredOn));
        const periods = municipalityHistory(list).mapPeriod(asked, '2017-01-01', '2026-01-01');
        expect(periods[0]?.from).toBe('2017-01-01');
        expect(periods.at(-1)?.to).toBe('2026-01-01');
        periods.slice(1).forEach((period, index) => {
          expect(period.from).toBe(periods[index]?.to);
        });
        const shuffled = list.map((item) => ({ item, at: order.next().value as number })).sort((a, b) => a.at - b.at);
        const again = municipalityHistory(shuffled.map(({ item }) => item));
        expect(again.mapPeriod(asked, '2017-01-01', '2026-01-01')).toEqual(periods);
      }),
      { numRuns: 300 },
    );
  });
});
