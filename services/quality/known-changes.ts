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
    term: 'Fylkesmann',
    replacedBy: 'Statsforvalteren',
    since: '2021-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nytt navn fra 1. januar 2021',
  },
  {
    term: 'fylkesmenn',
    replacedBy: 'statsforvalterne',
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
    term: 'trygdeetaten',
    replacedBy: 'NAV',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'rikstrygdeverket',
    replacedBy: 'Arbeids- og velferdsdirektoratet',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'Aetat',
    replacedBy: 'NAV',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'arbeidskontor',
    replacedBy: 'NAV-kontoret',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'sosialkontor',
    replacedBy: 'NAV-kontoret',
    since: '2012-01-01',
    source: 'NAV-reformen: felles lokale kontorer i alle kommuner',
  },
  {
    term: 'selvangivelse',
    replacedBy: 'skattemelding',
    since: '2017-01-01',
    source: 'Skatteforvaltningsloven, i kraft 1. januar 2017',
  },
  {
    term: 'sjølvmelding',
    replacedBy: 'skattemelding',
    since: '2017-01-01',
    source: 'Skatteforvaltningsloven, i kraft 1. januar 2017',
  },
  {
    term: 'ligning',
    replacedBy: 'skatteoppgjør eller fastsetting av skatt',
    since: '2017-01-01',
    source: 'Skatteforvaltningsloven, i kraft 1. januar 2017',
  },
  {
    term: 'likning',
    replacedBy: 'skatteoppgjer eller fastsetjing av skatt',
    since: '2017-01-01',
    source: 'Skatteforvaltningsloven, i kraft 1. januar 2017',
  },
  {
    term: 'uførepensjon',
    replacedBy: 'uføretrygd',
    since: '2015-01-01',
    source: 'Folketrygdloven kapittel 12, i kraft 1. januar 2015',
  },
  {
    term: 'attføringspenger',
    replacedBy: 'arbeidsavklaringspenger',
    since: '2010-03-01',
    source: 'Folketrygdloven kapittel 11, i kraft 1. mars 2010',
  },
  {
    term: 'rehabiliteringspenger',
    replacedBy: 'arbeidsavklaringspenger',
    since: '2010-03-01',
    source: 'Folketrygdloven kapittel 11, i kraft 1. mars 2010',
  },
  {
    term: 'introduksjonsloven',
    replacedBy: 'integreringsloven',
    since: '2021-01-01',
    source: 'Integreringsloven, i kraft 1. januar 2021',
  },
  {
    term: 'kommunehelsetjenesteloven',
    replacedBy: 'helse- og omsorgstjenesteloven',
    since: '2012-01-01',
    source: 'Helse- og omsorgstjenesteloven, i kraft 1. januar 2012',
  },
  {
    term: 'Hedmark',
    replacedBy: 'Innlandet',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Oppland',
    replacedBy: 'Innlandet',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Hordaland',
    replacedBy: 'Vestland',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Sogn og Fjordane',
    replacedBy: 'Vestland',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Aust-Agder',
    replacedBy: 'Agder',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Vest-Agder',
    replacedBy: 'Agder',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Sør-Trøndelag',
    replacedBy: 'Trøndelag',
    since: '2018-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: Trøndelag fra 1. januar 2018',
  },
  {
    term: 'Nord-Trøndelag',
    replacedBy: 'Trøndelag',
    since: '2018-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: Trøndelag fra 1. januar 2018',
  },
  {
    term: 'Viken fylke',
    replacedBy: 'Akershus, Buskerud eller Østfold',
    since: '2024-01-01',
    source: 'Kommunal- og distriktsdepartementet: nye fylker 1. januar 2024',
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
