import { Command } from 'commander';
import { readConfig } from '../config.ts';
import { findDrift, findMissing, migrate } from '../db/migrate.ts';
import { seed } from '../db/seed/seed.ts';
import { withOwnUrl } from './import-connectors/open-database.ts';
import { Ended, runCommand } from './statistics-command.ts';

const program = new Command('migrate')
  .description('Brings the database to this version: tables, functions, privileges and the project’s own data.')
  .option('--check', 'change nothing; say what is missing, and what somebody changed by hand')
  .addHelpText(
    'after',
    `
Works as the login of MIGRATION_DATABASE_URL, else of DATABASE_URL, else in the embedded server. All or nothing; may be run again.

Exit codes: 0 done, 1 refused, 2 --check found something, 3 failed.`,
  );

async function check(url: string): Promise<void> {
  const missing = await findMissing(url);
  for (const name of missing) console.log(`not applied: ${name}`);
  const drift = missing.length > 0 ? [] : await findDrift(url);
  for (const name of drift) console.log(`changed by hand: ${name}`);
  if (missing.length + drift.length > 0) throw new Ended(2);
  console.log('the database is of this version');
}

async function apply(url: string, examples: boolean): Promise<void> {
  await migrate(url);
  const { directory } = await seed(url, { examples });
  console.log(`the database is of this version; its directory was ${directory === 'LOADED' ? 'loaded' : 'there'}`);
}

program
  .action(({ check: only }: { check?: true }) => {
    const config = readConfig(process.env);
    runCommand(() => withOwnUrl(config, (url) => (only ? check(url) : apply(url, !config.production))));
  })
  .parse();
