import { describe, expect, test } from 'vitest';
import { readCsvTemplate } from '../../../../services/sources/csv/read-csv-template.ts';

const header = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
const good = '5025;1640;vakt;46 90 62 49;';
const read = (file: string) => readCsvTemplate(file, 'phones', null);
const faults = (file: string) => read(file).rejected.map(({ row, line, column, rule }) => [row, line, column, rule]);

describe('a file as spreadsheets and people leave it', () => {
  test('lines may end in different ways in one file', () => {
    const [second, third] = ['55553333', '55553334'].map((number) => good.replace('46 90 62 49', number));
    expect(read(`${header}\r\n${good}\n${second}\r${third}\n`).stats).toMatchObject({ accepted: 3 });
  });

  test('what stands below a column without a name is not dropped silently', () => {
    expect(faults([`${header};`, `${good};`, `${good};ring først`].join('\n'))).toEqual([
      [2, 3, '(utenfor kolonnene)', 'TOO_MANY_FIELDS'],
    ]);
  });

  test.each(['-', '?', '#', 'N/A', 'None', '#GETTING_DATA', '#DIV/0', 'SANN', 'Laster...'])(
    '%s is no name of a place',
    (name) => {
      const columns = 'kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst';
      const file = [columns, `3430;1640;${name};Gata 1;7374;Røros;`].join('\n');
      expect(readCsvTemplate(file, 'offices', null)).toMatchObject({ rows: [], rejected: [{ column: 'navn' }] });
    },
  );

  test('a dash is an empty cell where one may be empty', () => {
    expect(read(`${header}\n5025;1640;vakt;46906249;-`).rows[0]?.comment).toBeNull();
  });

  test('the words of a list are read in nynorsk and in the forms of a door sign', () => {
    const columns = 'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til';
    const rows = [
      'utan avtale;man;9;15;ope',
      'drop-in;tir;9;15;Åpen',
      'uten avtale;ons;;;stengd',
      'uten avtale;tor;;;lukket',
    ];
    const file = [columns, ...rows.map((row) => `3430;1640;NAV Røros;${row};;`)].join('\n');
    const reading = readCsvTemplate(file, 'hours', null);
    expect(reading.rows.map(({ channel, state }) => [channel, state])).toEqual([
      ['DROP_IN', 'OPEN'],
      ['DROP_IN', 'OPEN'],
      ['DROP_IN', 'CLOSED'],
      ['DROP_IN', 'CLOSED'],
    ]);
  });
});
