import type { Command } from 'commander';
import { ImportError } from '../../db/sources/delivery.ts';
import { importPostalRegister } from '../../db/sources/import-postal-register.ts';
import { isLocalDate } from '../../services/calendar/local-date.ts';
import { readPostalRegister } from '../../services/sources/readers/read-postal-register.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';
import { Ended, runCommand, today } from '../statistics-command.ts';
import { readLocation } from './read-location.ts';
import { faultLine, some } from './report.ts';
import { inDatabase, refused } from './run-import.ts';

/** Adds the subcommand for the postal register. */
export function registerPostalRegister(program: Command): void {
  program
    .command('postal-register')
    .description('fører postnumrene over til et nyere register: dets egen tabulatordelte fil, Windows-1252')
    .argument('<location>', 'en fil, eller en nettadresse, som spørres på nytt når den er nede')
    .option('--as-of <day>', 'dagen registeret er fra, ÅÅÅÅ-MM-DD; ellers i dag')
    .option('--dry-run', 'viser hva som ville endret seg, og endrer ingenting')
    .option('--allow-older', 'noen har sett på den: ta den inn selv om den er eldre enn det som er lagret')
    .addHelpText(
      'after',
      `
Det registeret utelater, merkes som utgått. Utelater det mer enn hvert tjuende nummer, avvises det.
Svarkoder: 0 ferdig, eller ingenting nytt; 1 kan ikke leses, eller avvist; 2 rader er avvist (ingenting er endret); 3 feilet.

Eksempel:
  npm run import -- postal-register Postnummerregister-ansi.txt --dry-run`,
    )
    .action((location: string, options: Options) => runCommand(() => run(location, options)));
}

interface Options {
  readonly dryRun?: true;
  readonly allowOlder?: true;
  readonly asOf?: string;
}

async function run(location: string, { dryRun, allowOlder, asOf }: Options): Promise<void> {
  if (asOf !== undefined && !isLocalDate(asOf)) throw refused(new ImportError('DATE', IMPORT_RULES.DATE));
  try {
    const { rows, rejected, stats } = readPostalRegister(await readLocation(location));
    for (const fault of rejected) console.log(`! ${faultLine(fault)}`);
    if (rejected.length > 0) {
      const lines = new Set(rejected.map(({ row }) => row)).size;
      console.log(
        `${lines} av ${stats.read} rader er avvist. Ingenting er endret: hent registeret på nytt, og prøv igjen.`,
      );
      throw new Ended(2);
    }
    const { added, changed, withdrawn } = await inDatabase((sql) =>
      sql.begin((transaction) =>
        importPostalRegister(transaction, rows, asOf ?? today(), {
          dryRun: dryRun === true,
          allowOlder: allowOlder === true,
        }),
      ),
    );
    for (const [mark, codes] of [
      ['+ nytt:', added],
      ['~ endret:', changed],
      ['- utgått:', withdrawn],
    ] as const) {
      for (const line of some(mark, codes)) console.log(line);
    }
    console.log(
      `${rows.length} rader lest: ${added.length} nye, ${changed.length} endret, ${withdrawn.length} utgått.${dryRun ? ' Ingenting er endret.' : ''}`,
    );
  } catch (error) {
    throw refused(error);
  }
}
