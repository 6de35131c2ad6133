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
  const late = { opens: '13:00', closes: '14:00', state: 'OPEN' };
  expect(hoursOfRows(rows)).toEqual([
    {
      office: '1640',
      place: 'NAV Røros',
      channel: 'DROP_IN',
      validFrom: '2026-12-01',
      validTo: null,
      weekly: [
        { days: ['MONDAY'], spans: [{ opens: '10:00', closes: '11:30', state: 'OPEN' }, late] },
        { days: ['TUESDAY'], spans: [] },
        { days: ['WEDNESDAY', 'FRIDAY'], spans: [late] },
      ],
    },
    {
      office: '1640',
      place: 'NAV Røros',
      channel: 'PHONE',
      validFrom: null,
      validTo: null,
      weekly: [{ days: ['MONDAY'], spans: [{ opens: '08:00', closes: '15:30', state: 'OPEN' }] }],
    },
  ]);
});
