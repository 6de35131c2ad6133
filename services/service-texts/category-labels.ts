import type { Texts } from '../languages/language.ts';

/** What a category of services is called. */
export const CATEGORY_LABELS: Readonly<Record<string, Texts>> = {
  INFORMATION: { nb: 'Informasjon', nn: 'Informasjon', en: 'Information' },
  ADVICE: { nb: 'Råd og veiledning', nn: 'Råd og rettleiing', en: 'Advice and guidance' },
  FINANCIAL: { nb: 'Penger', nn: 'Pengar', en: 'Money' },
  HOUSING: { nb: 'Et sted å bo', nn: 'Ein stad å bu', en: 'A place to live' },
  PLAN: { nb: 'Plan', nn: 'Plan', en: 'Plan' },
  WORK: { nb: 'Arbeid', nn: 'Arbeid', en: 'Work' },
  SAFETY: { nb: 'Trygghet', nn: 'Tryggleik', en: 'Safety' },
  HEALTH_AND_CARE: { nb: 'Helse og omsorg', nn: 'Helse og omsorg', en: 'Health and care' },
};
