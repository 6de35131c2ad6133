import { createHash } from 'node:crypto';
import type { BatchOptions, BatchWriter } from '../../../../db/directory-writes/batch-frame.ts';
import { saveInBulk } from '../../../../db/directory-writes/save-in-bulk.ts';
import { verifyEntities } from '../../../../db/directory-writes/verify-entities.ts';
import { loadDirectory } from '../../../../db/read-model/load.ts';
import { checkItem } from '../../../../services/directory-writes/check-item.ts';
import type { VerifyItem } from '../../../../services/directory-writes/plan-verification.ts';
import type { ItemKind, ScopeKind } from '../../../../services/directory-writes/write-kind.ts';
import type { TestDatabase } from '../../../setup/database.ts';

export const NOW = '2026-11-23T12:30:00+01:00';
export const TODAY = '2026-11-23';

interface Options {
  readonly keepGood?: boolean;
  readonly dryRun?: boolean;
  readonly whole?: BatchOptions['whole'];
  readonly key?: string;
  readonly now?: string;
  readonly today?: string;
}

/** In place of a municipality: one whose reach is the whole country. */
export const EVERYWHERE = 'everywhere';

const optionsOf = ({ keepGood = false, dryRun = false, whole = null }: Options): BatchOptions => ({
  keepGood,
  dryRun,
  whole,
});

/** What a municipality's client sends, straight to the database's side of it. */
export async function clientOf(database: TestDatabase, municipality: string, sql = database.api) {
  const directory = await loadDirectory(database.owner);
  let keys = 0;
  const writer = (input: unknown, { key, now = NOW, today = TODAY }: Options): BatchWriter => {
    const municipalitiesOf = (is: ScopeKind, scope: string) =>
      is === 'MUNICIPALITY'
        ? [scope]
        : (directory.offices.get(scope)?.municipalities.map(({ number }) => number) ?? []);
    keys += 1;
    return {
      clientId: `example-${municipality}`,
      idempotencyKey: key ?? `key-${municipality}-${keys}`,
      payloadHash: createHash('sha256').update(JSON.stringify(input)).digest('hex'),
      statementTimeoutMs: 60_000,
      source: { id: `source-client-example-${municipality}`, title: 'Opplyst av eksempel', publisher: 'Eksempel' },
      now,
      today,
      audit: {
        clientId: `example-${municipality}`,
        organisationNumber: '999990001',
        role: 'MUNICIPALITY',
        scopes: [],
        operationName: 'save',
        operationHash: 'hash',
        coordinates: ['Mutation.save'],
        correlationId: 'test',
      },
      municipalitiesOf,
      exists: (is, scope) => (is === 'OFFICE' ? directory.offices : directory.municipalities).has(scope),
      isMine: (is, scope) => municipality === EVERYWHERE || municipalitiesOf(is, scope).includes(municipality),
      centreExists: (id) => directory.crisisCentres.has(id),
      officeOpenUntil: (number) => directory.offices.get(number)?.profile?.openUntil ?? null,
      rateCategoryExists: (code) => directory.rateCategories.some((category) => category.code === code),
      officeOfReception: (id) => id.slice(0, 4),
    };
  };
  const saved = async (done: ReturnType<typeof saveInBulk>) => {
    const result = await done;
    if (result.kind !== 'SAVED') throw new Error(result.kind);
    return result;
  };
  const attempt = <Item extends object>(kind: ItemKind<Item>, items: readonly Item[], options: Options = {}) =>
    saveInBulk(
      sql,
      kind,
      items.map((item, index) => checkItem(kind, item, index)),
      optionsOf(options),
      writer([kind.name, items], options),
    );
  return {
    directory,
    attempt,
    save: <Item extends object>(kind: ItemKind<Item>, items: readonly Item[], options: Options = {}) =>
      saved(attempt(kind, items, options)),
    verify: (items: readonly VerifyItem[], options: Options = {}) =>
      saved(verifyEntities(sql, items, optionsOf(options), writer(['verify', items], options))),
  };
}

/** Outcomes and rules of results, in short: `CREATED`, `REJECTED PHONE_NUMBER`. */
export function inShort(results: readonly { outcome: string; problems: readonly { rule: string }[] }[]): string[] {
  return results.map(({ outcome, problems }) => [outcome, ...problems.map(({ rule }) => rule)].join(' '));
}
