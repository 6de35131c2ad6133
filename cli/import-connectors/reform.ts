import type { Command } from 'commander';
import { carryOutReform, type Reform } from '../../db/sources/carry-out-reform.ts';
import { recomputeFindings } from '../../db/sources/recompute-findings.ts';
import { readKlassChanges } from '../../services/sources/readers/read-klass-changes.ts';
import { Ended, runCommand, today } from '../statistics-command.ts';
import { readLocation } from './read-location.ts';
import { faultLine } from './report.ts';
import { inDatabase, refused } from './run-import.ts';

/** Adds the subcommand for changes of the division into municipalities. */
export function registerReform(program: Command): void {
  program
    .command('klass-changes')
    .description(
      'moves what refers to a municipality to what it has become, by the changes of classification 131 (JSON)',
    )
    .argument('<location>', 'a file, or an http(s) URL, which is asked again when it is away')
    .option('--dry-run', 'show what would move, change nothing')
    .addHelpText(
      'after',
      `
Only what has happened by today is carried out. A municipality that was divided, or ended, is left for a person.
Exit codes: 0 done, or nothing to do; 1 not readable; 2 something is left for a person; 3 failed, nothing was changed.

Example:
  npm run import -- klass-changes changes.json --dry-run`,
    )
    .action((location: string, options: { dryRun?: true }) =>
      runCommand(() => runReform(location, options.dryRun === true)),
    );
}

async function runReform(location: string, dryRun: boolean): Promise<void> {
  try {
    const { rows, rejected } = readKlassChanges(await readLocation(location), '131');
    for (const fault of rejected) console.log(`! ${faultLine(fault)}`);
    // A chain of changes with a link out of it leads to the wrong place.
    if (rejected.length > 0) {
      console.log('Ingenting er endret: hent endringene på nytt, og prøv igjen.');
      throw new Ended(1);
    }
    const reform = await inDatabase((sql) =>
      sql.begin(async (transaction) => {
        const done = await carryOutReform(transaction, rows, today(), dryRun);
        if (!dryRun) await recomputeFindings(transaction, today());
        return done;
      }),
    );
    for (const line of linesOf(reform, dryRun)) console.log(line);
    if (reform.left.length > 0) throw new Ended(2);
  } catch (error) {
    throw refused(error);
  }
}

function linesOf({ moved, left }: Reform, dryRun: boolean): string[] {
  return [
    ...moved.map(
      ({ number, successors, merged, occurredOn }) =>
        `~ ${number} ${merged ? 'ble en del av' : 'er nå'} ${successors} (${occurredOn})`,
    ),
    ...left.map(
      ({ number, successors, action }) =>
        `? ${number} (${action}): ${successors.join(', ') || 'ingen etterfølger'}; et menneske må avgjøre hva som skal hvor`,
    ),
    `${moved.length} ${dryRun ? 'ville blitt flyttet' : 'flyttet'}; ${left.length} venter på et menneske.`,
  ];
}
