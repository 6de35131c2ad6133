import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { extname } from 'node:path';
import { type CaseImport, importCaseEvents } from '../../db/statistics/intake/import-case-events.ts';
import { StatisticsError } from '../../db/statistics/statistics-error.ts';
import type { CaseBatch } from '../../services/case-intake/case-batch.ts';
import { CASE_RULES_NORWEGIAN } from '../../services/case-intake/case-rules-norwegian.ts';
import { CODES_OF_COLUMN } from '../../services/case-intake/check-case.ts';
import { CASE_FILE_BYTES_MAX, type CaseFileFormat, readCaseFile } from '../../services/case-intake/read-case-file.ts';
import { readReportedMonths, statedByFile } from '../../services/case-intake/reported-months.ts';
import { progressBar } from '../progress.ts';
import { Ended, today, withReleaseDatabase } from '../statistics-command.ts';

export interface ImportCasesOptions {
  readonly municipality: string;
  readonly covers?: string;
  readonly withdraw?: string;
  readonly keepGoodRows?: true;
  readonly dryRun?: true;
}

const FORMATS: Readonly<Record<string, CaseFileFormat>> = { '.ndjson': 'NDJSON', '.jsonl': 'NDJSON', '.csv': 'CSV' };
/** Problems printed one by one; the rest is counted. */
const PROBLEMS_SHOWN_MAX = 1_000;

/** Reads, checks, reports every bad row, and takes the rest in. */
export async function importCases(file: string, options: ImportCasesOptions): Promise<void> {
  const day = today();
  if (!/^\d{4}$/.test(options.municipality)) {
    throw new StatisticsError('municipality-unknown', 'a municipality has four digits');
  }
  const bytes = await readBounded(file);
  const format = FORMATS[extname(file).toLowerCase()];
  if (format === undefined) throw refusal('Filen må slutte på .ndjson, .jsonl eller .csv.');
  const batch = readCaseFile(bytes, format, day);
  const withdrawn = options.withdraw === undefined ? null : await readBounded(options.withdraw);
  const more = withdrawn === null ? null : readWithdrawn(withdrawn, day);
  const problems = report(batch) + (more === null ? 0 : report(more));
  if (problems > 0 && options.keepGoodRows !== true) {
    console.error(`${problems} feil: ingenting er tatt inn (--keep-good-rows tar inn de gode radene).`);
    throw new Ended(2);
  }
  const reported =
    options.covers === undefined ? statedByFile(batch.events, day) : readReportedMonths(options.covers, day);
  if (options.covers !== undefined && reported === null) {
    throw refusal('Skriv --covers som 2026-01..2026-09, med måneder som er over.');
  }
  const withdrawnIds = new Set([...batch.withdrawn, ...(more?.withdrawn ?? [])]);
  const events = batch.events.filter(({ caseId }) => !withdrawnIds.has(caseId));
  const contentHash = createHash('sha256')
    .update(bytes)
    .update(withdrawn ?? '')
    .update(`\n${reported?.from} ${reported?.to}`)
    .digest('hex');
  const result = await withReleaseDatabase(async ({ sql }) => {
    const progress = progressBar();
    try {
      return await importCaseEvents(
        sql,
        {
          municipality: options.municipality,
          contentHash,
          events,
          withdrawn: [...withdrawnIds],
          reported,
        },
        {
          dryRun: options.dryRun === true,
          onProgress: (cases) => progress.show('taking in', cases / Math.max(1, events.length)),
        },
      );
    } finally {
      progress.end();
    }
  });
  say(result, batch, options.dryRun === true);
  if (problems > 0) throw new Ended(2);
}

function refusal(line: string): Ended {
  console.error(line);
  return new Ended(1);
}

async function readBounded(file: string): Promise<Uint8Array> {
  const size = await stat(file).then(
    (found) => found.size,
    () => null,
  );
  if (size === null) throw refusal('Filen kan ikke leses. Kontroller navnet.');
  if (size > CASE_FILE_BYTES_MAX)
    throw refusal(`Filen er større enn ${CASE_FILE_BYTES_MAX / 1024 ** 2} MB. Del den opp.`);
  return await readFile(file);
}

/** Reads one id a line as rows that say only `withdrawn`. */
function readWithdrawn(bytes: Uint8Array, day: string): CaseBatch {
  const lines = new TextDecoder().decode(bytes).split(/\r?\n/);
  const rows = lines.map((line) =>
    line.trim() === '' ? '' : JSON.stringify({ caseId: line.trim(), withdrawn: true }),
  );
  return readCaseFile(new TextEncoder().encode(rows.join('\n')), 'NDJSON', day);
}

const codesOf: Readonly<Record<string, readonly string[]>> = CODES_OF_COLUMN;

/** @returns how many. */
function report({ problems }: CaseBatch): number {
  for (const { line, column, rule } of problems.slice(0, PROBLEMS_SHOWN_MAX)) {
    const words = rule === 'unknown-code' ? ` Kodene er ${(codesOf[column ?? ''] ?? []).join(', ')}.` : '';
    console.error(
      `linje ${line}${column === null ? '' : `, ${column}`}: ${CASE_RULES_NORWEGIAN[rule]}${words} (${rule})`,
    );
  }
  if (problems.length > PROBLEMS_SHOWN_MAX) console.error(`… og ${problems.length - PROBLEMS_SHOWN_MAX} til`);
  return problems.length;
}

function say(result: CaseImport, batch: CaseBatch, dryRun: boolean): void {
  if (result.repeated) {
    console.log('Filen er tatt inn før: ingenting er endret.');
    return;
  }
  const { added, replaced, unchanged, corrected, withdrawn, withdrawnAfterRelease } = result;
  console.log(
    `${dryRun ? 'Ville blitt tatt inn' : 'Tatt inn'}: ${added} nye, ${replaced} erstattet, ${unchanged} uendret.`,
  );
  if (corrected + withdrawnAfterRelease > 0) {
    console.log(`Venter på neste utgivelse: ${corrected} rettelser, ${withdrawnAfterRelease} tilbaketrukne.`);
  }
  console.log(`Trukket før noen utgivelse: ${withdrawn}; utelatt etter ønske fra personen: ${batch.optedOut}.`);
}
