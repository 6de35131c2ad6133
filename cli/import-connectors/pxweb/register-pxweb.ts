import type { Command } from 'commander';
import type { Sql } from '../../../db/client.ts';
import { type FigureReport, importFigures, STATISTICS_NORWAY } from '../../../db/sources/figures/import-figures.ts';
import { runCommand } from '../../statistics-command.ts';
import { HASH_OF_NO_BYTES, importOptions, inDatabase, recordIfAway, refused, withProgress } from '../run-import.ts';
import { figuresOfApi, figuresOfFile } from './fetch-figures.ts';

/** Statistics Norway's own. */
const STATISTICS_NORWAY_API = 'https://data.ssb.no/api/pxwebapi/v2';

interface PxwebOptions {
  readonly url: string;
  readonly from?: string;
  readonly dryRun?: true;
}

/** Adds the subcommand for tables of official figures. */
export function registerPxweb(program: Command): void {
  program
    .command('pxweb')
    .description('official figures of Statistics Norway, as a context to the platform’s own statistics (JSON-stat 2)')
    .argument('<table>', 'five digits: 13995 (social assistance) or 12131 (municipal rates)')
    .argument('[file]', 'a table that was downloaded; absent: the API is asked')
    .option('--url <base>', 'the API: version 2, or version 1 with its language (…/api/v0/no)', STATISTICS_NORWAY_API)
    .option('--from <period>', 'the first period, such as 2022; absent: all of them')
    .option('--dry-run', 'show what would change, change nothing')
    .addHelpText(
      'after',
      `
A figure that is revised supersedes what was read before; what an answer leaves out is left alone. An import that was
broken off is run again: what came is there.
Exit codes: 0 taken in, or nothing new; 1 not readable, or refused; 3 failed.

Examples:
  npm run import -- pxweb 13995 --from 2022
  npm run import -- pxweb 13995 table.json --dry-run`,
    )
    .action((table: string, file: string | undefined, options: PxwebOptions, command: Command) => {
      if (!/^[0-9]{5}$/.test(table)) command.error('error: a table has five digits');
      return runCommand(() => runPxweb(table, file, options));
    });
}

async function runPxweb(table: string, file: string | undefined, options: PxwebOptions): Promise<void> {
  const dryRun = options.dryRun === true;
  try {
    await inDatabase(async (sql) => {
      const source = { importer: `pxweb-${table}`, sourceIds: [STATISTICS_NORWAY.id] };
      const report = await work(sql, table, file, options).catch((error: unknown) =>
        recordIfAway(sql, source, error, HASH_OF_NO_BYTES, dryRun),
      );
      for (const line of linesOf(table, report, dryRun)) console.log(line);
    });
  } catch (error) {
    throw refused(error);
  }
}

async function work(
  sql: Sql,
  table: string,
  file: string | undefined,
  { url, from, dryRun }: PxwebOptions,
): Promise<FigureReport> {
  const options = importOptions(dryRun === true ? { dryRun } : {});
  if (file !== undefined) {
    const delivery = await figuresOfFile(file, table);
    return await withProgress((onProgress) => importFigures(sql, delivery, { ...options, onProgress }));
  }
  return await withProgress(async (onProgress) => {
    let sum: FigureReport = { created: 0, changed: 0, unchanged: 0, changedKeys: [] };
    const onRetry = (reason: string) => console.error(`${reason}: prøver igjen`);
    for await (const { delivery, done, total } of figuresOfApi(url, table, from ?? null, { onRetry })) {
      sum = plus(sum, await importFigures(sql, delivery, options));
      onProgress(done, total);
    }
    return sum;
  });
}

function plus(a: FigureReport, b: FigureReport): FigureReport {
  return {
    created: a.created + b.created,
    changed: a.changed + b.changed,
    unchanged: a.unchanged + b.unchanged,
    changedKeys: [...a.changedKeys, ...b.changedKeys].slice(0, 20),
  };
}

function linesOf(table: string, { created, changed, unchanged, changedKeys }: FigureReport, dryRun: boolean): string[] {
  return [
    `${dryRun ? 'Prøvekjøring' : 'Import'} av tabell ${table}: ${created} nye, ${changed} revidert, ${unchanged} uendret.`,
    ...changedKeys.map((key) => `~ endret: ${key}`),
    dryRun ? 'Ingenting er endret.' : created + changed > 0 ? 'Tatt inn (APPLIED).' : 'Ingenting nytt (UNCHANGED).',
  ];
}
