import type { Texts } from '../languages/language.ts';

/** A concept of Los, the national vocabulary for public services. */
export interface Theme {
  /** Below `https://psi.norge.no/los/`. */
  readonly path: string;
  readonly label: Texts;
}

const SOCIAL_SERVICES: Theme = {
  path: 'tema/sosiale-tjenester',
  label: { nb: 'Sosiale tjenester', nn: 'Sosiale tenester', en: 'Social services' },
};
const SOCIAL_ASSISTANCE: Theme = {
  path: 'ord/sosialhjelp',
  label: { nb: 'Sosialhjelp', nn: 'Sosialhjelp', en: 'Financial social assistance' },
};
const FINANCIAL_ADVICE: Theme = {
  path: 'ord/okonomisk-radgiving',
  label: { nb: 'Økonomisk rådgiving', nn: 'Økonomisk rådgjeving', en: 'Financial advice' },
};

/** The themes of Los 3 for each service of the catalogue. */
export const THEMES: Readonly<Record<string, readonly Theme[]>> = {
  INFORMATION_DUTY: [SOCIAL_SERVICES],
  GUIDANCE: [SOCIAL_SERVICES],
  FINANCIAL_COUNSELLING: [FINANCIAL_ADVICE],
  DEBT_COUNSELLING: [FINANCIAL_ADVICE],
  FINANCIAL_ASSISTANCE: [SOCIAL_ASSISTANCE],
  SPECIAL_CASES: [SOCIAL_ASSISTANCE],
  TEMPORARY_HOUSING: [
    { path: 'tema/akutt-hjelp', label: { nb: 'Akutt hjelp', nn: 'Akutt hjelp', en: 'Emergency help' } },
  ],
  INDIVIDUAL_PLAN: [SOCIAL_SERVICES],
  QUALIFICATION_PROGRAMME: [
    {
      path: 'ord/kvalifiseringsprogram',
      label: { nb: 'Kvalifiseringsprogram', nn: 'Kvalifiseringsprogram', en: 'Qualification program' },
    },
  ],
  CRISIS_CENTRE: [{ path: 'ord/krisesenter', label: { nb: 'Krisesenter', nn: 'Krisesenter', en: 'Shelter' } }],
  PERSONAL_ASSISTANCE: [
    {
      path: 'ord/personlig-assistent',
      label: { nb: 'Personlig assistent', nn: 'Personleg assistent', en: 'Personal assistant' },
    },
  ],
  SUPPORT_CONTACT: [
    { path: 'ord/stottekontakt', label: { nb: 'Støttekontakt', nn: 'Støttekontakt', en: 'Support person' } },
  ],
  NURSING_HOME: [{ path: 'ord/sykehjem', label: { nb: 'Sykehjem', nn: 'Sjukeheim', en: 'Nursing home' } }],
  RESPITE_CARE: [
    { path: 'ord/omsorgsavlastning', label: { nb: 'Omsorgsavlastning', nn: 'Omsorgsavlasting', en: 'Care relief' } },
  ],
};
