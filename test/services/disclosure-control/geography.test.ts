import { describe, expect, test } from 'vitest';
import {
  geographyOf,
  presentNumber,
  presentOnes,
  withDivided,
} from '../../../services/disclosure-control/geography.ts';

const place = (number: string, county = number.slice(0, 2)) => ({ number, name: number, county, governor: 'x' });
const geography = geographyOf(
  [place('1806'), place('1875'), place('3430'), place('0301')],
  new Map([
    ['1850', ['1806', '1875']],
    ['0441', ['3430']],
    ['1999', ['9999']],
    ['1998', ['9999', '9998']],
    ['1997', ['3430', '1806', '0301']],
  ]),
);
const numbersOf = ({ municipalities }: typeof geography) => municipalities.map(({ number }) => number);

describe('the municipalities of the statistics', () => {
  test('stand in the order of their numbers, each in its county, and none twice', () => {
    expect(numbersOf(geography)).toEqual(['0301', '1806', '1875', '3430']);
    expect(geography.counties).toEqual(['03', '18', '34']);
    expect([...geography.countyOf]).toEqual([0, 1, 1, 2]);
    expect(geography.positionOf.get('1875')).toBe(2);
    expect(() => geographyOf([place('0301'), place('0301')])).toThrow('occurs twice');
  });

  test('one that was divided is a place of its own, in the county of the first of its successors', () => {
    const divided = withDivided(geography, ['1850', '1850']);
    expect(numbersOf(divided)).toEqual(['0301', '1806', '1850', '1875', '3430']);
    expect(divided.municipalities[2]).toEqual({ ...place('1850', '18'), governor: 'x' });
    expect(withDivided(geography, ['1997']).municipalities.find(({ number }) => number === '1997')?.county).toBe('03');
  });

  test.each(['3430', '0441', '1999', '1998', '0000'])('%s, present, merged or unknown, adds nothing', (number) =>
    expect(withDivided(geography, [number])).toBe(geography),
  );

  test('a former number is the present one it became, or none where it became several or is unknown', () => {
    const now = ['3430', '0441', '1850', '1999', '0000'].map((number) => presentNumber(geography, number));
    expect(now).toEqual(['3430', '3430', null, null, null]);
    expect(presentOnes(geography, '1850')).toEqual(['1806', '1875']);
    expect(presentOnes(geography, '3430')).toEqual(['3430']);
  });
});
