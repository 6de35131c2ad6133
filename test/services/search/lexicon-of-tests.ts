import { compileLexicon, type LexiconTerm, type TermKind } from '../../../services/search/lexicon.ts';
import type { SearchedEntry } from '../../../services/search/understand.ts';

const term = (kind: TermKind, words: string, target: string | null, weight = 10): LexiconTerm => ({
  kind,
  term: words,
  target,
  weight,
});

/** A few words, enough to show each rule. */
export const LEXICON = compileLexicon(
  [
    ...['jeg', 'og', 'min', 'har', 'til', 'på', 'ikke', 'i', 'do', 'vil'].map((word) => term('STOP', word, null)),
    term('SYNONYM', 'rekning', 'regning'),
    term('SYNONYM', 'pengar', 'penger'),
    term('SYNONYM', 'peng', 'penger'),
    term('SERVICE', 'gjeld', 'DEBT_COUNSELLING'),
    term('SERVICE', 'gjeldsrådgivning', 'DEBT_COUNSELLING'),
    term('SERVICE', 'penger', 'FINANCIAL_ASSISTANCE', 7),
    term('SERVICE', 'mat', 'FINANCIAL_ASSISTANCE', 8),
    term('SERVICE', 'strøm', 'FINANCIAL_ASSISTANCE', 5),
    term('SERVICE', 'regning', 'FINANCIAL_COUNSELLING', 6),
    term('SERVICE', 'krisesenter', 'CRISIS_CENTRE'),
    term('SERVICE', 'mannen slår', 'CRISIS_CENTRE'),
    term('SERVICE', 'mannen', 'SUPPORT_CONTACT', 2),
    term('SERVICE', 'søknad', 'GUIDANCE', 1),
    term('SERVICE', 'борги', 'DEBT_COUNSELLING'),
    term('DANGER', 'slår', 'VIOLENCE'),
    term('DANGER', 'vil dø', 'SUICIDE_CRISIS'),
    term('AGENCY', 'dagpenger', 'unemployment'),
    term('ACT', 'stl', 'Sosialtjenesteloven'),
    term('ACT', 'sosialtjenesteloven', 'Sosialtjenesteloven'),
    term('ACT', 'lov om sosiale tjenester i nav', 'Sosialtjenesteloven'),
    term('ACT', 'hol', 'Helse- og omsorgstjenesteloven'),
    term('SERVICE', 'sosialtjenesteloven § 31', 'QUALIFICATION_PROGRAMME'),
    term('SERVICE', 'gamlehjem', 'NURSING_HOME'),
  ],
  [
    {
      id: 'unemployment',
      nameNb: 'Nav (dagpenger)',
      nameNn: 'Nav (dagpengar)',
      nameEn: 'NAV (unemployment benefit)',
      url: 'https://nav.example/dagpenger',
    },
  ],
);

export const ENTRIES: readonly SearchedEntry[] = [
  { code: 'FINANCIAL_ASSISTANCE', legalBasis: [{ act: 'Sosialtjenesteloven', section: '§ 18' }] },
  {
    code: 'TEMPORARY_HOUSING',
    legalBasis: [
      { act: 'Sosialtjenesteloven', section: '§ 27' },
      { act: 'Sosialtjenesteloven', section: '§ 18' },
    ],
  },
  {
    code: 'PERSONAL_ASSISTANCE',
    legalBasis: [{ act: 'Helse- og omsorgstjenesteloven', section: '§ 3-2 a' }],
  },
];
