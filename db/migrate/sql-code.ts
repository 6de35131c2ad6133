import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { SqlLike } from '../client.ts';

const FOLDER = new URL('../functions/', import.meta.url);
const SCHEMAS = ['tjenestegraf', 'tjenestegraf_as_of', 'confidential', 'statistics'];
/** These files use definitions of the others, and of each other in this order. */
const LAST = ['views.sql', 'triggers.sql', 'privileges.sql'];
/** Ends the name of a file that runs when it or the file it is named for has changed: `search.refresh.sql`. */
const REFRESH = '.refresh.sql';

/** A file of `db/functions`. */
export interface SqlFile {
  readonly name: string;
  readonly text: string;
  /** SHA-256 of the text. */
  readonly hash: string;
}

/** All files in the order in which they are run. */
export function readSqlFiles(): readonly SqlFile[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.sql'));
  const first = names.filter((name) => !LAST.includes(name) && !name.endsWith(REFRESH)).sort();
  const refreshes = names.filter((name) => name.endsWith(REFRESH)).sort();
  return [...first, ...LAST, ...refreshes].map((name) => {
    const text = readFileSync(new URL(name, FOLDER), 'utf8');
    return { name, text, hash: createHash('sha256').update(text).digest('hex') };
  });
}

/** Names of the files whose text this database does not have, and of those it has that are gone. */
export async function changedSqlFiles(sql: SqlLike, files: readonly SqlFile[]): Promise<ReadonlySet<string>> {
  const recorded = await sql<{ name: string; hash: string }[]>`select name, hash from migration.sql_file`;
  const hashes = new Map(recorded.map(({ name, hash }) => [name, hash]));
  const changed = files.filter(({ name, hash }) => hashes.get(name) !== hash).map(({ name }) => name);
  const gone = recorded.filter(({ name }) => files.every((file) => file.name !== name)).map(({ name }) => name);
  return new Set([...changed, ...gone]);
}

/**
 * Drops all functions, triggers, views and policies of the project and makes them anew from the files, so that the files
 * are their whole text: what is in no file is in no database. Data that is derived by a function is refreshed where its
 * file is in `changed`.
 */
export async function rebuildSqlCode(
  sql: SqlLike,
  files: readonly SqlFile[],
  changed: ReadonlySet<string>,
): Promise<void> {
  await dropSqlCode(sql);
  // Functions may call others of a later file: their bodies are checked when all are there.
  await sql`set local check_function_bodies = off`;
  for (const { name, text } of files) {
    if (name.endsWith(REFRESH)) continue;
    await sql.unsafe(text);
  }
  await sql`set local check_function_bodies = on`;
  await checkFunctionBodies(sql);
  for (const { name, text } of files) {
    const about = name.replace(REFRESH, '.sql');
    if (name.endsWith(REFRESH) && (changed.has(name) || changed.has(about))) await sql.unsafe(text);
  }
  await sql`delete from migration.sql_file`;
  for (const { name, hash } of files) {
    await sql`insert into migration.sql_file (name, hash) values (${name}, ${hash})`;
  }
}

/** Drops the project's views. */
export async function dropViews(sql: SqlLike): Promise<void> {
  await runAll(
    sql,
    await sql<{ statement: string }[]>`
      select format('drop view %s', oid::regclass) as statement from pg_class
      where relkind = 'v' and relnamespace::regnamespace::text = any (${SCHEMAS})`,
  );
}

/**
 * Without CASCADE, so that an object that depends on a function and is defined in no file (an index, a default) stops the
 * migration with its name.
 */
async function dropSqlCode(sql: SqlLike): Promise<void> {
  await dropViews(sql);
  await runAll(
    sql,
    await sql<{ statement: string }[]>`
      select format('drop trigger %I on %s', tgname, tgrelid::regclass) as statement
      from pg_trigger join pg_class on pg_class.oid = tgrelid
      where not tgisinternal and tgparentid = 0 and relnamespace::regnamespace::text = any (${SCHEMAS})
      order by relname, tgname`,
  );
  await runAll(
    sql,
    await sql<{ statement: string }[]>`
      select format('drop policy %I on %I.%I', policyname, schemaname, tablename) as statement
      from pg_policies where schemaname = any (${SCHEMAS})`,
  );
  await runAll(sql, await ownFunctions(sql, sql`format('drop function %s', pg_proc.oid::regprocedure)`));
}

/** Defines each once more, now that all are there: PostgreSQL checks a body where it is defined, with its settings. */
async function checkFunctionBodies(sql: SqlLike): Promise<void> {
  await runAll(sql, await ownFunctions(sql, sql`pg_get_functiondef(pg_proc.oid)`));
}

/** A statement for each function of the project; those of extensions are not its own. */
function ownFunctions(sql: SqlLike, statement: ReturnType<SqlLike>) {
  return sql<{ statement: string }[]>`
    select ${statement} as statement from pg_proc
    where pronamespace::regnamespace::text = any (${SCHEMAS})
      and not exists (select from pg_depend where objid = pg_proc.oid and classid = 'pg_proc'::regclass and deptype = 'e')
    order by pg_proc.oid`;
}

async function runAll(sql: SqlLike, rows: readonly { readonly statement: string }[]): Promise<void> {
  if (rows.length > 0) await sql.unsafe(rows.map(({ statement }) => statement).join(';\n'));
}
