import type { Sql } from '../../db/client.ts';
import { type DeadLetter, markReplayed, waitingDeadLetters } from '../../db/sources/dead-letters.ts';
import type { ImportOptions } from '../../db/sources/delivery.ts';
import { importDelivery } from '../../db/sources/import-delivery.ts';
import { isJsonObject } from '../../services/sources/json-value.ts';
import { SourceError } from '../../services/sources/parsing/parsed-delivery.ts';
import type { SourceConnector } from './connector.ts';

/** The outcome of a replay. */
export interface Replayed {
  readonly takenIn: number;
  /** Rejected again; they go on waiting. */
  readonly stillRejected: number;
  /** Dead letters whose rows were not stored, because their content must not be. */
  readonly notStored: number;
}

/** Reads every waiting row again, by the rules and the directory of now, and takes in what has become right. */
export async function replayDeadLetters(
  sql: Sql,
  connectors: readonly SourceConnector[],
  at: ImportOptions,
): Promise<Replayed> {
  let [takenIn, stillRejected, notStored] = [0, 0, 0];
  for (const letter of await waitingDeadLetters(sql)) {
    if (letter.content === null) notStored += 1;
    else if (await isTakenIn(sql, letter, connectors, at)) takenIn += 1;
    else stillRejected += 1;
  }
  return { takenIn, stillRejected, notStored: notStored };
}

async function isTakenIn(
  sql: Sql,
  letter: DeadLetter,
  connectors: readonly SourceConnector[],
  at: ImportOptions,
): Promise<boolean> {
  const connector = connectors.find(({ importer }) => importer === letter.connector);
  if (connector === undefined) return false;
  const options = optionsOf(letter);
  const content = connector.deliveryOf(letter.content, options);
  if (content === null) return false;
  try {
    const bytes = Buffer.from(content);
    const delivery = await connector.read(bytes, { sql, now: at.now, asOf: at.today, options });
    if (delivery.rejected.length > 0 || delivery.stats.accepted === 0) return false;
    await importDelivery(sql, delivery, { ...at, partial: true });
    await markReplayed(sql, [letter.id]);
    return true;
  } catch (error) {
    if (error instanceof SourceError) return false;
    throw error;
  }
}

function optionsOf({ context }: DeadLetter): Record<string, string> {
  const options = isJsonObject(context) ? context['options'] : undefined;
  if (!isJsonObject(options)) return {};
  return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, String(value)]));
}
