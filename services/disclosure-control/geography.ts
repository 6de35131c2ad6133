/** A municipality as the statistics know it: the numbers it belongs to, no more. */
export interface StatisticsMunicipality {
  /** Four digits, present number. */
  readonly number: string;
  readonly name: string;
  /** Two digits. */
  readonly county: string;
  /** Slug of the county governor, such as `innlandet`. */
  readonly governor: string;
}

/**
 * The municipalities in the order of their numbers, for releases with those that were divided ({@link withDivided}); the
 * `municipality` columns hold the position in this list. A list that grew keeps its streams, because the release state is keyed
 * by number.
 */
export interface Geography {
  readonly municipalities: readonly StatisticsMunicipality[];
  readonly positionOf: ReadonlyMap<string, number>;
  readonly counties: readonly string[];
  /** Position of each municipality's county in `counties`. */
  readonly countyOf: Uint8Array;
  /** Former number → present numbers; several after a split. */
  readonly formerNumbers: ReadonlyMap<string, readonly string[]>;
}

/** Sorts by number; a repeated number throws a RangeError. */
export function geographyOf(
  municipalities: readonly StatisticsMunicipality[],
  formerNumbers: ReadonlyMap<string, readonly string[]> = new Map(),
): Geography {
  const sorted = [...municipalities].sort((a, b) => (a.number < b.number ? -1 : 1));
  const positionOf = new Map(sorted.map((municipality, position) => [municipality.number, position]));
  if (positionOf.size !== sorted.length) throw new RangeError('a municipality number occurs twice');
  const counties = [...new Set(sorted.map((municipality) => municipality.county))].sort();
  const countyOf = Uint8Array.from(sorted, (municipality) => counties.indexOf(municipality.county));
  return { municipalities: sorted, positionOf, counties, countyOf, formerNumbers };
}

/**
 * The geography with municipalities that were divided since, each as a place of its own: its cases belong to none of those that it
 * became, and cannot be shared out. It stands in the county of the first of them.
 * @param numbers of cases, rows and reports; those that are present or merged add nothing.
 */
export function withDivided(geography: Geography, numbers: Iterable<string>): Geography {
  const { municipalities, positionOf, formerNumbers } = geography;
  const divided = [...new Set(numbers)].flatMap((number) => {
    const successors = positionOf.has(number) ? [] : (formerNumbers.get(number) ?? []);
    const first = municipalities[positionOf.get(successors.toSorted()[0] ?? '') ?? -1];
    return successors.length < 2 || first === undefined ? [] : [{ ...first, number, name: number }];
  });
  return divided.length === 0 ? geography : geographyOf([...municipalities, ...divided], formerNumbers);
}

/** The present municipalities that a place stands for: itself, or those that it was divided into. */
export function presentOnes({ formerNumbers }: Geography, number: string): readonly string[] {
  return formerNumbers.get(number) ?? [number];
}

/** The municipality that a number of any time now is; null: none, or several after a split. */
export function presentNumber({ positionOf, formerNumbers }: Geography, number: string): string | null {
  if (positionOf.has(number)) return number;
  const [present, another] = formerNumbers.get(number) ?? [];
  return present !== undefined && another === undefined && positionOf.has(present) ? present : null;
}
