import { expect, test } from 'vitest';
import { readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import { specialDaysOfRows } from '../../../../services/sources/csv/special-days-of-rows.ts';

const specialDays = (...rows: string[]) =>
  readCsvTemplate(
    [
      'kommunenummer;enhetsnummer;kanal;fra_dato;til_og_med;tilstand;fra;til;årsak',
      ...rows.map((row) => `5025;1640;${row}`),
    ].join('\n'),
    'special-days',
    null,
  );
test.each([
  ['a day of hours', ';24.12.2026;;stengt;;;', ';24.12.2026;;åpent;9;12;'],
  ['the same day with its last day written', ';24.12.2026;;stengt;;;', ';24.12.2026;24.12.2026;åpent;9;12;'],
  ['a day of one channel', ';24.12.2026;;stengt;;;', 'telefon;24.12.2026;;åpent;9;12;'],
  ['another state', ';24.12.2026;;stengt;;;', 'telefon;24.12.2026;;etter avtale;;;'],
])('a special day that is closed all day, and beside it %s, is taken from neither', (_what, closed, other) => {
  const { rows, rejected } = specialDays(closed, other, ';25.12.2026;;stengt;;;');
  expect(rejected.map(({ row, rule }) => [row, rule])).toEqual([
    [1, 'CONTRADICTION'],
    [2, 'CONTRADICTION'],
  ]);
  expect(rows).toHaveLength(1);
});
test('a special day may have hours and a closing among them, and keeps the words of all its rows', () => {
  const { rows, rejected } = specialDays(
    'telefon;24.12.2026;;åpent;9;12;Julaften',
    'telefon;24.12.2026;24.12.2026;stengt;10;11;Møte',
  );
  expect(rejected).toEqual([]);
  expect(specialDaysOfRows(rows)).toMatchObject([{ reason: 'Julaften / Møte', spans: [{}, {}] }]);
});
