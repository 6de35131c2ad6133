import { canonicalJson, type JsonValue } from '../sources/json-value.ts';
import { problems } from './problems.ts';
import type {
  CheckedItem,
  Fields,
  ItemProblem,
  Placed,
  PlannedRecord,
  Referable,
  StoredRecord,
  WriteKind,
} from './write-kind.ts';

/** The outcome for an item. HELD_BACK: the item itself is right, but another one of the batch was rejected. */
export type ItemOutcome = 'CREATED' | 'UPDATED' | 'UNCHANGED' | 'REMOVED' | 'VERIFIED' | 'REJECTED' | 'HELD_BACK';

export interface ItemResult {
  readonly index: number;
  /** Null: a new thing that was not made. */
  readonly id: string | null;
  readonly outcome: ItemOutcome;
  /** The thing's version now; null: there is none, or it is not the caller's to know. */
  readonly version: number | null;
  readonly problems: readonly ItemProblem[];
}

/** The changes of the database, and the results to answer. */
export interface WritePlan {
  readonly results: readonly ItemResult[];
  readonly created: readonly PlannedRecord[];
  readonly updated: readonly PlannedRecord[];
  readonly removed: readonly PlannedRecord[];
}

/** The facts that a plan depends on. */
export interface WriteWorld extends Referable {
  /** The records that the batch names, and those of the offices or municipalities that it adds to. */
  readonly stored: ReadonlyMap<string, StoredRecord>;
  readonly exists: (scope: string) => boolean;
  /** Whether the office or municipality is the caller's. */
  readonly isMine: (scope: string) => boolean;
  /** A new text each time, for ids. */
  readonly unique: () => string;
}

type Decision =
  | {
      readonly kind: 'CREATED' | 'UPDATED' | 'REMOVED';
      readonly record: PlannedRecord;
      readonly version: number | null;
    }
  | { readonly kind: 'UNCHANGED'; readonly id: string; readonly version: number }
  | { readonly kind: 'REJECTED'; readonly problems: readonly ItemProblem[]; readonly version: number | null };

/**
 * Decides each item of a batch, in order: who owns the record, then whether the item is valid, then what it changes. Two items
 * for one record, a stale version, another owner's record or an overlapping period reject that item alone.
 *
 * @param keepGood whether valid items are written when others are rejected.
 */
export function planWrites(
  kind: WriteKind,
  items: readonly CheckedItem[],
  world: WriteWorld,
  keepGood: boolean,
): WritePlan {
  const occurrences = new Map<string, number>();
  const taken = new Set(world.stored.keys());
  const known = knownBySameness(kind, world.stored);
  const decisions = items.map((item) => decide(kind, item, world, { occurrences: occurrences, taken, known }));
  rejectTooMany(kind, decisions, world);
  rejectConflicts(kind, items, decisions, world);
  const refused = !keepGood && decisions.some((one) => one.kind === 'REJECTED');
  const records = (wanted: Decision['kind']) =>
    refused ? [] : decisions.flatMap((one) => (one.kind === wanted && 'record' in one ? one.record : []));
  return {
    results: items.map((item, place) => resultOf(item, decisions[place] as Decision, refused, world)),
    created: records('CREATED'),
    updated: records('UPDATED'),
    removed: records('REMOVED'),
  };
}

interface Batch {
  /** Ids that items of the batch named, with the item. */
  readonly occurrences: Map<string, number>;
  readonly taken: Set<string>;
  /** Things by whose they are and what makes two of them the same. */
  readonly known: Map<string, { readonly id: string | null; readonly index: number | null; readonly version: number }>;
}

function decide(kind: WriteKind, item: CheckedItem, world: WriteWorld, batch: Batch): Decision {
  const { id, index } = item;
  const stored = id === null ? undefined : world.stored.get(id);
  if (id !== null && stored === undefined && kind.unknownId === 'NOT_FOUND') return reject(problems.notFound());
  const scope = stored === undefined ? item.scope : stored.scope;
  if (scope === null) return reject(stored === undefined ? problems.scopeMissing(kind) : problems.forbidden());
  if (stored === undefined && !world.exists(scope)) return reject(problems.scopeUnknown(kind));
  if (!world.isMine(scope)) return reject(problems.forbidden());
  if (stored !== undefined && item.scope !== null && item.scope !== scope) return reject(problems.moved(kind));
  if (item.problems.length > 0) return { kind: 'REJECTED', problems: item.problems, version: null };
  if (id !== null) {
    const earlier = batch.occurrences.get(id);
    if (earlier !== undefined) return reject(problems.twice(earlier));
    batch.occurrences.set(id, index);
  }
  return stored === undefined ? make(kind, item, scope, world, batch) : change(kind, item, stored, scope, world);
}

function change(kind: WriteKind, item: CheckedItem, stored: StoredRecord, scope: string, world: WriteWorld): Decision {
  const { id, version } = stored;
  const mayOmitVersion = kind.isUpsert === true || item.externalId !== null;
  if (item.version === null && !mayOmitVersion) return reject(problems.versionMissing(), version);
  if (item.version !== null && item.version !== version) return reject(problems.stale(version), version);
  const record = { index: item.index, id, scope, hasNoEarlierStatements: false };
  if (item.remove) {
    if (kind.required === null) return reject(problems.notRemovable());
    return { kind: 'REMOVED', record: { ...record, fields: stored.fields, changed: [] }, version: null };
  }
  const changed = Object.keys(item.fields).filter((name) => !isSame(item.fields[name], stored.fields[name]));
  const moved = changed.find((name) => kind.fixed.includes(name));
  if (moved !== undefined) return reject(problems.fixed(moved), version);
  if (changed.length === 0) return { kind: 'UNCHANGED', id, version };
  const fields = { ...stored.fields, ...item.fields };
  const broken = kind.references?.(fields, scope, world) ?? kind.checkWhole?.(fields) ?? null;
  if (broken !== null) return reject(broken, version);
  return { kind: 'UPDATED', record: { ...record, fields, changed }, version: version + 1 };
}

function make(kind: WriteKind, item: CheckedItem, scope: string, world: WriteWorld, batch: Batch): Decision {
  const { fields, index } = item;
  if (item.version !== null || item.remove) return reject(problems.nothingThere());
  const missing = (kind.required ?? []).filter((name) => fields[name] === undefined);
  if (missing.length > 0) return { kind: 'REJECTED', problems: missing.map(problems.missing), version: null };
  const broken = kind.references?.(fields, scope, world) ?? kind.checkWhole?.(fields) ?? null;
  if (broken !== null) return reject(broken);
  const same = kind.sameness === null ? null : `${scope} ${kind.sameness(fields)}`;
  const known = same === null ? undefined : batch.known.get(same);
  if (known?.index != null) return reject(problems.twice(known.index));
  if (known !== undefined) return reject(problems.there(known.id ?? ''), known.version);
  if (same !== null) batch.known.set(same, { id: null, index, version: 1 });
  // The id that importers would give it where nothing has it, else that one with something after it that nothing ever had.
  const usual = item.id ?? kind.newId(scope, fields);
  const hasNoEarlierStatements = batch.taken.has(usual);
  const id = hasNoEarlierStatements ? `${usual}-${world.unique()}` : usual;
  batch.taken.add(id);
  return {
    kind: 'CREATED',
    record: { index, id, scope, fields, changed: given(fields), hasNoEarlierStatements },
    version: 1,
  };
}

const given = (fields: Fields): string[] => Object.keys(fields).filter((name) => fields[name] !== null);

function isSame(a: JsonValue | undefined, b: JsonValue | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  return canonicalJson(a) === canonicalJson(b);
}

function knownBySameness(kind: WriteKind, stored: ReadonlyMap<string, StoredRecord>): Batch['known'] {
  const { sameness } = kind;
  if (sameness === null) return new Map();
  return new Map(
    [...stored.values()].map(({ id, scope, version, fields }) => [
      `${scope} ${sameness(fields)}`,
      { id, index: null, version },
    ]),
  );
}

/** Rejects new records above the maximum of one office or municipality. */
function rejectTooMany(kind: WriteKind, decisions: Decision[], { stored }: WriteWorld): void {
  const { countMax } = kind;
  if (countMax === undefined) return;
  const counts = new Map<string | null, number>();
  const add = (scope: string | null, count: number) => counts.set(scope, (counts.get(scope) ?? 0) + count);
  for (const { scope } of stored.values()) add(scope, 1);
  for (const one of decisions) if (one.kind === 'REMOVED') add(one.record.scope, -1);
  for (const [place, one] of decisions.entries()) {
    if (one.kind !== 'CREATED') continue;
    add(one.record.scope, 1);
    if ((counts.get(one.record.scope) ?? 0) > countMax) decisions[place] = reject(problems.tooMany(kind, countMax));
  }
}

/** Things that cannot be beside each other: once more where a rejected change leaves what it would have moved. */
function rejectConflicts(
  kind: WriteKind,
  items: readonly CheckedItem[],
  decisions: Decision[],
  world: WriteWorld,
): void {
  const { conflicts } = kind;
  if (conflicts === undefined) return;
  const isWritten = (one: Decision) => one.kind === 'CREATED' || one.kind === 'UPDATED';
  for (let round = 1; ; round += 1) {
    const moved = new Set(decisions.flatMap((one) => ('record' in one && one.kind !== 'CREATED' ? one.record.id : [])));
    const stay = [...world.stored.values()].filter(({ id }) => !moved.has(id));
    const placed = decisions.flatMap((one, index): Placed[] =>
      'record' in one && isWritten(one) ? [{ ...one.record, id: one.record.id, index }] : [],
    );
    const refused = conflicts([
      ...stay.map(({ id, scope, fields }) => ({ id, scope, fields, index: null })),
      ...placed,
    ]);
    if (refused.size === 0) return;
    const all = round >= ROUNDS_MAX;
    for (const place of decisions.keys()) {
      const one = decisions[place] as Decision;
      const problem = refused.get(place) ?? (all && isWritten(one) ? problems.overlap() : undefined);
      if (problem !== undefined) decisions[place] = reject(problem, items[place]?.version ?? null);
    }
  }
}

/** After so many, all that is left is rejected: nobody's batch needs more. */
const ROUNDS_MAX = 4;

const reject = (problem: ItemProblem, version: number | null = null): Decision => ({
  kind: 'REJECTED',
  problems: [problem],
  version,
});

function resultOf(item: CheckedItem, decision: Decision, refused: boolean, world: WriteWorld): ItemResult {
  const { index } = item;
  if (decision.kind === 'REJECTED') {
    const { problems: found, version } = decision;
    return { index, id: item.id, outcome: 'REJECTED', version, problems: found };
  }
  const id = decision.kind === 'UNCHANGED' ? decision.id : decision.record.id;
  if (!refused) return { index, id, outcome: decision.kind, version: decision.version, problems: [] };
  const stored = world.stored.get(id);
  return { index, id: stored?.id ?? null, outcome: 'HELD_BACK', version: stored?.version ?? null, problems: [] };
}

/** Whether any of the problems is of this kind. */
export function hasCode(results: readonly ItemResult[], code: ItemProblem['code']): boolean {
  return results.some((one) => one.problems.some((problem) => problem.code === code));
}
