import type { LocalDate } from '../calendar/date-time.ts';

/** Something a household's rate leaves out, or an income it leaves alone. */
export interface NotIncluded {
  /** Stable code. */
  readonly code: 'HOUSING' | 'POWER_AND_HEATING' | 'INSURANCE' | 'FURNITURE_AND_EQUIPMENT' | 'CHILD_BENEFIT';
  /** What to tell a person (nb). */
  readonly text: string;
  /** The id of the source that says so. */
  readonly sourceId: string;
}

/** First day from which child benefit is disregarded when financial assistance is assessed. */
export const CHILD_BENEFIT_DISREGARDED_FROM: LocalDate = '2022-09-01';

const OUTSIDE_THE_RATE: readonly NotIncluded[] = [
  {
    code: 'HOUSING',
    text: 'Bolig, for eksempel husleie, kommer i tillegg og vurderes for seg.',
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'POWER_AND_HEATING',
    text: 'Strøm og oppvarming kommer i tillegg og vurderes for seg.',
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'INSURANCE',
    text: 'Forsikring av bolig og innbo kommer i tillegg og vurderes for seg.',
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'FURNITURE_AND_EQUIPMENT',
    text: 'Møbler og utstyr til hjemmet kommer i tillegg og vurderes for seg.',
    sourceId: 'source-innlandet-social-services',
  },
];

const CHILD_BENEFIT: NotIncluded = {
  code: 'CHILD_BENEFIT',
  text: 'Barnetrygd er holdt utenfor: fra 1. september 2022 skal NAV se bort fra den.',
  sourceId: 'source-innlandet-social-services',
};

const WITH_CHILD_BENEFIT: readonly NotIncluded[] = [...OUTSIDE_THE_RATE, CHILD_BENEFIT];

/**
 * What the rate leaves out on a day: costs that vary too much for a rate and are assessed by themselves, and, from
 * 2022-09-01, child benefit, which is not counted as income.
 */
export function notIncludedItemsOn(on: LocalDate): readonly NotIncluded[] {
  return on < CHILD_BENEFIT_DISREGARDED_FROM ? OUTSIDE_THE_RATE : WITH_CHILD_BENEFIT;
}

/** The same as texts (nb), in the same order. */
export function notIncludedOn(on: LocalDate): readonly string[] {
  return notIncludedItemsOn(on).map(({ text }) => text);
}
