import {
  AvailabilityConfirmationStatus,
  EmergencyLineStatus,
  WeeklyHoursStatus,
} from '../availability/availability.type.ts';
import { CaseCellSort, StatisticsLevel } from '../case-statistics/case-question.enums.ts';
import { ComparisonKind, TrendPeriod, TrendSignal } from '../case-statistics/trend.enums.ts';
import { MissingFigure } from '../official-figure/official-figure.type.ts';
import { AlertKind } from '../oversight/alert.type.ts';
import { CoverageDuty, RateDeviationStatus, SizeGroup } from '../oversight/oversight.enums.ts';
import { SecondInstanceOutcome } from '../oversight/second-instance.type.ts';
import { labelled, words } from './labelled.ts';

/** Oversight and statistics in words, beside the codes of `case-labels.ts`. */
export const oversightLabels = [
  labelled(AlertKind, {
    AGREEMENT_ENDING: words('Avtale går mot slutten', 'Avtale går mot slutten', 'Agreement is ending'),
    GAP_CLOSED: words('Mangel er rettet', 'Mangel er retta', 'Gap closed'),
    GAP_OPENED: words('Ny mangel', 'Ny mangel', 'New gap'),
    SIGNAL_CHANGED: words('Signal er endret', 'Signal er endra', 'Signal changed'),
  }),
  labelled(AvailabilityConfirmationStatus, {
    CONFIRMED: words('Bekreftet', 'Stadfesta', 'Confirmed'),
    DISPUTED: words('Omstridt', 'Omstridd', 'Disputed'),
    STALE: words('Utdatert', 'Utdatert', 'Stale'),
    UNCONFIRMED: words('Ikke bekreftet', 'Ikkje stadfesta', 'Not confirmed'),
  }),
  labelled(CaseCellSort, {
    GROUPS: words('Etter gruppe', 'Etter gruppe', 'By group'),
    COMPLAINT_SHARE_HIGHEST: words(
      'Andel klager, høyest først',
      'Del klager, høgast først',
      'Share of complaints, highest first',
    ),
    COMPLAINT_SHARE_LOWEST: words(
      'Andel klager, lavest først',
      'Del klager, lågast først',
      'Share of complaints, lowest first',
    ),
    COUNT_HIGHEST: words('Antall, høyest først', 'Tal, høgast først', 'Count, highest first'),
    COUNT_LOWEST: words('Antall, lavest først', 'Tal, lågast først', 'Count, lowest first'),
    MEAN_HANDLING_DAYS_HIGHEST: words(
      'Gjennomsnittlig saksbehandlingstid, høyest først',
      'Gjennomsnittleg saksbehandlingstid, høgast først',
      'Mean handling time, highest first',
    ),
    MEAN_HANDLING_DAYS_LOWEST: words(
      'Gjennomsnittlig saksbehandlingstid, lavest først',
      'Gjennomsnittleg saksbehandlingstid, lågast først',
      'Mean handling time, lowest first',
    ),
    MEDIAN_HANDLING_DAYS_HIGHEST: words(
      'Median saksbehandlingstid, høyest først',
      'Median saksbehandlingstid, høgast først',
      'Median handling time, highest first',
    ),
    MEDIAN_HANDLING_DAYS_LOWEST: words(
      'Median saksbehandlingstid, lavest først',
      'Median saksbehandlingstid, lågast først',
      'Median handling time, lowest first',
    ),
    P90_HANDLING_DAYS_HIGHEST: words(
      'Saksbehandlingstid for ni av ti, høyest først',
      'Saksbehandlingstid for ni av ti, høgast først',
      'Handling time of nine in ten, highest first',
    ),
    P90_HANDLING_DAYS_LOWEST: words(
      'Saksbehandlingstid for ni av ti, lavest først',
      'Saksbehandlingstid for ni av ti, lågast først',
      'Handling time of nine in ten, lowest first',
    ),
    SHARE_WITHIN_DEADLINE_HIGHEST: words(
      'Andel innen fristen, høyest først',
      'Del innan fristen, høgast først',
      'Share within the deadline, highest first',
    ),
    SHARE_WITHIN_DEADLINE_LOWEST: words(
      'Andel innen fristen, lavest først',
      'Del innan fristen, lågast først',
      'Share within the deadline, lowest first',
    ),
    SHARE_SAME_OR_NEXT_DAY_HIGHEST: words(
      'Andel samme eller neste dag, høyest først',
      'Del same eller neste dag, høgast først',
      'Share on the same or the next day, highest first',
    ),
    SHARE_SAME_OR_NEXT_DAY_LOWEST: words(
      'Andel samme eller neste dag, lavest først',
      'Del same eller neste dag, lågast først',
      'Share on the same or the next day, lowest first',
    ),
    SHARE_WITHIN_DAYS_HIGHEST: words(
      'Andel innen valgt antall dager, høyest først',
      'Del innan valt tal dagar, høgast først',
      'Share within the chosen days, highest first',
    ),
    SHARE_WITHIN_DAYS_LOWEST: words(
      'Andel innen valgt antall dager, lavest først',
      'Del innan valt tal dagar, lågast først',
      'Share within the chosen days, lowest first',
    ),
    REVERSAL_SHARE_HIGHEST: words(
      'Andel omgjort av Statsforvalteren, høyest først',
      'Del gjord om av Statsforvaltaren, høgast først',
      'Share reversed by the county governor, highest first',
    ),
    REVERSAL_SHARE_LOWEST: words(
      'Andel omgjort av Statsforvalteren, lavest først',
      'Del gjord om av Statsforvaltaren, lågast først',
      'Share reversed by the county governor, lowest first',
    ),
    SHARE_WITHIN_ONE_MONTH_HIGHEST: words(
      'Andel innen en måned, høyest først',
      'Del innan ein månad, høgast først',
      'Share within one month, highest first',
    ),
    SHARE_WITHIN_ONE_MONTH_LOWEST: words(
      'Andel innen en måned, lavest først',
      'Del innan ein månad, lågast først',
      'Share within one month, lowest first',
    ),
  }),
  labelled(ComparisonKind, {
    CHOSEN: words('Valgte kommuner', 'Valde kommunar', 'Chosen municipalities'),
    COUNTY: words('Fylket', 'Fylket', 'The county'),
    GOVERNOR: words('Statsforvalterens distrikt', 'Distriktet til statsforvaltaren', 'The governor’s district'),
    NATION: words('Hele landet', 'Heile landet', 'The whole country'),
    SIMILAR: words('Lignende kommuner', 'Liknande kommunar', 'Similar municipalities'),
  }),
  labelled(CoverageDuty, {
    CRISIS_CENTRE: words('Krisesenter', 'Krisesenter', 'Crisis centre'),
    NAV_OFFICE: words('Nav-kontor', 'Nav-kontor', 'NAV office'),
  }),
  labelled(EmergencyLineStatus, {
    NO: words('Nei', 'Nei', 'No'),
    NOT_REPORTED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not reported'),
    YES: words('Ja', 'Ja', 'Yes'),
  }),
  labelled(MissingFigure, {
    NOT_APPLICABLE: words('Ikke aktuelt', 'Ikkje aktuelt', 'Not applicable'),
    NOT_AVAILABLE: words('Ikke tilgjengelig', 'Ikkje tilgjengeleg', 'Not available'),
    NOT_STATED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not stated'),
    SUPPRESSED: words('Kan ikke vises', 'Kan ikkje visast', 'Suppressed'),
  }),
  labelled(RateDeviationStatus, {
    NOT_REPORTED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not reported'),
    IN_FORCE: words('Gjelder', 'Gjeld', 'In force'),
    NOT_CONFIRMED: words('Ikke bekreftet', 'Ikkje stadfesta', 'Not confirmed'),
  }),
  labelled(SecondInstanceOutcome, {
    CHANGED: words('Endret', 'Endra', 'Changed'),
    REJECTED: words('Avvist', 'Avvist', 'Dismissed'),
    SET_ASIDE: words('Opphevet', 'Oppheva', 'Set aside'),
    UPHELD: words('Stadfestet', 'Stadfesta', 'Upheld'),
    WITHDRAWN: words('Trukket', 'Trekt', 'Withdrawn'),
  }),
  labelled(SizeGroup, {
    FROM_100_TO_299: words('100–299', '100–299', '100–299'),
    FROM_300_TO_999: words('300–999', '300–999', '300–999'),
    FROM_1000: words('1 000 og flere', '1 000 og fleire', '1,000 and more'),
    UNDER_100: words('Under 100', 'Under 100', 'Under 100'),
    UNKNOWN: words('Ikke kjent', 'Ikkje kjent', 'Not known'),
  }),
  labelled(StatisticsLevel, {
    A: words('Nivå A, for tilsyn', 'Nivå A, for tilsyn', 'Level A, for oversight'),
    P: words('Nivå P, for alle', 'Nivå P, for alle', 'Level P, for everybody'),
  }),
  labelled(TrendPeriod, {
    ROLLING_YEAR: words('Siste fire kvartaler', 'Siste fire kvartal', 'Last four quarters'),
    MONTH: words('Måned', 'Månad', 'Month'),
    QUARTER: words('Kvartal', 'Kvartal', 'Quarter'),
    YEAR: words('År', 'År', 'Year'),
  }),
  labelled(TrendSignal, {
    HIGHER: words('Høyere enn ventet', 'Høgare enn venta', 'Higher than expected'),
    LOWER: words('Lavere enn ventet', 'Lågare enn venta', 'Lower than expected'),
    TOO_FEW: words('For få saker', 'For få saker', 'Too few cases'),
    WITHIN: words('Som ventet', 'Som venta', 'As expected'),
  }),
  labelled(WeeklyHoursStatus, {
    NOT_REPORTED: words('Ikke oppgitt', 'Ikkje oppgitt', 'Not reported'),
    REPORTED: words('Oppgitt', 'Oppgitt', 'Reported'),
  }),
];
