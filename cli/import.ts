import { Command } from 'commander';
import { importCases } from './import/case-events.ts';
import { importSyntheticCountry } from './import/synthetic-country.ts';
import { registerConnectors } from './import-connectors/index.ts';
import { inNorwegian } from './norwegian-help.ts';
import { runCommand } from './statistics-command.ts';

/** `npm run import`: brings data in. One subcommand for each kind. */
const program = inNorwegian(new Command('import').description('Tar data inn i plattformen.').showHelpAfterError());

program
  .command('case-events')
  .description('saker i én kommune, fra NDJSON eller CSV; hele filen eller ingenting')
  .argument('<file>', 'en fil som slutter på .ndjson, .jsonl eller .csv (komma, semikolon eller tabulator)')
  .requiredOption('--municipality <number>', 'kommunen som har sakene, fire sifre')
  .option('--covers <months>', 'månedene kommunen rapporterer med filen, for eksempel 2026-01..2026-09')
  .option('--withdraw <file>', 'trekker også tilbake sakene i denne filen, én id på hver linje')
  .option('--keep-good-rows', 'tar inn de gode radene selv om andre er feil')
  .option('--dry-run', 'kontrollerer og teller, og endrer ingenting')
  .addHelpText(
    'after',
    `
Kolonner: caseId, personId (pseudonyms), service, received, decided, outcome, complaintReceived, firstInstanceDecided,
firstInstanceOutcome, secondInstanceDecided, secondInstanceOutcome, replaces, birthYear, optOut, withdrawn.
Uten --covers gjelder filen alt fra året for den eldste saken til den siste hele måneden.

Svarkoder: 0 tatt inn, 1 avvist, 2 filen har rader med feil (ingenting er tatt inn uten --keep-good-rows), 3 feilet.

Eksempler:
  npm run import -- case-events cases.csv --municipality 3430
  npm run import -- case-events cases.ndjson --municipality 3430 --covers 2026-01..2026-09 --dry-run`,
  )
  .action((file: string, options) => runCommand(() => importCases(file, options)));

program
  .command('synthetic-country')
  .description('et oppdiktet land til utvikling og prøver; hver utgivelse som teller det, er merket som syntetisk')
  .option('--cases <number>', 'omtrent hvor mange saker', '100000')
  .option('--seed <number>', 'et annet tall gir et annet land', '1')
  .option('--months <number>', 'hvor mange måneder, til den siste som er over', '37')
  .option('--release', 'utgir også alle månedene unntatt den siste')
  .action((options) => runCommand(() => importSyntheticCountry(options)));

registerConnectors(program);

program.parse();
