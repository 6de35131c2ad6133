import { expect, test } from 'vitest';
import { hoursOfRows } from '../../../../services/sources/csv/hours-of-rows.ts';
import { readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';

const file = (...rows: string[]) =>
  ['kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til', ...rows].join('\n');

test('rows of one place and channel become a week: days alike together, closed days without spans', () => {
  const { rows } = readCsvTemplate(
    file(
      '5025;1640;NAV Røros;uten avtale;fredag;13:00;14:00;åpent;2026-12-01;',
      '5025;1640;NAV Røros;uten avtale;mandag;10:00;11:30;åpent;2026-12-01;',
      '5025;1640;NAV Røros;uten avtale;mandag;13:00;14:00;åpent;2026-12-01;',
      '5025;1640;NAV Røros;uten avtale;onsdag;13:00;14:00;åpent;2026-12-01;',
      '5025;1640;NAV Røros;uten avtale;tirsdag;;;stengt;2026-12-01;',
      '5025;1640;NAV Røros;telefon;mandag;08:00;15:30;åpent;;',
    ),
    'hours',
    null,
  );
  const everyWeek = { cycleFrom: null, season: null, note: null };
  const late = { opens: '13:00', closes: '14:00', state: 'OPEN' };
  expect(hoursOfRows(rows)).toEqual([
    {
      office: '1640',
      place: 'NAV Røros',
      channel: 'DROP_IN',
      validFrom: '2026-12-01',
      validTo: null,
      weekly: [
        { days: ['MONDAY'], spans: [{ opens: '10:00', closes: '11:30', state: 'OPEN' }, late], ...everyWeek },
        { days: ['TUESDAY'], spans: [], ...everyWeek },
        { days: ['WEDNESDAY', 'FRIDAY'], spans: [late], ...everyWeek },
      ],
      rows: [0, 1, 2, 3, 4],
    },
    {
      office: '1640',
      place: 'NAV Røros',
      channel: 'PHONE',
      validFrom: null,
      validTo: null,
      weekly: [{ days: ['MONDAY'], spans: [{ opens: '08:00', closes: '15:30', state: 'OPEN' }], ...everyWeek }],
      rows: [5],
    },
  ]);
});

test('second weeks and seasons are rows of their own, and a season is written as spreadsheets leave it', () => {
  const head =
    'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;annenhver_uke_fra;sesong_fra;sesong_til_og_med;merknad';
  const place = '5025;1640;NAV Røros;uten avtale';
  const { rows, rejected, normalised } = readCsvTemplate(
    [
      head.replace('tilstand;', 'tilstand;gyldig_fra;gyldig_til;'),
      `${place};mandag;10:00;14:00;åpent;2027-01-01;;2027-01-04;;;Kun partallsuker`,
      `${place};mandag;;;stengt;2027-01-01;;2027-01-11;;;`,
      `${place};torsdag;12:00;15:00;åpent;2027-01-01;;;;;`,
      `${place};torsdag;12:00;13:00;åpent;2027-01-01;;;15.06;15. august;`,
      `${place};torsdag;12:00;12:30;åpent;2027-01-01;;;2026-12-20;31.12;`,
    ].join('\n'),
    'hours',
    null,
  );
  expect(rejected).toEqual([]);
  const [week] = hoursOfRows(rows);
  expect(week?.weekly.map(({ days, cycleFrom, season, note }) => [days[0], cycleFrom, season, note])).toEqual([
    ['MONDAY', '2027-01-04', null, 'Kun partallsuker'],
    ['MONDAY', '2027-01-11', null, null],
    ['THURSDAY', null, null, null],
    ['THURSDAY', null, { from: '06-15', to: '08-16' }, null],
    ['THURSDAY', null, { from: '12-20', to: '01-01' }, null],
  ]);
  expect(normalised.map(({ given, read }) => `${given} ${read}`)).toEqual([
    '15.06 06-15',
    '15. august 08-15',
    '2026-12-20 12-20',
    '31.12 12-31',
  ]);
});

test('half a season, and a day of no year, are told', () => {
  const head =
    'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til;sesong_fra;sesong_til_og_med';
  const place = '5025;1640;NAV Røros;uten avtale;mandag;10:00;14:00;åpent;;';
  const rulesOf = (season: string) =>
    readCsvTemplate(`${head}\n${place};${season}`, 'hours', null).rejected.map(
      ({ column, rule }) => `${column} ${rule}`,
    );
  expect(rulesOf('15.06;')).toEqual(['sesong_fra SEASON']);
  expect(rulesOf('31.06;15.08')).toEqual(['sesong_fra SEASON']);
  expect(rulesOf('01.06;15.08')).toEqual([]);
});
