import type { Command } from 'commander';
import { importPostalRegister } from '../../db/sources/import-postal-register.ts';
import { readPostalRegister } from '../../services/sources/readers/read-postal-register.ts';
import { Ended, runCommand, today } from '../statistics-command.ts';
import { readLocation } from './read-location.ts';
import { inDatabase, refused } from './run-import.ts';

/** Adds the subcommand for the postal register. */
export function registerPostalRegister(program: Command): void {
  program
    .command('postal-register')
    .description('brings the postal codes to a newer register: its own tab-separated file, Windows-1252')
    .argument('<location>', 'a file, or an http(s) URL, which is asked again when it is away')
    .option('--as-of <day>', 'the day of the register, YYYY-MM-DD; today where absent')
    .option('--dry-run', 'show what would change, change nothing')
    .addHelpText(
      'after',
      `
What the register leaves out is marked as withdrawn. One that leaves out more than a twentieth of the codes is refused.
Exit codes: 0 done, or nothing new; 1 not readable, or refused; 2 rows were rejected (nothing was changed); 3 failed.

Example:
  npm run import -- postal-register Postnummerregister-ansi.txt --dry-run`,
    )
    .action((location: string, options: { dryRun?: true; asOf?: string }) => runCommand(() => run(location, options)));
}

async function run(location: string, { dryRun = false, asOf }: { dryRun?: boolean; asOf?: string }): Promise<void> {
  try {
    const { rows, rejected } = readPostalRegister(await readLocation(location));
    for (const { row, rule, message } of rejected) console.log(`! row ${row} ${rule}: ${message}`);
    if (rejected.length > 0) throw new Ended(2);
    const { added, changed, withdrawn } = await inDatabase((sql) =>
      sql.begin((transaction) => importPostalRegister(transaction, rows, asOf ?? today(), dryRun)),
    );
    const verb = dryRun ? 'would be' : 'are';
    console.log(
      `${rows.length} read; ${added.length} ${verb} added, ${changed.length} changed, ${withdrawn.length} withdrawn`,
    );
  } catch (error) {
    throw refused(error);
  }
}
