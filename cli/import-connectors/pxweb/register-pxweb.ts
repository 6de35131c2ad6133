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
    .description('offisielle tall fra SSB, ved siden av plattformens egen statistikk (JSON-stat 2)')
    .argument('<table>', 'fem sifre: 13995 (sosialhjelp) eller 12131 (kommunale satser)')
    .argument('[file]', 'en tabell som er lastet ned; ellers spørres API-et')
    .option('--url <base>', 'API-et: versjon 2, eller versjon 1 med språket (…/api/v0/no)', STATISTICS_NORWAY_API)
    .option('--from <period>', 'den første perioden, for eksempel 2022; ellers alle')
    .option('--dry-run', 'viser hva som ville endret seg, og endrer ingenting')
    .addHelpText(
      'after',
      `
Et revidert tall erstatter det som var lest før; det svaret utelater, står som før. En import som ble avbrutt, kjøres på nytt:
det som kom, er der.
Svarkoder: 0 tatt inn, eller ingenting nytt; 1 kan ikke leses, eller avvist; 3 feilet.

Eksempler:
  npm run import -- pxweb 13995 --from 2022
  npm run import -- pxweb 13995 table.json --dry-run`,
    )
    .action((table: string, file: string | undefined, options: PxwebOptions, command: Command) => {
      if (!/^[0-9]{5}$/.test(table)) command.error('feil: en tabell har fem sifre');
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
