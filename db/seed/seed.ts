import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'drizzle-orm';
import type { Actor } from '../act-as.ts';
import { connectDrizzle } from '../client.ts';
import { seedRun } from '../tables/record/seed-run.ts';
import { checkReferences } from './check-references.ts';
import { loadLexicon, type SeedOutcome } from './load-lexicon.ts';
import { DATA_FOLDER, readExamples, readSeedData, SEED_FILES } from './read-files.ts';
import { LEXICON_FILES } from './read-lexicon.ts';
import type { Writer } from './write/insert.ts';
import { writeAreas } from './write/write-areas.ts';
import { writeCountry } from './write/write-country.ts';
import { writeCrisisCentres } from './write/write-crisis-centres.ts';
import { writeExamples } from './write/write-examples.ts';
import { writeOffices } from './write/write-offices.ts';
import { writeRates } from './write/write-rates.ts';
import { writeServices } from './write/write-services.ts';

export { SeedError } from './seed-error.ts';
export type { SeedOutcome };

/** Options of the seed. */
export interface SeedOptions {
  /** Also the made-up contacts, terms and clients. Never in production. */
  examples: boolean;
  /** Other data than the project's own. */
  folder?: string;
}

/**
 * Loads the project's own data into a migrated database, all in one transaction, once: a second call finds its checksum
 * and does nothing.
 * @throws SeedError when a file breaks a rule; nothing was written then
 */
export async function seed(
  url: string,
  options: SeedOptions,
): Promise<Record<'directory' | 'lexicon' | 'examples', SeedOutcome | 'SKIPPED'>> {
  const folder = options.folder ?? DATA_FOLDER;
  const checksums = {
    directory: await checksumOf(folder, SEED_FILES.map(jsonFile)),
    lexicon: await checksumOf(join(folder, 'lexicon'), LEXICON_FILES),
    examples: await checksumOf(folder, ['examples.json']),
  };
  const { sql: client, db } = connectDrizzle(url, {
    applicationName: 'tjenestegraf seed',
    role: null,
    poolSizeMax: 1,
    statementTimeoutMs: 0,
    idleTransactionTimeoutMs: 0,
  });
  try {
    return await db.transaction(async (transaction) => {
      await transaction.execute(sql`select set_config('tjenestegraf.actor', ${'platform' satisfies Actor}, true)`);
      await transaction.execute(sql`lock table ${seedRun} in exclusive mode`);
      const loaded = new Map((await transaction.select().from(seedRun)).map((row) => [row.dataSet, row.checksum]));
      const load = async (
        dataSet: 'directory' | 'examples',
        write: (db: Writer) => Promise<void>,
      ): Promise<SeedOutcome> => {
        const before = loaded.get(dataSet);
        if (before !== undefined) return before === checksums[dataSet] ? 'UNCHANGED' : 'OUTDATED';
        await write(transaction);
        await transaction.insert(seedRun).values({ dataSet, checksum: checksums[dataSet] });
        return 'LOADED';
      };
      return {
        directory: await load('directory', (writer) => writeDirectory(writer, folder)),
        lexicon: await loadLexicon(transaction, join(folder, 'lexicon'), checksums.lexicon),
        examples: options.examples
          ? await load('examples', async (writer) =>
              writeExamples(writer, await readExamples(folder), await readSeedData(folder)),
            )
          : 'SKIPPED',
      };
    });
  } finally {
    await client.end({ timeout: 5 });
  }
}

async function writeDirectory(db: Writer, folder: string): Promise<void> {
  const data = await readSeedData(folder);
  checkReferences(data);
  await writeAreas(db, data);
  await writeCountry(db, data);
  await writeOffices(db, data);
  await writeServices(db, data);
  await writeCrisisCentres(db, data);
  await writeRates(db, data);
}

const jsonFile = (name: string) => `${name}.json`;

async function checksumOf(folder: string, files: readonly string[]): Promise<string> {
  const hash = createHash('sha256');
  for (const file of files) hash.update(await readFile(join(folder, file)));
  return hash.digest('hex');
}
