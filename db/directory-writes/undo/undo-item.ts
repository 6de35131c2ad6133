import { WRITE_KINDS } from '../../../services/directory-writes/kinds/write-kinds.ts';
import type {
  CheckedItem,
  ItemProblem,
  WriteKind,
  WriteKindName,
} from '../../../services/directory-writes/write-kind.ts';
import type { RowChange } from '../../../services/history/history-entry.ts';
import type { UndoState } from '../../../services/history/undo.ts';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import type { SqlLike } from '../../client.ts';
import { readScope } from '../locked-entities.ts';
import { WRITE_TABLES, type WriteTable } from '../write-tables.ts';

/** A change taken back, as an item of the kind that it was of: written by the rules that hold for every other. */
export interface UndoItem {
  readonly kind: WriteKind;
  readonly item: CheckedItem;
}

/**
 * Undoes one change: a new row is removed, a changed one gets its earlier values, a removed one comes back under its old id.
 * @returns null: this table holds no undoable records
 */
export async function undoItem(sql: SqlLike, change: RowChange, state: UndoState): Promise<UndoItem | null> {
  const [name, table] = Object.entries(WRITE_TABLES).find(([, one]) => one.table === change.table) ?? [];
  const row = change.after ?? change.before;
  if (name === undefined || table === undefined || row === null) return null;
  const kind = WRITE_KINDS[name as WriteKindName];
  const id = table.idOf(row);
  const scope = String(row[table.scope]);
  const stored = (await readScope(sql, table, [scope])).get(id);
  const problem = state === 'POSSIBLE' && (await hasHours(sql, table, change, id)) ? 'CHANGED_SINCE' : state;
  const item: CheckedItem = {
    index: 0,
    id,
    externalId: null,
    scope,
    version: stored?.version ?? null,
    remove: change.operation === 'INSERT',
    fields: change.operation === 'INSERT' ? {} : fieldsOf(table, change.before ?? {}),
    problems: problem === 'POSSIBLE' ? [] : [PROBLEMS[problem]],
    notices: [],
  };
  return { kind: { ...kind, unknownId: 'NEW' }, item };
}

/** Hours were given to a place or a line since it was made: they would go with it. */
async function hasHours(
  sql: SqlLike,
  { schedulesBy }: WriteTable,
  { operation }: RowChange,
  id: string,
): Promise<boolean> {
  if (schedulesBy === null || operation !== 'INSERT') return false;
  const [hours] = await sql`select 1 from opening_schedule where ${sql(schedulesBy)} = ${id} limit 1`;
  return hours !== undefined;
}

function fieldsOf({ columns }: WriteTable, before: Readonly<Record<string, JsonValue>>): Record<string, JsonValue> {
  return Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, before[column] ?? null]));
}

const problem = (code: ItemProblem['code'], rule: UndoState, message: string): ItemProblem => ({
  code,
  rule,
  message,
  path: ['entry'],
});

/** Why a change is not taken back, and what to do instead. */
export const PROBLEMS: Readonly<Record<Exclude<UndoState, 'POSSIBLE'>, ItemProblem>> = {
  CHANGED_SINCE: problem(
    'CONFLICT',
    'CHANGED_SINCE',
    'something later rests on this change: take that back first, or write the values that are to hold',
  ),
  PERSON_NOT_KEPT: problem(
    'BAD_USER_INPUT',
    'PERSON_NOT_KEPT',
    'what a contact was is kept nowhere, so that it can be erased: write it anew with saveContacts',
  ),
  NOTHING_CHANGED: problem(
    'BAD_USER_INPUT',
    'NOTHING_CHANGED',
    'somebody confirmed it and changed nothing: nothing to take back',
  ),
  NOT_A_CLIENTS: problem(
    'BAD_USER_INPUT',
    'NOT_A_CLIENTS',
    'a reader of deliveries or the platform wrote it: write the values that are to hold instead',
  ),
  NOT_WRITABLE: problem('BAD_USER_INPUT', 'NOT_WRITABLE', 'this is not the municipalities’ to write'),
};
