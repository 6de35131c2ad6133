import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkCountyNumber } from '../../../services/text-rules/county-number.ts';
import { checkMunicipalityNumber } from '../../../services/text-rules/municipality-number.ts';
import { checkOfficeNumber } from '../../../services/text-rules/office-number.ts';
import { refusalOf } from './refusal.ts';

describe.each([
  ['a municipality number', 'MUNICIPALITY_NUMBER', checkMunicipalityNumber, ['0301', '3430', '0441', '9999'], '301'],
  ['an office number', 'OFFICE_NUMBER', checkOfficeNumber, ['1640', '0300'], '300'],
  ['a county number', 'COUNTY_NUMBER', checkCountyNumber, ['03', '56'], '3'],
] as const)('%s', (_title, rule, check, good, withoutZero) => {
  test.each(good)('%s is one', (number) => {
    expect(check(number, ['number'])).toBe(number);
  });

  test('one that lost its leading zero is refused and not guessed', () => {
    expect(refusalOf(() => check(withoutZero, ['number']))).toMatchObject({ rule, argument: ['number'] });
  });

  test.each(['', ' 0301', '0301\n', '03011', '-301', '3e12', '٣٤٣٠', '34 3', "03'--"])('%j is none', (value) => {
    expect(refusalOf(() => check(value, ['number'])).rule).toBe(rule);
  });

  test('a refusal never repeats what was typed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9]{11}$/), (nationalIdentityNumber) => {
        const refusal = refusalOf(() => check(nationalIdentityNumber, ['number']));
        expect(JSON.stringify([refusal.message, refusal.argument, refusal.rule])).not.toContain(nationalIdentityNumber);
      }),
    );
  });
});
