import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../../setup/database.ts';

const migration = readFileSync(
  new URL('../../../db/migrations/0101_special_days_of_files.sql', import.meta.url),
  'utf8',
).split('--> statement-breakpoint');

test('days that a file brought before are special days afterwards, still the file’s to take back; those of sources stay', async () => {
  const db = await createTestDatabase();
  try {
    const sql = db.owner;
    const [schedule] = await sql<{ id: string; reception: string | null }[]>`
      select id, reception_id as reception from opening_schedule
      where office_number = '1640' and channel = 'DROP_IN' order by id limit 1`;
    const { id = '', reception = null } = schedule ?? {};
    await sql`delete from opening_exception where schedule_id = ${id}`;
    const key = `${id}-special-2026-12-24-2027-01-01`;
    const days = (name: string, from: string, to: string, source: string) => sql`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, reason_nb, source_id)
      values (${name}, ${id}, ${from}, ${to}, 'CLOSED', '[]', 'Jul', ${source})`;
    const [own] = await sql<{ id: string }[]>`
      insert into source (id, title, publisher, retrieved_on)
      values ('source-municipality-5025', 'Opplyst av Røros kommune', 'Røros kommune', '2026-11-23') returning id`;
    await days(key, '2026-12-24', '2026-12-28', own?.id ?? '');
    await days(`${key}-from-2026-12-29`, '2026-12-29', '2027-01-02', own?.id ?? '');
    await days('said', '2027-05-14', '2027-05-15', 'source-os-nav');
    await sql`
      insert into delivered_record (source_id, importer, record_key, written_at)
      values ('source-municipality-5025', 'csv-special-days', ${key}, now())`;
    for (const statement of migration) await sql.unsafe(`set search_path = tjenestegraf, public; ${statement}`);
    const made = await sql<{ id: string }[]>`
      select id, reception_id as reception, channels, from_day as "from", to_day as "to", state, reason
      from special_day where source_id = 'source-municipality-5025' order by from_day`;
    const common = { reception, channels: ['DROP_IN'], state: 'CLOSED', reason: 'Jul' };
    expect(made).toMatchObject([
      { ...common, from: '2026-12-24', to: '2026-12-28' },
      { ...common, from: '2026-12-29', to: '2027-01-02' },
    ]);
    expect(await sql`select id from opening_exception where schedule_id = ${id}`).toEqual([{ id: 'said' }]);
    expect(await sql`select record_key as id from delivered_record where importer = 'csv-special-days'`).toEqual([
      { id: made[0]?.id },
    ]);
  } finally {
    await db.drop();
  }
});
