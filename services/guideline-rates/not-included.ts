import type { LocalDate } from '../calendar/date-time.ts';
import type { Texts } from '../languages/language.ts';

/** Something a household's rate leaves out, or an income it leaves alone. */
export interface NotIncluded {
  /** Stable code. */
  readonly code: 'HOUSING' | 'POWER_AND_HEATING' | 'INSURANCE' | 'FURNITURE_AND_EQUIPMENT' | 'CHILD_BENEFIT';
  /** Explanation for the reader. */
  readonly text: Texts;
  /** The id of the source that says so. */
  readonly sourceId: string;
}

/** First day from which child benefit is disregarded when financial assistance is assessed. */
export const CHILD_BENEFIT_DISREGARDED_FROM: LocalDate = '2022-09-01';

const OUTSIDE_THE_RATE: readonly NotIncluded[] = [
  {
    code: 'HOUSING',
    text: {
      nb: 'Bolig, for eksempel husleie, kommer i tillegg og vurderes for seg.',
      nn: 'Bustad, til dømes husleige, kjem i tillegg og blir vurdert for seg.',
      en: 'Housing, such as rent, comes in addition and is assessed by itself.',
    },
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'POWER_AND_HEATING',
    text: {
      nb: 'Strøm og oppvarming kommer i tillegg og vurderes for seg.',
      nn: 'Straum og oppvarming kjem i tillegg og blir vurdert for seg.',
      en: 'Electricity and heating come in addition and are assessed by themselves.',
    },
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'INSURANCE',
    text: {
      nb: 'Forsikring av bolig og innbo kommer i tillegg og vurderes for seg.',
      nn: 'Forsikring av bustad og innbu kjem i tillegg og blir vurdert for seg.',
      en: 'Insurance of the home and its contents comes in addition and is assessed by itself.',
    },
    sourceId: 'source-innlandet-social-services',
  },
  {
    code: 'FURNITURE_AND_EQUIPMENT',
    text: {
      nb: 'Møbler og utstyr til hjemmet kommer i tillegg og vurderes for seg.',
      nn: 'Møblar og utstyr til heimen kjem i tillegg og blir vurdert for seg.',
      en: 'Furniture and equipment for the home come in addition and are assessed by themselves.',
    },
    sourceId: 'source-innlandet-social-services',
  },
];

const CHILD_BENEFIT: NotIncluded = {
  code: 'CHILD_BENEFIT',
  text: {
    nb: 'Barnetrygd er holdt utenfor: fra 1. september 2022 skal NAV se bort fra den.',
    nn: 'Barnetrygd er halden utanfor: frå 1. september 2022 skal NAV sjå bort frå henne.',
    en: 'Child benefit is left out: from 1 September 2022 NAV must disregard it.',
  },
  sourceId: 'source-innlandet-social-services',
};

const WITH_CHILD_BENEFIT: readonly NotIncluded[] = [...OUTSIDE_THE_RATE, CHILD_BENEFIT];

/**
 * Items that the rate does not include on a day: costs that vary too much for a rate and are assessed separately, and, from
 * 2022-09-01, child benefit, which is not counted as income.
 */
export function notIncludedItemsOn(on: LocalDate): readonly NotIncluded[] {
  return on < CHILD_BENEFIT_DISREGARDED_FROM ? OUTSIDE_THE_RATE : WITH_CHILD_BENEFIT;
}
