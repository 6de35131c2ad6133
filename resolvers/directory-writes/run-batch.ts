import { createHash } from 'node:crypto';
import type { BatchOptions, BatchResult, BatchWriter } from '../../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../../db/directory-writes/save-in-bulk.ts';
import { mapWithPauses } from '../../db/event-loop-pauses.ts';
import { fetchFeedPosition } from '../../db/queries/change-feed/fetch-feed-position.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { SavePayload, SaveResult, TextFinding } from '../../schema/directory-writes/save.type.ts';
import type { SaveInput, SaveListInput } from '../../schema/directory-writes/save-input.ts';
import { limits } from '../../schema/limits/limits.ts';
import type { UserError } from '../../schema/shared/user-error.type.ts';
import { encodeFeedToken } from '../../services/change-feed/feed-token.ts';
import { checkItem } from '../../services/directory-writes/check-item.ts';
import type { ItemOutcome, ItemResult } from '../../services/directory-writes/plan-writes.ts';
import { noticeText, problemText, ruleIn } from '../../services/directory-writes/problem-in-norwegian.ts';
import type {
  CheckedItem,
  ItemHead,
  ItemKind,
  ItemNotice,
  ScopeKind,
} from '../../services/directory-writes/write-kind.ts';
import { checkIdempotencyKey } from '../../services/text-rules/idempotency-key.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from '../shared/context.ts';
import { findingsIn } from './findings-in-item.ts';
import { ownSource } from './own-source.ts';

/** Nothing if a kind checks every field of its input and its input offers every field of the kind; otherwise their names. */
type EveryFieldChecked<Input, Item> = [
  Exclude<keyof Input, keyof Item>,
  Exclude<keyof Item, keyof Input | keyof ItemHead>,
] extends [never, never]
  ? unknown
  : {
      readonly notInTheWriteKind: Exclude<keyof Input, keyof Item>;
      readonly notInTheInput: Exclude<keyof Item, keyof Input | keyof ItemHead>;
    };

/** Saves a batch of one kind of entity. */
export async function saveBatch<Item extends object, Input extends Item>(
  mutation: string,
  kind: ItemKind<Item>,
  input: SaveInput<Input> & EveryFieldChecked<Input, Item>,
  context: RequestContext,
): Promise<SavePayload> {
  const items = await checkItems(kind, input.items);
  const { payload } = await runBatch(
    mutation,
    input,
    context,
    (options, writer) => saveInBulk(context.writeSql, kind, items, options, writer),
    (index) => items[index]?.notices ?? [],
    (index) => {
      const item = items[index];
      return item === undefined ? [] : findingsIn(item, context.directory, context.today);
    },
  );
  return payload;
}

/** Checks the items of a batch, each for itself. */
export function checkItems<Item extends object>(kind: ItemKind<Item>, items: readonly Item[]): Promise<CheckedItem[]> {
  return mapWithPauses(items, (item, index) => checkItem(kind, item, index));
}

/**
 * The common frame of every batch: checks its size and its key, finds the writer and what the writer owns, brings the directory
 * forward and shapes the results.
 */
export async function runBatch(
  mutation: string,
  input: SaveInput<object> & Partial<SaveListInput<object>>,
  context: RequestContext,
  write: (options: BatchOptions, writer: BatchWriter) => Promise<BatchResult>,
  noticesOf: (index: number) => readonly ItemNotice[] = () => [],
  findingsOf: (index: number) => readonly TextFinding[] = () => [],
): Promise<{ payload: SavePayload; directory: DirectoryVersion }> {
  const refuse = ({ code, message, path, ...rest }: Refusal & { readonly rule?: string }) => {
    const text = problemText(context.language, code, rest.rule ?? ruleIn(message), message);
    return { payload: refused({ code, message: text, path }), directory: context.directory };
  };
  const broken = checkBatch(input);
  if (broken !== null) return refuse(broken);
  const saved = await write(optionsOf(input), writerOf(mutation, input, context));
  if (saved.kind === 'LIST_TOO_SMALL') return refuse(listTooSmall(saved));
  if (saved.kind !== 'SAVED') return refuse(REFUSALS[saved.kind]);
  const { results, directoryVersion } = saved;
  const ofItems = results.filter(({ index }) => index < input.items.length);
  const directory = directoryVersion === null ? context.directory : await context.refreshDirectory();
  const count = (wanted: ItemOutcome) => results.filter(({ outcome }) => outcome === wanted).length;
  const payload = {
    results: await mapWithPauses(ofItems, (result) => ({
      ...toResult(result, noticesOf(result.index), context.language),
      findings: result.outcome === 'REJECTED' ? [] : findingsOf(result.index),
    })),
    created: count('CREATED'),
    updated: count('UPDATED'),
    unchanged: count('UNCHANGED'),
    removed: count('REMOVED'),
    verified: count('VERIFIED'),
    rejected: count('REJECTED'),
    withdrawn: results.flatMap(({ index, id, outcome }) =>
      index >= input.items.length && outcome === 'REMOVED' ? (id ?? []) : [],
    ),
    change:
      directoryVersion === null ? null : { id: directoryVersion, cursor: await cursorOf(directoryVersion, context) },
    userErrors: [],
  };
  return { payload, directory };
}

type Refusal = Pick<UserError, 'code' | 'message'> & { readonly path: readonly string[] };

export const REFUSALS = {
  KEY_REUSED: {
    code: 'IDEMPOTENCY_KEY_REUSED',
    rule: 'KEY_REUSED',
    message: 'the key was used for another input',
    path: ['input', 'idempotencyKey'],
  },
  DISTURBED: {
    code: 'CONFLICT',
    rule: 'DISTURBED',
    message: 'what the batch rests on was changed at the same moment: nothing was written, send it again',
    path: ['input', 'items'],
  },
} as const satisfies Record<string, Refusal & { readonly rule: string }>;

function optionsOf({ onRejected, dryRun, mode, removalsMax }: Partial<SaveListInput<object>>): BatchOptions {
  return {
    keepGood: onRejected === 'KEEP_GOOD',
    dryRun: dryRun === true,
    whole: mode === 'FULL' ? { removalsMax: removalsMax ?? null } : null,
  };
}

function listTooSmall({ known, missing }: { readonly known: number; readonly missing: number }) {
  const message = `the list leaves out ${missing} of the ${known} that you have, which looks like a list cut short: send all of them, or say with removalsMax how many may go (LIST_TOO_SMALL)`;
  return { code: 'BAD_USER_INPUT', message, path: ['input', 'items'] } as const;
}

/** The error of a batch as a whole; null: there is none. */
export function checkBatch({ items, idempotencyKey }: SaveInput<object>): UserError | null {
  const { length } = items;
  if (length < 1 || length > limits.bulkItemsMax) {
    const message = `expected 1 to ${limits.bulkItemsMax} items (BATCH_SIZE)`;
    return { code: 'BAD_USER_INPUT', message, path: ['input', 'items'] };
  }
  try {
    checkIdempotencyKey(idempotencyKey, ['input', 'idempotencyKey']);
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return { code: 'BAD_USER_INPUT', message: error.message, path: [...error.argument] };
  }
}

/** Under which key a client writes, and what the audit says of it. */
export function keyAndAudit(
  mutation: string,
  { idempotencyKey, ...payload }: SaveInput<object>,
  { viewer, correlationId }: Pick<RequestContext, 'viewer' | 'correlationId'>,
) {
  const payloadHash = createHash('sha256').update(mutation).update(JSON.stringify(payload)).digest('hex');
  const { clientId, organisationNumber, role, scopes } = viewer;
  return {
    clientId: clientId ?? '',
    idempotencyKey,
    payloadHash,
    statementTimeoutMs: limits.bulkStatementTimeoutMs,
    audit: {
      clientId,
      organisationNumber,
      role,
      scopes,
      operationName: mutation,
      operationHash: payloadHash,
      coordinates: [`Mutation.${mutation}`],
      correlationId,
    },
  };
}

function writerOf(mutation: string, input: SaveInput<object>, context: RequestContext): BatchWriter {
  const { viewer, directory, now, today } = context;
  const municipalitiesOf = (scopeIs: ScopeKind, scope: string): readonly string[] =>
    scopeIs === 'MUNICIPALITY'
      ? [scope]
      : (directory.offices.get(scope)?.municipalities.map(({ number }) => number) ?? []);
  return {
    ...keyAndAudit(mutation, input, context),
    source: ownSource(viewer),
    now,
    today,
    municipalitiesOf,
    exists: (scopeIs, scope) => (scopeIs === 'OFFICE' ? directory.offices : directory.municipalities).has(scope),
    isMine: (scopeIs, scope) => municipalitiesOf(scopeIs, scope).some((number) => viewer.municipalities.has(number)),
    centreExists: (id) => directory.crisisCentres.has(id),
    officeOpenUntil: (number) => directory.offices.get(number)?.profile?.openUntil ?? null,
    rateCategoryExists: (code) => directory.rateCategories.some((category) => category.code === code),
    officeOfReception: (id) => receptionOffices(directory).get(id) ?? null,
  };
}

const officesByReception = new WeakMap<DirectoryVersion, ReadonlyMap<string, string>>();

/** The office of each reception, found once for a version of the directory. */
function receptionOffices(directory: DirectoryVersion): ReadonlyMap<string, string> {
  const known = officesByReception.get(directory);
  if (known !== undefined) return known;
  const offices = [...directory.offices.values()];
  const made = new Map(offices.flatMap(({ number, receptions }) => receptions.map(({ id }) => [id, number] as const)));
  officesByReception.set(directory, made);
  return made;
}

function toResult(
  { index, id, outcome, version, problems }: ItemResult,
  notices: readonly ItemNotice[],
  language: RequestContext['language'],
): Omit<SaveResult, 'findings'> {
  const pathOf = ({ path }: ItemNotice) => ['input', 'items', String(index), ...path];
  return {
    index,
    id,
    outcome,
    version,
    userErrors: problems.map((one) => ({
      code: one.code,
      message: problemText(language, one.code, one.rule, one.message),
      path: pathOf(one),
    })),
    notices:
      outcome === 'REJECTED'
        ? []
        : notices.map((one) => ({
            code: one.rule,
            message: noticeText(language, one.rule, one.message),
            path: pathOf(one),
          })),
  };
}

/** The change's place in the caller's own unfiltered feed. */
async function cursorOf(version: string, { sql, viewer }: RequestContext): Promise<string> {
  const place = await fetchFeedPosition(sql, BigInt(version));
  return encodeFeedToken(place, { types: null, municipality: null, role: viewer.role, reach: viewer.municipalities });
}

function refused({
  code,
  message,
  path,
}: {
  code: UserError['code'];
  message: string;
  path: readonly string[];
}): SavePayload {
  const none = { created: 0, updated: 0, unchanged: 0, removed: 0, verified: 0, rejected: 0, withdrawn: [] };
  return { results: [], ...none, change: null, userErrors: [{ code, message, path: [...path] }] };
}
