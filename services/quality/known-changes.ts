import type { LocalDate } from '../calendar/date-time.ts';

/**
 * What the rules know of the world: names, sites, rules and figures that have been replaced, each with its day and where
 * that is known from. Data, so that the next reform is a line here and no new rule.
 */

export interface ReplacedTerm {
  /** As written; longer words that begin with it count too, in any case. */
  readonly term: string;
  readonly replacedBy: string;
  /** First day of the new name. */
  readonly since: LocalDate;
  readonly source: string;
}

export const REPLACED_TERMS: readonly ReplacedTerm[] = [
  {
    term: 'Fylkesmannen',
    replacedBy: 'Statsforvalteren',
    since: '2021-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nytt navn fra 1. januar 2021',
  },
  {
    term: 'trygdekontor',
    replacedBy: 'NAV-kontoret',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'Aetat',
    replacedBy: 'NAV',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
];

export interface ClosedSite {
  readonly host: string;
  /** First day without it. */
  readonly closedOn: LocalDate;
  readonly source: string;
}

export const CLOSED_SITES: readonly ClosedSite[] = [
  { host: 'veiviseren.no', closedOn: '2023-04-01', source: 'Nettstedets egen melding' },
];

/** A figure that is set anew on the same day every year, so that any reference to an older one is out of date. */
export interface YearlyFigure {
  readonly figure: string;
  readonly name: string;
  /** `MM-DD` of the new figure. */
  readonly setAnewOn: string;
  readonly source: string;
}

export const YEARLY_FIGURES: readonly YearlyFigure[] = [
  {
    figure: 'SUBSISTENCE_RATES',
    name: 'livsoppholdssatsene ved utleggstrekk og gjeldsordning',
    setAnewOn: '07-01',
    source: 'Forskrift om livsoppholdssatser ved utleggstrekk og gjeldsordning: reguleres 1. juli hvert år',
  },
];

/** A rule that all services of one kind must state alike, and the value it has had since a day. */
export interface ChangedRule {
  /** Ending of the service's id after the municipality's number. */
  readonly service: string;
  readonly field: string;
  readonly value: Readonly<Record<string, number>>;
  readonly since: LocalDate;
  /** The present rule in words (nb), to follow "Nå gjelder". */
  readonly rule: string;
  readonly source: string;
}

export const CHANGED_RULES: readonly ChangedRule[] = [
  {
    service: 'qualification-programme',
    field: 'duration',
    value: { months: 24, extensionMonths: 12 },
    since: '2019-01-01',
    rule: 'opptil to år, og unntaksvis ett år til',
    source:
      'Sosialtjenesteloven, reglene om kvalifiseringsprogrammet slik de har vært siden 2019 (dagen er ikke kjent, bare året)',
  },
];

/** Domains that public bodies of this field write from. A name one letter away from one of these is a typing mistake or worse. */
export const OFFICIAL_DOMAINS = [
  'nav.no',
  'statsforvalteren.no',
  'helsetilsynet.no',
  'bufdir.no',
  'husbanken.no',
  'kommune.no',
  'regjeringen.no',
] as const;

/** Where anybody can open an account: a public office has no address there. */
export const PRIVATE_MAIL_DOMAINS = [
  'gmail.com',
  'hotmail.com',
  'hotmail.no',
  'outlook.com',
  'live.no',
  'yahoo.com',
  'yahoo.no',
  'online.no',
  'icloud.com',
] as const;
