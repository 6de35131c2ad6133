import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { StatisticsRelease } from '../../db/statistics/store.ts';
import type { CellStatus } from '../../schema/case-statistics/case-question.enums.ts';
import type { RecipientsFilter } from '../../schema/case-statistics/recipients.input.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import { type CaseFilter, QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import {
  type PersonsOfPlace,
  personsOfMunicipality,
  personsOfOthers,
} from '../../services/recipients/recipients-of-year.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import { type Asking, levelFor, recordLevelA } from './ask-statistics.ts';
import { type PublishedYear, publishedYears } from './published-years.ts';
import { refusingBadQuestions } from './statistics-input-error.ts';
import { unreleasedTable } from './unreleased-table.ts';

/** A place in a year, and its figures where there are some. */
export interface AskedRecipients {
  /** A municipality's number, present or former, or `<county>-other`. */
  readonly place: string;
  readonly year: number;
  /** The figures; null: the status says why. */
  readonly figures: PersonsOfPlace | null;
  readonly status: CellStatus;
  /** The release that published the year. */
  readonly release: StatisticsRelease | null;
}

const [YEAR_MIN, YEAR_MAX] = [1900, 2999];

/**
 * The places and years of a question, by place, then year.
 * @throws InputError for an unknown place or a year that is none.
 */
export function askRecipients(
  context: Asking,
  filter: RecipientsFilter,
): { readonly level: Level; readonly items: readonly AskedRecipients[] } {
  const { statistics, directory } = context;
  const year = filter.year ?? null;
  if (year !== null && (year < YEAR_MIN || year > YEAR_MAX))
    throw new InputError(['filter', 'year'], 'YEAR', `expected a year from ${YEAR_MIN} to ${YEAR_MAX}`);
  const places = placesOf(filter);
  const table = statistics?.tableFor('P') ?? unreleasedTable(directory);
  const [level, positions] = refusingBadQuestions(
    () => [levelFor(context, places), resolveFilter(places, table, QUERY_LIMITS).municipalities] as const,
    ([argument = '', name = '']) => [argument, ARGUMENTS[name] ?? name],
  );
  if (level === 'A') recordLevelA(context, places, table);
  const asked = new Set(positions.flatMap((position) => table.geography.municipalities[position]?.number ?? []));
  const published = statistics === null ? new Map<number, PublishedYear>() : publishedYears(statistics);
  const years = year === null ? [...published.keys()] : [year];
  const items = years.flatMap((one) => {
    const known = published.get(one);
    return known === undefined ? withoutFigures(asked, one, context) : figuresOf(known, asked, level, directory);
  });
  return { level, items: items.sort((a, b) => compare(keyOf(a), keyOf(b))) };
}

/** Unique, and in the order of the list. */
export function keyOf({ place, year }: AskedRecipients): string {
  return `${place} ${year}`;
}

const ARGUMENTS: Readonly<Record<string, string>> = {
  municipalities: 'municipality',
  counties: 'county',
  governors: 'governor',
};

function placesOf({ municipality, county, governor }: RecipientsFilter): CaseFilter {
  return {
    municipalities: municipality == null ? null : [municipality],
    counties: county == null ? null : [county],
    governors: governor == null ? null : [governor],
  };
}

/** A year that is not over, or from before anything was reported. */
function withoutFigures(asked: ReadonlySet<string>, year: number, { statistics }: Asking): AskedRecipients[] {
  const last = statistics === null ? Number.NEGATIVE_INFINITY : Math.max(...publishedYears(statistics).keys());
  const status = year > last ? 'NOT_YET_RELEASED' : 'NOT_REPORTED';
  return [...asked].map((place) => ({ place, year, figures: null, status, release: null }));
}

function figuresOf(
  published: PublishedYear,
  asked: ReadonlySet<string>,
  level: Level,
  { formerNumbers }: DirectoryVersion,
): AskedRecipients[] {
  const { year, release, reported } = published;
  // A former municipality's persons are asked about where all that it became part of is: they cannot be divided.
  const isAsked = (number: string): boolean => {
    const present = formerNumbers.get(number) ?? [];
    return asked.has(number) || (present.length > 0 && present.every((one) => asked.has(one.number)));
  };
  const numbers = [...reported].filter(isAsked);
  const counties = new Set(numbers.map(countyOf));
  for (const number of reported) if (!isAsked(number)) counties.delete(countyOf(number));
  const item = (place: string, figures: PersonsOfPlace | null): AskedRecipients => {
    return { place, year, figures, status: figures?.persons.status ?? 'NOT_REPORTED', release };
  };
  return [
    ...numbers.map((number) => item(number, personsOfMunicipality(published, number, level))),
    ...[...asked].filter((number) => !reported.has(number)).map((number) => item(number, null)),
    ...[...counties].flatMap((county) => {
      const others = personsOfOthers(published, county, level);
      return others === null ? [] : [item(`${county}-other`, others)];
    }),
  ];
}

const countyOf = (number: string): string => number.slice(0, 2);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
