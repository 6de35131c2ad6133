import type { LocalDate } from '../calendar/date-time.ts';

/**
 * What the rules know of the world: sites, numbers, rules and figures that have been replaced, each with its day and where
 * that is known from. Data, so that the next reform is a line here and no new rule. Names are in
 * `replaced-terms.ts`.
 */

export interface ClosedSite {
  readonly host: string;
  /** First day without it. */
  readonly closedOn: LocalDate;
  readonly source: string;
}

export const CLOSED_SITES: readonly ClosedSite[] = [
  { host: 'veiviseren.no', closedOn: '2023-04-01', source: 'Nettstedets egen melding' },
  { host: 'fylkesmannen.no', closedOn: '2021-01-01', source: 'Statsforvalteren: nytt navn og nettsted 1. januar 2021' },
  {
    host: 'aetat.no',
    closedOn: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    host: 'trygdeetaten.no',
    closedOn: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
];

/** A number that used to answer what another one answers now. */
export interface FormerNumber {
  /** Digits alone, without the country's code. */
  readonly digits: string;
  readonly now: string;
  readonly source: string;
}

export const FORMER_NUMBERS: readonly FormerNumber[] = [
  {
    digits: '80045353',
    now: '55 55 33 39 (NAVs økonomi- og gjeldstelefon)',
    source: 'Fire uavhengige kilder; dagen for endringen er ikke kjent',
  },
];

/** Acts that a service of the catalogue may rest on, by the stem that bokmål and nynorsk share. */
export const SERVICE_ACTS = [
  'sosialtj?enestelov',
  'helse- og omsorgstj?enestelov',
  'krisesenterlov',
  'folketrygdlov',
  'barnevern(?:s|stj?eneste)?lov',
] as const;

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

/** Mail services where anybody can open an account: a public office has no address there. */
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
