import type { Command } from 'commander';
import { recomputeFindings } from '../../db/sources/recompute-findings.ts';
import { CSV_TEMPLATES } from '../../services/sources/csv/csv-templates.ts';
import { NATIONAL_TEMPLATES } from '../../services/sources/csv/national-templates.ts';
import { writeCsvTemplate } from '../../services/sources/csv/write-csv-template.ts';
import { runCommand, today } from '../statistics-command.ts';
import type { SourceConnector } from './connector.ts';
import { csvTemplates } from './csv.ts';
import { hsds } from './hsds.ts';
import { nationalLists } from './national-lists.ts';
import { pageFacts } from './page-facts.ts';
import { registerPostalRegister } from './postal-register.ts';
import { registerPxweb } from './pxweb/register-pxweb.ts';
import { registerReform } from './reform.ts';
import { registers } from './registers.ts';
import { replayDeadLetters } from './replay.ts';
import { importOptions, inDatabase, runImport } from './run-import.ts';

/** Every connector, by the name of its subcommand. */
export const connectors: readonly SourceConnector[] = [
  pageFacts,
  ...registers,
  hsds,
  ...csvTemplates,
  ...nationalLists,
];

const TEMPLATE_NAMES = Object.keys({ ...CSV_TEMPLATES, ...NATIONAL_TEMPLATES }) as (
  | keyof typeof CSV_TEMPLATES
  | keyof typeof NATIONAL_TEMPLATES
)[];

/** Adds a subcommand for each connector, and those for templates, dead letters and findings. */
export function registerConnectors(program: Command): void {
  for (const connector of connectors) addConnector(program, connector);
  registerReform(program);
  registerPostalRegister(program);
  registerPxweb(program);
  program
    .command('csv-template')
    .description('prints a template for municipalities or for a list of the whole country, for a spreadsheet')
    .argument('<name>', `one of ${TEMPLATE_NAMES.join(', ')}`)
    .addHelpText('after', '\nExample:\n  npm run --silent import -- csv-template offices > offices.csv')
    .action((name: string, _options, command: Command) => {
      const known = TEMPLATE_NAMES.find((one) => one === name);
      if (known === undefined) command.error(`error: there is no template of this name`);
      process.stdout.write(writeCsvTemplate(known));
    });
  program
    .command('replay')
    .description('reads the rejected rows that wait again, and takes in what has become right')
    .action(() =>
      runCommand(async () => {
        const done = await inDatabase((sql) => replayDeadLetters(sql, connectors, importOptions({})));
        console.log(
          `${done.takenIn} tatt inn, ${done.stillRejected} avvist igjen, ${done.notStored} ikke tatt vare på.`,
        );
      }),
    );
  program
    .command('findings')
    .description('runs the rules of quality over all that is held; for a daily schedule, for things grow old')
    .action(() =>
      runCommand(async () => {
        const run = await inDatabase((sql) => sql.begin((transaction) => recomputeFindings(transaction, today())));
        console.log(`Funn som er nye: ${run.opened}, løst: ${run.resolved}, fortsatt åpne: ${run.stillOpen}.`);
      }),
    );
}

function addConnector(program: Command, connector: SourceConnector): void {
  const { name, description, defaultLocation, options, example, helpLines = [] } = connector;
  const command = program
    .command(name)
    .description(description)
    .argument(
      defaultLocation === null ? '<location>' : '[location]',
      'a file, or an http(s) URL, which is asked again when it is away',
    )
    .option('--dry-run', 'show what would change, change nothing')
    .option('--allow-small', 'a person has looked: the delivery is whole, however small; what it leaves out is gone')
    .option('--allow-older', 'a person has looked: take it in although it is older than what is held')
    .option('--as-of <day>', 'the day the delivery is from, YYYY-MM-DD; today where absent');
  for (const [option, help] of Object.entries(options)) command.requiredOption(`--${option} <${option}>`, help);
  command
    .addHelpText(
      'after',
      `
${helpLines.length === 0 ? '' : `Columns:\n${helpLines.join('\n')}\n\n`}Exit codes: 0 taken in, or nothing new; 1 not readable, or refused; 2 rows or parts of them were rejected (the rest was taken in);
3 failed, nothing was changed; 4 suspiciously small: what it says was taken in, what it leaves out was kept.

Example:
  npm run import -- ${example}`,
    )
    .action((location, given) => runCommand(() => runImport(connector, location, given)));
}
