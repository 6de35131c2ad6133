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
    .description('flytter det som viser til en kommune, til det den er blitt, etter endringene i KLASS 131 (JSON)')
    .argument('<location>', 'en fil, eller en nettadresse, som spørres på nytt når den er nede')
    .option('--dry-run', 'viser hva som ville blitt flyttet, og endrer ingenting')
    .addHelpText(
      'after',
      `
Bare det som har skjedd til og med i dag, gjennomføres. En kommune som ble delt eller opphørte, må et menneske avgjøre.
Svarkoder: 0 ferdig, eller ingenting å gjøre; 1 kan ikke leses; 2 noe venter på et menneske; 3 feilet, ingenting er endret.

Eksempel:
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
