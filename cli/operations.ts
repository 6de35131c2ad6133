import { readFile } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { Argument, Command } from 'commander';
import { readConfig } from '../config.ts';
import type { Sql } from '../db/client.ts';
import { IDS_CACHED_MS } from '../http/stored-operations/operation-register.ts';
import { OPERATIONS_MODES } from '../services/stored-operations/operations-mode.ts';
import { readManifest } from '../services/stored-operations/read-manifest.ts';
import { withOwnDatabase } from './import-connectors/open-database.ts';
import { listOperations, removeOperation, setMode, storeOperations } from './operations/store-operations.ts';
import { Ended, runCommand } from './statistics-command.ts';

/** `npm run operations`: the operations that clients have stored, and how strictly each client is limited to them. */
const program = new Command('operations')
  .description('Stored operations: a client may send an id instead of a text, and be held to what it has stored.')
  .showHelpAfterError()
  .addHelpText(
    'after',
    `
The contract’s operations are stored from the start. A manifest is a JSON object of SHA-256 ids and texts, as
graphql-codegen (persistedDocuments) and other tools write it.

Exit codes: 0 done, 1 not readable or unknown, 2 some operations are not right (nothing was stored), 3 failed.

Examples:
  npm run operations -- add persisted-documents.json --dry-run
  npm run operations -- mode example-portal WARN`,
  );

program
  .command('add')
  .description('stores the operations of a manifest; all of them or none')
  .argument('<manifest>', 'a JSON file')
  .option('--dry-run', 'check, store nothing')
  .action((file: string, { dryRun }: { dryRun?: boolean }) => runCommand(() => add(file, dryRun === true)));
program
  .command('list')
  .description('prints id, name and day of every stored operation')
  .action(() =>
    runCommand(() =>
      inDatabase(async (sql) => {
        for (const { id, name, storedOn } of await listOperations(sql))
          console.log(`${id}  ${storedOn}  ${name ?? ''}`);
      }),
    ),
  );
program
  .command('remove')
  .description('removes one; known to all servers within a minute')
  .argument('<id>', '64 hexadecimal digits')
  .action((id: string) =>
    runCommand(() => inDatabase(async (sql) => known(await removeOperation(sql, id), 'operation'))),
  );
program
  .command('mode')
  .description('says what becomes of an operation of a client that is not stored; from its next request on')
  .argument('<client>', 'the client’s id in the register')
  .addArgument(
    new Argument('<mode>', 'runs and is logged once; runs with a warning; is refused').choices(OPERATIONS_MODES),
  )
  .action((client: string, mode: (typeof OPERATIONS_MODES)[number]) =>
    runCommand(() => inDatabase(async (sql) => known(await setMode(sql, client, mode), 'client'))),
  );

async function add(file: string, dryRun: boolean): Promise<void> {
  const manifest = readManifest(await readFile(file, 'utf8').catch(() => ''));
  if (manifest === null) {
    console.error(`${file} is not a manifest: a JSON object of ids and texts`);
    throw new Ended(1);
  }
  // The whole schema, which the other commands do without.
  const { createOperationTrial } = await import('./operations/try-operation.ts');
  const problemOf = createOperationTrial();
  const problems = manifest.problems.map(({ id, rule }) => `${id}: ${rule}`);
  for (const [id, text] of manifest.operations) {
    const problem = problemOf(text);
    if (problem !== null) problems.push(`${id}: ${problem}`);
  }
  if (problems.length > 0) {
    for (const problem of problems) console.error(problem);
    console.error(`${problems.length} not right, nothing stored`);
    throw new Ended(2);
  }
  const added = dryRun ? null : await inDatabase((sql) => storeOperations(sql, manifest.operations));
  // Whoever is told that they are stored may ask any server at once.
  if (added !== null && added > 0) await pause(IDS_CACHED_MS);
  console.log(`${manifest.operations.size} right, ${added === null ? 'nothing stored (dry run)' : `${added} new`}`);
}

function inDatabase<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> {
  return withOwnDatabase(readConfig(process.env), work);
}

function known(found: boolean, what: string): void {
  if (found) return;
  console.error(`there is no such ${what}`);
  throw new Ended(1);
}

program.parse();
