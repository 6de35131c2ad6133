import { setImmediate } from 'node:timers/promises';
import { type OwnerStatements, ownerStatements } from '../../services/directory-writes/owner-statements.ts';
import type { WritePlan } from '../../services/directory-writes/plan-writes.ts';
import type { WriteKind } from '../../services/directory-writes/write-kind.ts';

/** Entities per step: some milliseconds of work. */
const AT_A_TIME = 500;

/** Prepares the owner statements of a batch in steps; between steps the process answers other requests. */
export async function ownerStatementsInSteps(kind: WriteKind, plan: WritePlan): Promise<OwnerStatements> {
  const parts: OwnerStatements[] = [];
  for (const part of partsOf(plan)) {
    await setImmediate();
    parts.push(ownerStatements(kind, part));
  }
  return {
    ofKnownEntities: parts.flatMap(({ ofKnownEntities }) => ofKnownEntities),
    ofNewEntities: parts.flatMap(({ ofNewEntities }) => ofNewEntities),
  };
}

function* partsOf({ results, created, updated, removed }: WritePlan): Generator<WritePlan> {
  const none = { results, created: [], updated: [], removed: [] };
  for (const [name, records] of Object.entries({ created, updated, removed })) {
    for (let from = 0; from < records.length; from += AT_A_TIME) {
      yield { ...none, [name]: records.slice(from, from + AT_A_TIME) };
    }
  }
}
