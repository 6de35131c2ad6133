import type { Sql, TransactionSql } from 'postgres';
import type { CopiedEntity, CopyChange, SyncBatch, SyncStore } from '../sync/index.ts';

/** Carried out in the transaction of a merger: moves the consumer's own references to the successor. */
export type MoveReferences = (sql: TransactionSql, merged: CopyChange) => Promise<unknown>;

/**
 * Keeps the copy in PostgreSQL: a table of entities as JSON, one row of state, and views to read offices and contacts by.
 * Every batch is one transaction, with the state in it: whenever the program is killed, either both are there or neither.
 */
export async function postgresStore(sql: Sql, moveReferences: MoveReferences = async () => {}): Promise<SyncStore> {
  await sql.unsafe(TABLES);
  return {
    async load() {
      const [row] = await sql<{ state: string | null }[]>`select state from directory_copy.progress`;
      return row?.state ?? null;
    },
    async apply(batch) {
      await sql.begin(async (transaction) => {
        // First of all: a second program that keeps the same copy waits here, and then finds that it is too late.
        const { count } = await transaction`
          update directory_copy.progress set state = ${batch.state}
          where state is not distinct from ${batch.previousState}`;
        if (count === 0)
          throw new Error('another program keeps this copy, or the last batch of a killed one came late');
        await carryOut(transaction, batch, moveReferences);
      });
    },
  };
}

const TABLES = `
  create schema if not exists directory_copy;
  create table if not exists directory_copy.progress (single boolean primary key default true check (single), state text);
  insert into directory_copy.progress default values on conflict do nothing;
  create table if not exists directory_copy.entity (
    type text, id text, run text not null, entity jsonb not null, primary key (type, id)
  );
  create or replace view directory_copy.office as
    select id as number, entity ->> 'name' as name, entity -> 'phones' -> 0 ->> 'number' as phone,
      entity ->> 'dropInHours' as drop_in_hours
    from directory_copy.entity where type = 'OFFICE';
  create or replace view directory_copy.contact as
    select contact.id, office.id as office_number, contact.entity ->> 'role' as role,
      contact.entity ->> 'personName' as name, contact.entity ->> 'phone' as phone, contact.entity ->> 'email' as email
    from directory_copy.entity as office
    cross join jsonb_array_elements(office.entity -> 'contacts') as part
    join directory_copy.entity as contact on contact.type = 'CONTACT' and contact.id = part ->> 'id'
    where office.type = 'OFFICE'`;

async function carryOut(sql: TransactionSql, batch: SyncBatch, moveReferences: MoveReferences): Promise<void> {
  if (batch.kind === 'SNAPSHOT_PAGE') await put(sql, batch.run, batch.entities);
  if (batch.kind === 'SNAPSHOT_COMPLETE') await sql`delete from directory_copy.entity where run <> ${batch.run}`;
  if (batch.kind !== 'CHANGES') return;
  for (const change of batch.changes) if (change.successorId !== null) await moveReferences(sql, change);
  // The last of several changes of one entity is its final state, so two statements write the whole page.
  const last = [...new Map(batch.changes.map((change) => [`${change.type} ${change.id}`, change])).values()];
  await remove(sql, last);
  await put(
    sql,
    batch.run,
    last.flatMap(({ type, id, entity }) => (entity === null ? [] : [{ type, id, entity }])),
  );
}

async function put(sql: TransactionSql, run: string, entities: readonly CopiedEntity[]): Promise<void> {
  await sql`
    insert into directory_copy.entity (type, id, run, entity)
    select type, id, ${run}, entity from jsonb_to_recordset(${JSON.stringify(entities)}::text::jsonb)
      as given (type text, id text, entity jsonb)
    on conflict (type, id) do update set run = excluded.run, entity = excluded.entity`;
}

async function remove(sql: TransactionSql, changes: readonly CopyChange[]): Promise<void> {
  await sql`
    delete from directory_copy.entity as held
    using unnest(${changes.map(({ type }) => type)}::text[], ${changes.map(({ id }) => id)}::text[]) as changed (type, id)
    where held.type = changed.type and held.id = changed.id`;
}
