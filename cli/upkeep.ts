import { Command } from 'commander';
import { Temporal } from 'temporal-polyfill';
import { readConfig } from '../config.ts';
import { pruneRetained } from '../db/retention.ts';
import { loadFirstFacts } from '../db/sources/page-facts.ts';
import { withOwnDatabase, withOwnUrl } from './import-connectors/open-database.ts';
import { runCommand, today } from './statistics-command.ts';

const program = new Command('upkeep')
  .description(
    'What only the tables’ owner may do once a day: brings findings to this day and removes what is too old to keep.',
  )
  .addHelpText(
    'after',
    `
Works as the login of MIGRATION_DATABASE_URL. May be run at any time, and beside running servers; a scheduler runs it once a day.
AUDIT_DAYS, IDEMPOTENCY_KEY_DAYS and WEBHOOK_DEAD_LETTER_DAYS say how long each is kept.

Exit codes: 0 done, 1 refused, 3 failed.`,
  );

async function run(): Promise<void> {
  const config = readConfig(process.env);
  const facts = await withOwnUrl(config, (url) =>
    loadFirstFacts(url, { now: Temporal.Now.instant().toString(), today: today() }),
  );
  const removed = await withOwnDatabase(config, (sql) => pruneRetained(sql, config.retentionDays));
  console.log(`page facts: ${facts.toLowerCase()}; removed: ${JSON.stringify(removed)}`);
}

program.action(() => runCommand(run)).parse();
