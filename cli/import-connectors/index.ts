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
    .description('skriver ut en mal for kommuner, eller for en liste for hele landet, til et regneark')
    .argument('<name>', `en av ${TEMPLATE_NAMES.join(', ')}`)
    .addHelpText('after', '\nEksempel:\n  npm run --silent import -- csv-template offices > offices.csv')
    .action((name: string, _options, command: Command) => {
      const known = TEMPLATE_NAMES.find((one) => one === name);
      if (known === undefined) command.error(`feil: ingen mal heter dette`);
      process.stdout.write(writeCsvTemplate(known));
    });
  program
    .command('replay')
    .description('leser de avviste radene som venter, på nytt, og tar inn det som er blitt riktig')
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
    .description('prøver alt som er lagret mot kvalitetsreglene; til daglig kjøring, for opplysninger blir gamle')
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
      'en fil, eller en nettadresse, som spørres på nytt når den er nede',
    )
    .option('--dry-run', 'viser hva som ville endret seg, og endrer ingenting')
    .option('--allow-small', 'noen har sett på den: leveransen er hel, hvor liten den er; det den utelater, er borte')
    .option('--allow-older', 'noen har sett på den: ta den inn selv om den er eldre enn det som er lagret')
    .option('--as-of <day>', 'dagen leveransen er fra, ÅÅÅÅ-MM-DD; ellers i dag');
  for (const [option, help] of Object.entries(options)) command.requiredOption(`--${option} <${option}>`, help);
  command
    .addHelpText(
      'after',
      `
${helpLines.length === 0 ? '' : `Kolonner:\n${helpLines.join('\n')}\n\n`}Svarkoder: 0 tatt inn, eller ingenting nytt; 1 kan ikke leses, eller avvist; 2 rader eller deler av dem er avvist (resten er tatt inn);
3 feilet, ingenting er endret; 4 mistenkelig liten: det den sier, er tatt inn, det den utelater, står som før.

Hva som avvises, og hva du gjør: docs/refusals.md

Eksempel:
  npm run import -- ${example}`,
    )
    .action((location, given) => runCommand(() => runImport(connector, location, given)));
}
