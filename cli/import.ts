import { Command } from 'commander';
import { importCases } from './import/case-events.ts';
import { importSyntheticCountry } from './import/synthetic-country.ts';
import { registerConnectors } from './import-connectors/index.ts';
import { runCommand } from './statistics-command.ts';

/** `npm run import`: brings data in. One subcommand for each kind. */
const program = new Command('import').description('Brings data into the platform.').showHelpAfterError();

program
  .command('case-events')
  .description('Case events of one municipality, from NDJSON or CSV; all of the file or nothing of it.')
  .argument('<file>', 'a file ending in .ndjson, .jsonl or .csv (commas, semicolons or tabs)')
  .requiredOption('--municipality <number>', 'the municipality whose cases these are, four digits')
  .option('--covers <months>', 'the months that the municipality reports with it, such as 2026-01..2026-09')
  .option('--withdraw <file>', 'also withdraw the cases listed in this file, one id a line')
  .option('--keep-good-rows', 'take the good rows in although others are bad')
  .option('--dry-run', 'check and count, change nothing')
  .addHelpText(
    'after',
    `
Columns: caseId, personId (pseudonyms), service, received, decided, outcome, complaintReceived, firstInstanceDecided,
firstInstanceOutcome, secondInstanceDecided, secondInstanceOutcome, replaces, birthYear, optOut, withdrawn.
Without --covers, the file stands for everything from the year of its oldest case to the last whole month.

Exit codes: 0 taken in, 1 refused, 2 the file has bad rows (nothing was taken in unless --keep-good-rows), 3 failed.

Examples:
  npm run import -- case-events cases.csv --municipality 3430
  npm run import -- case-events cases.ndjson --municipality 3430 --covers 2026-01..2026-09 --dry-run`,
  )
  .action((file: string, options) => runCommand(() => importCases(file, options)));

program
  .command('synthetic-country')
  .description('A made-up country for development and tests; every release that counts it is marked as synthetic.')
  .option('--cases <number>', 'cases to aim at', '100000')
  .option('--seed <number>', 'another seed gives another country', '1')
  .option('--months <number>', 'how many months, up to the last closed one', '37')
  .option('--release', 'also release all but the last month')
  .action((options) => runCommand(() => importSyntheticCountry(options)));

registerConnectors(program);

program.parse();
