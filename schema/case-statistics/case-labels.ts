import { NORMAL_HANDLING_DAYS as NORM } from '../../services/disclosure-control/codes.ts';
import type { CASE_AGE_CODES } from '../../services/disclosure-control/query/dimensions.ts';
import { in3, type Texts } from '../../services/languages/language.ts';
import type {
  CaseAgeBand,
  CaseComplaintOutcome,
  CaseDeadlineFlag,
  CaseOutcome,
  CaseService,
} from './case-codes.enums.ts';
import type { CaseDimension, CaseMeasure, CellStatus } from './case-question.enums.ts';

/** Everything the statistics name, in words for readers. A code without a label does not compile. */
export const serviceLabels: Readonly<Record<CaseService, Texts>> = {
  FINANCIAL_ASSISTANCE: in3('Økonomisk stønad', 'Økonomisk stønad', 'Financial assistance'),
  GUIDANCE: in3('Råd og veiledning', 'Råd og rettleiing', 'Advice and guidance'),
  DEBT_COUNSELLING: in3('Gjeldsrådgivning', 'Gjeldsrådgiving', 'Debt counselling'),
  TEMPORARY_HOUSING: in3('Midlertidig botilbud', 'Mellombels butilbod', 'Temporary housing'),
  INDIVIDUAL_PLAN: in3('Individuell plan', 'Individuell plan', 'Individual plan'),
  QUALIFICATION_PROGRAMME: in3('Kvalifiseringsprogrammet', 'Kvalifiseringsprogrammet', 'The qualification programme'),
};

export const ageBandLabels: Readonly<Record<CaseAgeBand, Texts>> = {
  AGE_UNDER_25: in3('Under 25 år', 'Under 25 år', 'Under 25'),
  AGE_25_34: in3('25–34 år', '25–34 år', '25–34'),
  AGE_35_44: in3('35–44 år', '35–44 år', '35–44'),
  AGE_45_54: in3('45–54 år', '45–54 år', '45–54'),
  AGE_55_66: in3('55–66 år', '55–66 år', '55–66'),
  AGE_67_PLUS: in3('67 år og eldre', '67 år og eldre', '67 and over'),
  AGE_UNKNOWN: in3('Ukjent alder', 'Ukjend alder', 'Age not known'),
};

const WITHHELD = in3('Holdes tilbake inntil videre', 'Blir halde tilbake inntil vidare', 'Withheld for now');

export const outcomeLabels: Readonly<Record<CaseOutcome, Texts>> = {
  GRANTED: in3('Innvilget', 'Innvilga', 'Granted'),
  PARTLY_GRANTED: in3('Delvis innvilget', 'Delvis innvilga', 'Partly granted'),
  REFUSED: in3('Avslått', 'Avslått', 'Refused'),
  DISMISSED: in3('Avvist', 'Avvist', 'Dismissed'),
  PENDING: in3('Ikke avgjort', 'Ikkje avgjort', 'Not decided'),
  NOT_YET: WITHHELD,
};

export const complaintLabels: Readonly<Record<CaseComplaintOutcome, Texts>> = {
  NONE: in3('Ingen klage', 'Inga klage', 'No complaint'),
  PENDING: in3('Klage under behandling', 'Klage under behandling', 'Complaint under way'),
  CHANGED_BY_MUNICIPALITY: in3('Endret av kommunen', 'Endra av kommunen', 'Changed by the municipality'),
  REJECTED_BY_MUNICIPALITY: in3('Avvist av kommunen', 'Avvist av kommunen', 'Dismissed by the municipality'),
  WITHDRAWN: in3('Trukket', 'Trekt', 'Withdrawn'),
  REJECTED_BY_GOVERNOR: in3(
    'Avvist av Statsforvalteren',
    'Avvist av Statsforvaltaren',
    'Dismissed by the county governor',
  ),
  UPHELD_BY_GOVERNOR: in3(
    'Stadfestet av Statsforvalteren',
    'Stadfest av Statsforvaltaren',
    'Upheld by the county governor',
  ),
  CHANGED_BY_GOVERNOR: in3('Endret av Statsforvalteren', 'Endra av Statsforvaltaren', 'Changed by the county governor'),
  SET_ASIDE_BY_GOVERNOR: in3(
    'Opphevet av Statsforvalteren',
    'Oppheva av Statsforvaltaren',
    'Set aside by the county governor',
  ),
  NOT_YET: WITHHELD,
};

export const deadlineLabels: Readonly<Record<CaseDeadlineFlag, Texts>> = {
  WITHIN: in3(`Innen ${NORM} dager`, `Innan ${NORM} dagar`, `Within ${NORM} days`),
  OVER: in3(`Etter mer enn ${NORM} dager`, `Etter meir enn ${NORM} dagar`, `After more than ${NORM} days`),
  UNDECIDED: in3('Ikke avgjort', 'Ikkje avgjort', 'Not decided'),
  NOT_YET: WITHHELD,
};

export const dimensionLabels: Readonly<Record<CaseDimension, Texts>> = {
  MUNICIPALITY: in3('Kommune', 'Kommune', 'Municipality'),
  COUNTY: in3('Fylke', 'Fylke', 'County'),
  GOVERNOR: in3('Statsforvalter', 'Statsforvaltar', 'County governor'),
  NATION: in3('Land', 'Land', 'Country'),
  YEAR: in3('År', 'År', 'Year'),
  QUARTER: in3('Kvartal', 'Kvartal', 'Quarter'),
  MONTH: in3('Måned', 'Månad', 'Month'),
  CASE_AGE: in3('Måneder siden søknaden', 'Månader sidan søknaden', 'Months since the application'),
  PERIOD: in3('Periode', 'Periode', 'Period'),
  ROLLING_YEAR: in3('Siste fire kvartaler', 'Siste fire kvartal', 'Last four quarters'),
  SERVICE: in3('Tjeneste', 'Teneste', 'Service'),
  AGE_BAND: in3('Alder', 'Alder', 'Age'),
  OUTCOME: in3('Utfall', 'Utfall', 'Outcome'),
  COMPLAINT_OUTCOME: in3('Utfall av klage', 'Utfall av klage', 'Outcome of a complaint'),
  WITHIN_DEADLINE: in3('Behandlet innen normen', 'Behandla innan norma', 'Decided within the norm'),
};

export const measureLabels: Readonly<Record<CaseMeasure, Texts>> = {
  COUNT: in3('Saker', 'Saker', 'Cases'),
  SHARE_WITHIN_DEADLINE: in3(
    `Andel vedtak innen ${NORM} dager`,
    `Del vedtak innan ${NORM} dagar`,
    `Share of decisions within ${NORM} days`,
  ),
  MEAN_HANDLING_DAYS: in3(
    'Gjennomsnittlig behandlingstid (dager)',
    'Gjennomsnittleg behandlingstid (dagar)',
    'Mean handling time (days)',
  ),
  MEDIAN_HANDLING_DAYS: in3(
    'Median behandlingstid (dager)',
    'Median behandlingstid (dagar)',
    'Median handling time (days)',
  ),
  P90_HANDLING_DAYS: in3(
    'Behandlingstid som ni av ti er innenfor (dager)',
    'Behandlingstid som ni av ti er innanfor (dagar)',
    'Handling time that nine in ten are within (days)',
  ),
  COMPLAINT_SHARE: in3('Andel saker med klage', 'Del saker med klage', 'Share of cases with a complaint'),
  SHARE_WITHIN_ONE_MONTH: in3(
    'Andel vedtak innen én måned (30 dager)',
    'Del vedtak innan éin månad (30 dagar)',
    'Share of decisions within a month (30 days)',
  ),
  SHARE_SAME_OR_NEXT_DAY: in3(
    'Andel vedtak samme eller neste dag',
    'Del vedtak same eller neste dag',
    'Share of decisions on the same or the next day',
  ),
  SHARE_WITHIN_DAYS: in3(
    'Andel vedtak innen valgt antall dager',
    'Del vedtak innan valt tal dagar',
    'Share of decisions within the chosen number of days',
  ),
  REVERSAL_SHARE: in3(
    'Andel klagesaker der Statsforvalteren endret eller opphevet vedtaket',
    'Del klagesaker der Statsforvaltaren endra eller oppheva vedtaket',
    'Share of complaints in which the county governor changed or set aside the decision',
  ),
  COUNT_PER_1000: in3('Saker per 1 000 innbyggere', 'Saker per 1 000 innbyggjarar', 'Cases by 1 000 inhabitants'),
  SHARE_OF_TOTAL: in3(
    'Andel av alle saker i perioden',
    'Del av alle saker i perioden',
    'Share of all cases of the period',
  ),
  CHANGE_FROM_YEAR_BEFORE: in3('Endring fra året før', 'Endring frå året før', 'Change from the year before'),
};

export const statusLabels: Readonly<Record<CellStatus, Texts>> = {
  PUBLISHED: in3('Publisert', 'Publisert', 'Published'),
  FEWER_THAN_THRESHOLD: in3(
    'Færre enn terskelen; det betyr ikke ingen',
    'Færre enn terskelen; det tyder ikkje ingen',
    'Fewer than the threshold; that does not mean none',
  ),
  TOO_FEW_FOR_RATIO: in3(
    'For få saker til et forholdstall',
    'For få saker til eit forholdstal',
    'Too few cases for a ratio',
  ),
  NOT_REPORTED: in3('Ikke rapportert', 'Ikkje rapportert', 'Not reported'),
  NOT_YET_RELEASED: in3('Ikke frigitt ennå', 'Ikkje frigitt enno', 'Not yet released'),
  WITHHELD: in3(
    'Holdes tilbake til gruppen er stor nok',
    'Blir halde tilbake til gruppa er stor nok',
    'Withheld until the group is large enough',
  ),
  NEAR_NONE: in3('Nær ingen: under øvre grense', 'Nær ingen: under øvre grense', 'Nearly none: under the upper end'),
  NEAR_ALL: in3('Nær alle: over nedre grense', 'Nær alle: over nedre grense', 'Nearly all: over the lower end'),
  NO_DENOMINATOR: in3(
    'Innbyggertallet er ikke kjent for året',
    'Innbyggjartalet er ikkje kjent for året',
    'The number of inhabitants is not known for the year',
  ),
};

export const caseAgeLabels: Readonly<Record<(typeof CASE_AGE_CODES)[number], Texts>> = {
  MONTHS_0: in3('Under 1 måned', 'Under 1 månad', 'Under 1 month'),
  MONTHS_1: in3('1 måned', '1 månad', '1 month'),
  MONTHS_2: in3('2 måneder', '2 månader', '2 months'),
  MONTHS_3_5: in3('3–5 måneder', '3–5 månader', '3–5 months'),
  MONTHS_6_11: in3('6–11 måneder', '6–11 månader', '6–11 months'),
  MONTHS_12_PLUS: in3('12 måneder og mer', '12 månader og meir', '12 months and more'),
};
