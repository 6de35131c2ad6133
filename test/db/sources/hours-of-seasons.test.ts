import { beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeEach(async () => {
  db = await createTestDatabase();
  return () => db.drop();
});

test('a file of the command has second weeks, a season and words beside the hours, and the same file again changes nothing', async () => {
  const [place] = await db.owner<{ name: string }[]>`
    select name from reception where office_number = '1640' and kind = 'VISIT' order by id limit 1`;
  const head =
    'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til;annenhver_uke_fra;sesong_fra;sesong_til_og_med;merknad';
  const row = (rest: string) => `5025;1640;${place?.name};uten avtale;${rest}`;
  const file = [
    head,
    row('mandag;10:00;14:00;åpent;;;2027-01-04;;;Kun partallsuker'),
    row('mandag;;;stengt;;;2027-01-11;;;'),
    row('torsdag;12:00;15:00;åpent;;;;;;'),
    row('torsdag;12:00;13:00;åpent;;;;15.06;15.08;'),
  ].join('\r\n');
  expect(await deliver(db, 'csv-hours', file, { for: '5025' })).toMatchObject({ outcome: 'APPLIED' });
  const rules = await db.owner`
    select days[1] as day, every_weeks as every, cycle_from as "cycleFrom", season_from as "from", season_to as "to", comment
    from opening_rule where source_id = 'source-municipality-5025' order by day, cycle_from, season_from nulls first`;
  expect(rules).toEqual([
    { day: 'MONDAY', every: 2, cycleFrom: '2027-01-04', from: null, to: null, comment: 'Kun partallsuker' },
    { day: 'MONDAY', every: 2, cycleFrom: '2027-01-11', from: null, to: null, comment: null },
    { day: 'THURSDAY', every: 1, cycleFrom: null, from: null, to: null, comment: null },
    { day: 'THURSDAY', every: 1, cycleFrom: null, from: '06-15', to: '08-16', comment: null },
  ]);
  expect(await deliver(db, 'csv-hours', file, { for: '5025' })).toMatchObject({ outcome: 'UNCHANGED', served: 0 });
});
