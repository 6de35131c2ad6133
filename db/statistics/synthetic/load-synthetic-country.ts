import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { monthNumber, monthText, NO_DAYS } from '../../../services/disclosure-control/codes.ts';
import { dayNumber, dayText } from '../../../services/synthetic-country/civil-day.ts';
import { type SyntheticCases, syntheticCases } from '../../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../../services/synthetic-country/synthetic-columns.ts';
import type { Sql, SqlLike } from '../../client.ts';
import { loadGeography } from '../geography.ts';
import { asStatisticsError, StatisticsError } from '../statistics-error.ts';
import { complaintSteps } from './complaint-steps.ts';
import { municipalityWeights } from './municipality-weights.ts';

export interface SyntheticCountryLoad {
  /** Cases to aim at; opt-outs are left out as everywhere. */
  readonly cases: number;
  readonly seed: number;
  /** Last month, `YYYY-MM`. */
  readonly through: string;
  /** How many months, the last one included. */
  readonly months: number;
  /** `YYYY-MM-DD`: what is decided later is pending. */
  readonly today: string;
  readonly onProgress?: (share: number) => void;
}

/**
 * Fills the confidential tables with a made-up country, as the release's role, in one transaction. Every row is marked as
 * synthetic, and so is every release that counts one.
 * @returns how many cases were added
 * @throws StatisticsError already-loaded: a country of this seed and size is there
 */
export async function loadSyntheticCountry(sql: Sql, load: SyntheticCountryLoad): Promise<number> {
  const { onProgress = () => {} } = load;
  const work = async (transaction: SqlLike): Promise<number> => {
    await transaction`select set_config('statement_timeout', '0', true),
      set_config('idle_in_transaction_session_timeout', '0', true)`;
    await transaction`select pg_advisory_xact_lock(5025, 1)`;
    const hash = `synthetic-country-${load.seed}-${load.cases}-${load.through}`;
    const [file] = await transaction<{ fresh: boolean }[]>`
      select confidential.enter_file('0000', ${hash}, ${load.cases}) as fresh`;
    if (file?.fresh !== true) {
      throw new StatisticsError('already-loaded', 'a country of this seed, size and month is loaded already');
    }
    const geography = await loadGeography(transaction);
    const numbers = geography.municipalities.map(({ number }) => number);
    const country = syntheticCases({
      seed: load.seed,
      sizes: await municipalityWeights(transaction, numbers, load.seed),
      through: monthNumber(load.through),
      months: load.months,
      cases: load.cases,
      readOn: dayOf(load.today),
    });
    onProgress(0);
    const added = await copyCountry(transaction, country, numbers, `${load.seed}-${load.cases}`, onProgress);
    const first = `${monthText(monthNumber(load.through) - load.months + 1)}-01`;
    const end = `${monthText(monthNumber(load.through) + 1)}-01`;
    await transaction`
      select confidential.state_period(number, ${first}::date, ${end}::date) from unnest(${numbers}::text[]) as number`;
    return added;
  };
  return await sql.begin(work).catch((error: unknown) => {
    throw asStatisticsError(error);
  });
}

/** COPY is many times faster than inserts; rows are numbered here, which needs the sequences to be moved on. */
async function copyCountry(
  transaction: SqlLike,
  country: SyntheticCases,
  numbers: readonly string[],
  label: string,
  onProgress: (share: number) => void,
): Promise<number> {
  const [base] = await transaction<{ person: number; caseNumber: number }[]>`
    select (select coalesce(max(number), 0) from confidential.person)::float8 as person,
      (select coalesce(max(case_number), 0) from confidential.case_event)::float8 as "caseNumber"`;
  const [personBase, caseBase] = [base?.person ?? 0, base?.caseNumber ?? 0];
  const kept = country.optOut.reduce((sum, optOut) => sum + (1 - optOut), 0);
  const persons = await transaction`
    copy confidential.person (number, municipality_number, person_id) from stdin`.writable();
  await pipeline(Readable.from(personLines(country, numbers, label, personBase)), persons);
  const cases = await transaction`
    copy confidential.case_event (case_number, municipality_number, case_id, person_number, service, received, decided,
      outcome, complaint_received, first_instance_decided, first_instance_outcome, second_instance_decided,
      second_instance_outcome, replaces, birth_year, complaint, deadline, days, synthetic) from stdin`.writable();
  await writeAll(cases, caseLines(country, numbers, label, personBase, caseBase), country.length, onProgress);
  await transaction`
    select setval(pg_get_serial_sequence('confidential.person', 'number'),
        (select coalesce(max(number), 1) from confidential.person)),
      setval(pg_get_serial_sequence('confidential.case_event', 'case_number'),
        (select coalesce(max(case_number), 1) from confidential.case_event))`;
  return kept;
}

const LINES_PER_CHUNK = 2_000;

function* personLines(country: SyntheticCases, numbers: readonly string[], label: string, base: number) {
  const seen = new Set<number>();
  let lines: string[] = [];
  for (let i = 0; i < country.length; i++) {
    const person = country.person[i]!;
    if (country.optOut[i] === 1 || seen.has(person)) continue;
    seen.add(person);
    lines.push(`${base + person}\t${numbers[country.municipality[i]!]}\tsyn-${label}-p${person}\n`);
    if (lines.length < LINES_PER_CHUNK) continue;
    yield lines.join('');
    lines = [];
  }
  yield lines.join('');
}

function* caseLines(
  country: SyntheticCases,
  numbers: readonly string[],
  label: string,
  personBase: number,
  caseBase: number,
) {
  const columns = syntheticColumns(country);
  const caseId = (number: number): string => `syn-${label}-c${number}`;
  const orNull = (value: string | number | null): string | number => value ?? '\\N';
  const day = (days: number): string | null => (days < 0 ? null : dayText(days));
  let lines: string[] = [];
  for (let i = 0; i < country.length; i++) {
    if (country.optOut[i] === 0) {
      const number = country.caseNumber[i]!;
      const days = columns.days[i]!;
      const steps = complaintSteps(columns.complaint[i]!, country.decidedDay[i]!);
      lines.push(
        `${[
          caseBase + number,
          numbers[country.municipality[i]!],
          caseId(number),
          personBase + country.person[i]!,
          columns.service[i],
          dayText(country.receivedDay[i]!),
          orNull(day(country.decidedDay[i]!)),
          columns.outcome[i],
          orNull(day(steps.received)),
          orNull(day(steps.firstDecided)),
          orNull(steps.first),
          orNull(day(steps.secondDecided)),
          orNull(steps.second),
          country.replaces[i] === 0 ? '\\N' : caseId(country.replaces[i]!),
          country.birthYear[i],
          columns.complaint[i],
          columns.deadline[i],
          days === NO_DAYS ? '\\N' : days,
          't',
        ].join('\t')}\n`,
      );
    }
    if (lines.length < LINES_PER_CHUNK) continue;
    yield { text: lines.join(''), at: i };
    lines = [];
  }
  yield { text: lines.join(''), at: country.length };
}

async function writeAll(
  target: Writable,
  chunks: Iterable<{ text: string; at: number }>,
  length: number,
  onProgress: (share: number) => void,
): Promise<void> {
  const failed = new Promise<never>((_, reject) => {
    target.once('error', reject);
  });
  for (const { text, at } of chunks) {
    if (!target.write(text)) await Promise.race([once(target, 'drain'), failed]);
    onProgress(at / Math.max(1, length));
  }
  target.end();
  await Promise.race([once(target, 'finish'), failed]);
}

function dayOf(date: string): number {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return dayNumber(year, month, day);
}
