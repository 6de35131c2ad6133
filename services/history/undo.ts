import { historyEntry, type RowChange } from './history-entry.ts';

/**
 * Whether a change can be undone. CHANGED_SINCE: a later change depends on it. PERSON_NOT_KEPT: former values of a contact are
 * not stored, so that personal data can be erased. NOTHING_CHANGED: it was a confirmation only. NOT_A_CLIENTS: an import or the
 * platform made it. NOT_WRITABLE: municipalities may not write it.
 */
export const UNDO_STATES = [
  'POSSIBLE',
  'CHANGED_SINCE',
  'PERSON_NOT_KEPT',
  'NOTHING_CHANGED',
  'NOT_A_CLIENTS',
  'NOT_WRITABLE',
] as const;
export type UndoState = (typeof UNDO_STATES)[number];

/** Tables whose rows municipalities change, and neither add nor remove. */
const CHANGED = new Set(['office', 'coverage']);
/** Tables whose rows municipalities add, change and remove. */
const WRITABLE = new Set([
  'reception',
  'phone',
  'contact',
  'special_day',
  'municipal_service',
  'agreement',
  'municipal_rate',
  'office_profile',
  'notice',
]);
/** Rows that make up the hours of a place: taken back together. */
const OF_HOURS = new Set(['opening_schedule', 'opening_rule', 'opening_exception']);

export const isOfHours = ({ table }: Pick<RowChange, 'table'>): boolean => OF_HOURS.has(table);

/** @param change with who made it, and whether nobody has changed the same row since */
export function undoState(change: RowChange & { readonly actor: string | null; readonly isLast: boolean }): UndoState {
  const { table, operation, actor, isLast } = change;
  const isWritable = WRITABLE.has(table) || isOfHours(change) || (CHANGED.has(table) && operation === 'UPDATE');
  if (!isWritable) return 'NOT_WRITABLE';
  if (actor?.startsWith('client:') !== true) return 'NOT_A_CLIENTS';
  if (historyEntry(change, '').kind === 'VERIFIED') return 'NOTHING_CHANGED';
  if (table === 'contact' && operation !== 'INSERT') return 'PERSON_NOT_KEPT';
  return isLast ? 'POSSIBLE' : 'CHANGED_SINCE';
}
