import { expect, test } from 'vitest';
import { phoneDisplay } from '../../../services/text-rules/phone-display.ts';
import { refusalOf } from './refusal.ts';

test.each([
  ['a number of the NAV office', '+4755553333', '55 55 33 33'],
  ['a landline', '+4761279220', '61 27 92 20'],
  ['a mobile that begins with 4', '+4741481220', '414 81 220'],
  ['a mobile that begins with 9', '+4790000000', '900 00 000'],
  ['a freephone number', '+4780000000', '800 00 000'],
  ['a five-digit number', '+4702800', '02800'],
  ['a number of directory enquiries', '1881', '1881'],
  ['a foreign number', '+46812345678', '+46812345678'],
  ['a number of a length Norway does not use', '+47116117', '+47116117'],
])('%s is written as people write it', (_title, stored, shown) => {
  expect(phoneDisplay(stored)).toBe(shown);
});

test.each(['55553333', '+47 55 55 33 33', '', '+', '+0123456', `+${'1'.repeat(16)}`])(
  '%j is not a stored number',
  (value) => {
    expect(refusalOf(() => phoneDisplay(value, ['phones', '0']))).toMatchObject({
      rule: 'PHONE_E164',
      argument: ['phones', '0'],
    });
  },
);
