import {
  allocateCases,
  type CaseColumns,
  copyCases,
  pickCases,
} from '../../services/disclosure-control/case-columns.ts';
import { deadlineFlagOf, monthNumber } from '../../services/disclosure-control/codes.ts';
import type { Geography } from '../../services/disclosure-control/geography.ts';
import { positionsWhere } from '../../services/disclosure-control/positions-where.ts';
import type { Correction, ReleaseInput, Withdrawal } from '../../services/disclosure-control/release/admit-cases.ts';
import { everyPosition } from '../../services/disclosure-control/stable-sort.ts';
import type { CountryInProduction } from './country.ts';

const [GRANTED, REFUSED, DISMISSED] = [0, 2, 3];
const YEAR = monthNumber('2025-01');
/** The release that withdrawals and corrections come with. */
const CHANGED_IN = monthNumber('2026-02');
/** Numbers of cases and persons that no made-up case has. */
const FIRST_NUMBER = 1e9;

/** A municipality whose cases were once published falsely, and what truly happened to them. */
interface ChangedMunicipality {
  readonly municipality: string;
  readonly cases: readonly OwnCase[];
  readonly withdrawn?: (at: number) => boolean;
  /** The outcome that a case is corrected to. */
  readonly corrected?: (at: number) => number | null;
}

interface OwnCase {
  readonly month: number;
  readonly outcome: number;
  readonly days: number;
}

/** Which municipality has which story. */
export interface MunicipalitiesToChange {
  readonly withdrawn: string;
  readonly corrected: string;
  readonly granted: string;
  readonly refused: string;
}

const cases = (count: number, months: number, from: number, outcome: (at: number) => number, days = 0): OwnCase[] =>
  Array.from({ length: count }, (_, at) => ({
    month: from + (at % months),
    outcome: outcome(at),
    days: days + (at % 25),
  }));

/** The stories of `docs/statistics-before-and-after.md`. */
function changedMunicipalities(chosen: MunicipalitiesToChange): ChangedMunicipality[] {
  return [
    {
      // Half of 120 cases of 2025 are withdrawn; 27 new ones in January 2026 and 23 in February.
      municipality: chosen.withdrawn,
      cases: [
        ...cases(120, 12, YEAR, (at) => [GRANTED, REFUSED, DISMISSED][at % 3]!),
        ...cases(27, 1, YEAR + 12, (at) => [GRANTED, REFUSED][at % 2]!),
        ...cases(23, 1, YEAR + 13, (at) => [GRANTED, REFUSED][at % 2]!),
      ],
      withdrawn: (at) => at < 60,
    },
    {
      // 115 of 240 were refused, and all of these are corrected to grants.
      municipality: chosen.corrected,
      cases: cases(240, 12, YEAR, (at) => (at < 115 ? REFUSED : GRANTED)),
      corrected: (at) => (at < 115 ? GRANTED : null),
    },
    {
      // 97 in a hundred of 300 cases are granted.
      municipality: chosen.granted,
      cases: cases(300, 12, YEAR, (at) => (at < 291 ? GRANTED : REFUSED)),
    },
    {
      // Each of 120 is refused, none within fourteen days.
      municipality: chosen.refused,
      cases: cases(120, 12, YEAR, () => REFUSED, 30),
    },
  ];
}

/** The same country, in which a few municipalities have the cases of the stories instead of their own. */
export function withChangedMunicipalities(
  country: CountryInProduction,
  chosen: MunicipalitiesToChange,
): CountryInProduction {
  const { before, after, changesAfter, production } = country;
  const stories = changedMunicipalities(chosen);
  const numbers = new Set(stories.map(({ municipality }) => municipality));
  const own = stories.map((story, index) => ({ ...story, firstNumber: FIRST_NUMBER + 1_000 * index }));
  const months = production.months.map(({ through, input }) => {
    const geography = through <= changesAfter ? before : after;
    const isOthers = (number: string): boolean => !numbers.has(number);
    const others: ReleaseInput = {
      cases: pickCases(
        input.cases,
        positionsWhere(input.cases.length, (at) =>
          isOthers(geography.municipalities[input.cases.municipality[at]!]!.number),
        ),
      ),
      withdrawals: input.withdrawals.filter(({ municipality }) => isOthers(municipality)),
      corrections: input.corrections.filter(({ municipality }) => isOthers(municipality)),
    };
    const arrived = own.map((story) => columnsOf(story, geography, ({ month }) => month === through));
    const isChanged = through === CHANGED_IN;
    return {
      through,
      input: {
        cases: joined([others.cases, ...arrived]),
        withdrawals: [...others.withdrawals, ...(isChanged ? own.flatMap(withdrawalsOf) : [])],
        corrections: [...others.corrections, ...(isChanged ? own.flatMap(correctionsOf) : [])],
      },
    };
  });
  const others = pickCases(
    production.truth,
    positionsWhere(
      production.truth.length,
      (at) => !numbers.has(after.municipalities[production.truth.municipality[at]!]!.number),
    ),
  );
  return { ...country, production: { months, truth: joined([others, ...own.map((story) => truthOf(story, after))]) } };
}

type Numbered = ChangedMunicipality & { readonly firstNumber: number };

function columnsOf(
  { municipality, cases: list, firstNumber }: Numbered,
  geography: Geography,
  isIn: (one: OwnCase, at: number) => boolean,
): CaseColumns {
  const positions = positionsWhere(list.length, (at) => isIn(list[at]!, at));
  const columns = allocateCases(positions.length);
  columns.municipality.fill(geography.positionOf.get(municipality)!);
  for (const [to, at] of positions.entries()) {
    const { month, outcome, days } = list[at]!;
    columns.caseNumber[to] = firstNumber + at;
    columns.person[to] = firstNumber + at;
    columns.month[to] = month;
    columns.ageBand[to] = at % 6;
    columns.outcome[to] = outcome;
    columns.days[to] = days;
    columns.deadline[to] = deadlineFlagOf(days);
  }
  return columns;
}

function truthOf(story: Numbered, geography: Geography): CaseColumns {
  const { withdrawn = () => false, corrected = () => null, firstNumber } = story;
  const columns = columnsOf(story, geography, (_, at) => !withdrawn(at));
  for (let to = 0; to < columns.length; to++) {
    columns.outcome[to] = corrected(columns.caseNumber[to]! - firstNumber) ?? columns.outcome[to]!;
  }
  return columns;
}

function referenceTo({ municipality, firstNumber }: Numbered, at: number): Withdrawal {
  return { caseNumber: firstNumber + at, municipality, service: 0 };
}

function withdrawalsOf(story: Numbered): Withdrawal[] {
  const { withdrawn = () => false } = story;
  return story.cases.flatMap((_, at) => (withdrawn(at) ? [referenceTo(story, at)] : []));
}

function correctionsOf(story: Numbered): Correction[] {
  const { corrected = () => null } = story;
  return story.cases.flatMap(({ outcome, days }, at) => {
    const to = corrected(at);
    if (to === null) return [];
    const from = { outcome, complaint: 0, deadline: deadlineFlagOf(days), days };
    return [{ ...referenceTo(story, at), from, to: { ...from, outcome: to } }];
  });
}

function joined(parts: readonly CaseColumns[]): CaseColumns {
  const all = allocateCases(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    copyCases(part, everyPosition(part.length), all, at);
    at += part.length;
  }
  return all;
}
