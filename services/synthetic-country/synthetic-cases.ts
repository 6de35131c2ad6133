import { dayNumber, daysInMonth } from './civil-day.ts';
import { fractionOf, seededRandom } from './seeded-random.ts';
import { type SyntheticOutcome, syntheticOutcome } from './synthetic-outcome.ts';

/** Options of a synthetic country. */
export interface SyntheticCountryOptions {
  readonly seed: number;
  /** Inhabitants of each municipality, by position; the cases are shared out by it. */
  readonly sizes: readonly number[];
  /** Last month, `year × 12 + month − 1`. */
  readonly through: number;
  /** How many months, the last one included. */
  readonly months: number;
  /** Cases to aim at, opt-outs included; the outcome is within a few per cent. */
  readonly cases: number;
  /** Day (since 1970-01-01) on which the registers were read: what is decided later is pending. Default: 60 days after the last month. */
  readonly readOn?: number;
}

/** Made-up cases as columns; not one of them is a person. Days count from 1970-01-01, −1: not decided, not complained. */
export interface SyntheticCases {
  readonly length: number;
  readonly caseNumber: Float64Array;
  readonly person: Int32Array;
  readonly municipality: Uint16Array;
  readonly service: Uint8Array;
  readonly receivedDay: Int32Array;
  readonly decidedDay: Int32Array;
  readonly outcome: Uint8Array;
  readonly complaint: Uint8Array;
  /** Case number of the decision that this one replaces after the governor set it aside; 0: none. */
  readonly replaces: Float64Array;
  readonly birthYear: Uint16Array;
  readonly optOut: Uint8Array;
}

/** Share of the cases by service, in the order of the code list, and how much the season moves each. */
const SERVICE_SHARES = [0.57, 0.16, 0.08, 0.06, 0.04, 0.09];
const SEASON_STRENGTH = [0.12, 0.1, 0.2, 0.25, 0.15, 0.3];
/** Winter is heavy, July is quiet. */
const SEASON = [1.2, 1.1, 1.0, -0.2, -0.3, -0.4, -1.6, 0.1, 0.4, 0.3, 0.5, -0.1];
/** How many of a municipality's cases one person stands for. */
const CASES_PER_PERSON = 2.3;
const OPT_OUT_SHARE = 0.012;

/** Makes the country up; the same options give the same bytes. */
export function syntheticCases(options: SyntheticCountryOptions): SyntheticCases {
  const { sizes, months, through } = options;
  const random = seededRandom(options.seed);
  const readOn = options.readOn ?? dayNumber(Math.floor((through + 1) / 12), ((through + 1) % 12) + 1, 1) + 60;
  const allInhabitants = sizes.reduce((sum, size) => sum + size, 0);
  const columns = allocate(Math.ceil(options.cases * 1.15) + 1_000);
  let count = 0;
  let firstPerson = 1;
  sizes.forEach((size, municipality) => {
    const perMonth = (options.cases / months) * (size / allInhabitants);
    const persons = Math.max(1, Math.round((perMonth * months) / CASES_PER_PERSON));
    const slowness = Math.exp(0.3 * random.normal());
    const strictness = random.normal();
    for (let month = through - months + 1; month <= through; month++) {
      const firstDay = dayNumber(Math.floor(month / 12), (month % 12) + 1, 1);
      const days = daysInMonth(month);
      for (let service = 0; service < SERVICE_SHARES.length; service++) {
        const season = 1 + SEASON_STRENGTH[service]! * SEASON[month % 12]! * 0.6;
        const wanted = random.poisson(perMonth * SERVICE_SHARES[service]! * season);
        for (let i = 0; i < wanted && count < columns.length; i++, count++) {
          const receivedDay = firstDay + random.below(days);
          // The square makes a few persons come often and most come once.
          const person = firstPerson + Math.floor(persons * random.next() ** 2);
          const result = syntheticOutcome(random, service, receivedDay, readOn, slowness, strictness);
          write(columns, count, municipality, service, person, receivedDay, Math.floor(through / 12), result);
        }
      }
    }
    firstPerson += persons;
  });
  return trimmed(columns, count);
}

function write(
  columns: SyntheticCases,
  at: number,
  municipality: number,
  service: number,
  person: number,
  receivedDay: number,
  lastYear: number,
  { outcome, complaint, decidedDay }: SyntheticOutcome,
): void {
  columns.caseNumber[at] = at + 1;
  columns.person[at] = person;
  columns.municipality[at] = municipality;
  columns.service[at] = service;
  columns.receivedDay[at] = receivedDay;
  columns.decidedDay[at] = decidedDay;
  columns.outcome[at] = outcome;
  columns.complaint[at] = complaint;
  columns.birthYear[at] = lastYear - 19 - Math.floor(62 * fractionOf(person, 1) ** 1.6);
  columns.optOut[at] = fractionOf(person, 2) < OPT_OUT_SHARE ? 1 : 0;
}

function allocate(length: number): SyntheticCases {
  return {
    length,
    caseNumber: new Float64Array(length),
    person: new Int32Array(length),
    municipality: new Uint16Array(length),
    service: new Uint8Array(length),
    receivedDay: new Int32Array(length),
    decidedDay: new Int32Array(length),
    outcome: new Uint8Array(length),
    complaint: new Uint8Array(length),
    replaces: new Float64Array(length),
    birthYear: new Uint16Array(length),
    optOut: new Uint8Array(length),
  };
}

function trimmed(columns: SyntheticCases, length: number): SyntheticCases {
  const trim = allocate(length);
  for (const name of Object.keys(trim) as (keyof SyntheticCases)[]) {
    const target = trim[name];
    const source = columns[name];
    if (typeof target !== 'number' && typeof source !== 'number') target.set(source.subarray(0, length));
  }
  linkReplacements(trim);
  return trim;
}

/** A decision that the governor set aside yields a new one: the next case of the same municipality and service stands for it. */
function linkReplacements(columns: SyntheticCases): void {
  const SET_ASIDE = 8;
  for (let i = 0; i + 1 < columns.length; i++) {
    if (columns.complaint[i] !== SET_ASIDE) continue;
    const next = i + 1;
    if (columns.municipality[next] !== columns.municipality[i] || columns.service[next] !== columns.service[i])
      continue;
    columns.replaces[next] = columns.caseNumber[i]!;
    columns.person[next] = columns.person[i]!;
    columns.birthYear[next] = columns.birthYear[i]!;
    columns.optOut[next] = columns.optOut[i]!;
  }
}
