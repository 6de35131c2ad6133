import type { Command } from 'commander';
import { ImportError } from '../../db/sources/delivery.ts';
import { importPostalRegister } from '../../db/sources/import-postal-register.ts';
import { isLocalDate } from '../../services/calendar/local-date.ts';
import { readPostalRegister } from '../../services/sources/readers/read-postal-register.ts';
import { Ended, runCommand, today } from '../statistics-command.ts';
import { readLocation } from './read-location.ts';
import { faultLine, some } from './report.ts';
import { inDatabase, refused } from './run-import.ts';

/** Adds the subcommand for the postal register. */
export function registerPostalRegister(program: Command): void {
  program
    .command('postal-register')
    .description('brings the postal codes to a newer register: its own tab-separated file, Windows-1252')
    .argument('<location>', 'a file, or an http(s) URL, which is asked again when it is away')
    .option('--as-of <day>', 'the day of the register, YYYY-MM-DD; today where absent')
    .option('--dry-run', 'show what would change, change nothing')
    .option('--allow-older', 'a person has looked: take it in although it is older than what is held')
    .addHelpText(
      'after',
      `
What the register leaves out is marked as withdrawn. One that leaves out more than a twentieth of the codes is refused.
Exit codes: 0 done, or nothing new; 1 not readable, or refused; 2 rows were rejected (nothing was changed); 3 failed.

Example:
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
  if (asOf !== undefined && !isLocalDate(asOf)) throw refused(new ImportError('DATE', 'Skriv dagen som ÅÅÅÅ-MM-DD.'));
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
