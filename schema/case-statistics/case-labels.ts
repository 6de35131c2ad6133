import { NORMAL_HANDLING_DAYS } from '../../services/disclosure-control/codes.ts';
import type {
  CaseAgeBand,
  CaseComplaintOutcome,
  CaseDeadlineFlag,
  CaseOutcome,
  CaseService,
} from './case-codes.enums.ts';
import type { CaseDimension, CaseMeasure, CellStatus } from './case-question.enums.ts';

/** Everything the statistics name, in words for readers (nb). A code without a label does not compile. */
export const serviceLabels: Readonly<Record<CaseService, string>> = {
  FINANCIAL_ASSISTANCE: 'Økonomisk stønad',
  GUIDANCE: 'Råd og veiledning',
  DEBT_COUNSELLING: 'Gjeldsrådgivning',
  TEMPORARY_HOUSING: 'Midlertidig botilbud',
  INDIVIDUAL_PLAN: 'Individuell plan',
  QUALIFICATION_PROGRAMME: 'Kvalifiseringsprogrammet',
};

export const ageBandLabels: Readonly<Record<CaseAgeBand, string>> = {
  AGE_UNDER_25: 'Under 25 år',
  AGE_25_34: '25–34 år',
  AGE_35_44: '35–44 år',
  AGE_45_54: '45–54 år',
  AGE_55_66: '55–66 år',
  AGE_67_PLUS: '67 år og eldre',
  AGE_UNKNOWN: 'Ukjent alder',
};

const WITHHELD = 'Holdes tilbake inntil videre';

export const outcomeLabels: Readonly<Record<CaseOutcome, string>> = {
  GRANTED: 'Innvilget',
  PARTLY_GRANTED: 'Delvis innvilget',
  REFUSED: 'Avslått',
  DISMISSED: 'Avvist',
  PENDING: 'Ikke avgjort',
  NOT_YET: WITHHELD,
};

export const complaintLabels: Readonly<Record<CaseComplaintOutcome, string>> = {
  NONE: 'Ingen klage',
  PENDING: 'Klage under behandling',
  CHANGED_BY_MUNICIPALITY: 'Endret av kommunen',
  REJECTED_BY_MUNICIPALITY: 'Avvist av kommunen',
  WITHDRAWN: 'Trukket',
  REJECTED_BY_GOVERNOR: 'Avvist av Statsforvalteren',
  UPHELD_BY_GOVERNOR: 'Stadfestet av Statsforvalteren',
  CHANGED_BY_GOVERNOR: 'Endret av Statsforvalteren',
  SET_ASIDE_BY_GOVERNOR: 'Opphevet av Statsforvalteren',
  NOT_YET: WITHHELD,
};

export const deadlineLabels: Readonly<Record<CaseDeadlineFlag, string>> = {
  WITHIN: `Innen ${NORMAL_HANDLING_DAYS} dager`,
  OVER: `Etter mer enn ${NORMAL_HANDLING_DAYS} dager`,
  UNDECIDED: 'Ikke avgjort',
  NOT_YET: WITHHELD,
};

export const dimensionLabels: Readonly<Record<CaseDimension, string>> = {
  MUNICIPALITY: 'Kommune',
  COUNTY: 'Fylke',
  GOVERNOR: 'Statsforvalter',
  NATION: 'Land',
  YEAR: 'År',
  QUARTER: 'Kvartal',
  MONTH: 'Måned',
  SERVICE: 'Tjeneste',
  AGE_BAND: 'Alder',
  OUTCOME: 'Utfall',
  COMPLAINT_OUTCOME: 'Utfall av klage',
  WITHIN_DEADLINE: 'Behandlet innen normen',
};

export const measureLabels: Readonly<Record<CaseMeasure, string>> = {
  COUNT: 'Saker',
  SHARE_WITHIN_DEADLINE: `Andel vedtak innen ${NORMAL_HANDLING_DAYS} dager`,
  MEAN_HANDLING_DAYS: 'Gjennomsnittlig behandlingstid (dager)',
  MEDIAN_HANDLING_DAYS: 'Median behandlingstid (dager)',
  P90_HANDLING_DAYS: 'Behandlingstid som ni av ti er innenfor (dager)',
  COMPLAINT_SHARE: 'Andel saker med klage',
  SHARE_WITHIN_ONE_MONTH: 'Andel vedtak innen én måned (30 dager)',
  COUNT_PER_1000: 'Saker per 1 000 innbyggere',
  SHARE_OF_TOTAL: 'Andel av alle saker i perioden',
  CHANGE_FROM_YEAR_BEFORE: 'Endring fra året før',
};

export const statusLabels: Readonly<Record<CellStatus, string>> = {
  PUBLISHED: 'Publisert',
  FEWER_THAN_THRESHOLD: 'Færre enn terskelen; det betyr ikke ingen',
  TOO_FEW_FOR_RATIO: 'For få saker til et forholdstall',
  NOT_REPORTED: 'Ikke rapportert',
  NOT_YET_RELEASED: 'Ikke frigitt ennå',
  WITHHELD: 'Holdes tilbake til gruppen er stor nok',
  NEAR_NONE: 'Nær ingen: under øvre grense',
  NEAR_ALL: 'Nær alle: over nedre grense',
  NO_DENOMINATOR: 'Innbyggertallet er ikke kjent for året',
};

const MONTHS = 'januar februar mars april mai juni juli august september oktober november desember'.split(' ');

/** @param code `2025-Q1` */
export function quarterLabel(code: string): string {
  const [year, quarter = ''] = code.split('-Q');
  return `${quarter}. kvartal ${year}`;
}

/** @param code `2025-01` */
export function monthLabel(code: string): string {
  const [year, month] = code.split('-');
  return `${MONTHS[Number(month) - 1]} ${year}`;
}
