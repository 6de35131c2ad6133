import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { checkRows, type RawRow } from '../../../../services/sources/parsing/check-rows.ts';
import { municipalityNumber, text } from '../../../../services/sources/parsing/fields.ts';
import { holdsNationalIdentityNumber } from '../../../../services/text-rules/national-identity-number.ts';

const shape = z.object({ number: municipalityNumber, name: text });
const content = fc.record({
  number: fc.constantFrom('0301', '3430', '301', 301, null, '9999'),
  name: fc.constantFrom('Oslo', 'Os', '', null),
});

test('every row is accounted for once: taken in, rejected, skipped or a repetition', () => {
  fc.assert(
    fc.property(fc.array(content, { maxLength: 12 }), (contents) => {
      const raw: RawRow[] = contents.map((item, index) => ({ row: index + 1, line: null, content: item }));
      const { rows, rejected, stats } = checkRows(raw, {
        shape,
        keyOf: ({ number }) => number,
        skip: ({ number }) => number === '9999',
      });
      expect(stats.read).toBe(contents.length);
      expect(stats.accepted + stats.rejected + stats.skipped + stats.repeated).toBe(stats.read);
      expect(rows).toHaveLength(stats.accepted);
      expect(new Set(rejected.map(({ row }) => row)).size).toBe(stats.rejected);
      expect(new Set(rows.map(({ number }) => number)).size).toBe(rows.length);
    }),
    { numRuns: 500 },
  );
});

test('a message tells the rule and never the value', () => {
  const raw = [{ row: 1, line: null, content: { number: 'Kari Eksempel', name: 'x' } }];
  const [rejected] = checkRows(raw, { shape, keyOf: null }).rejected;
  expect(rejected).toMatchObject({ rule: 'MUNICIPALITY_NUMBER', path: 'number' });
  expect(rejected?.message).not.toContain('Kari');
});

test('national identity numbers are known inside a text, and other long numbers are not taken for one', () => {
  expect(holdsNationalIdentityNumber('født 138972 00001, bor i Os')).toBe(true);
  expect(holdsNationalIdentityNumber('13897200001')).toBe(true);
  expect(holdsNationalIdentityNumber('13897200002')).toBe(false);
  expect(holdsNationalIdentityNumber('1138972000010')).toBe(false);
  expect(holdsNationalIdentityNumber('+4755553333 og 999990020')).toBe(false);
});
