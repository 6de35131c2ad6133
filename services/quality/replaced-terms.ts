import type { LocalDate } from '../calendar/date-time.ts';

export interface ReplacedTerm {
  /** The term as written; longer words that begin with it count too, in upper or lower case. */
  readonly term: string;
  /** A county's name: only the name and its genitive count, for `Hedmarken` is a district and `Opplandene` is a region. */
  readonly isCounty?: true;
  /** The word has another meaning, too: alone it counts only in a sentence that has one of these; longer words always do. */
  readonly onlyBeside?: readonly string[];
  readonly replacedBy: string;
  /** First day of the new name. */
  readonly since: LocalDate;
  readonly source: string;
}

/** `ligning` is an equation, too. */
const TAX_WORDS = [
  'skatt',
  'inntekt',
  'formue',
  'utskrift',
  'attest',
  'selvangivelse',
  'sjølvmelding',
  'siste',
  'årets',
];

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
    term: 'A-etat',
    replacedBy: 'NAV',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'A etat',
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
    term: 'trygdesjef',
    replacedBy: 'lederen av NAV-kontoret',
    since: '2006-07-01',
    source: 'Lov om arbeids- og velferdsforvaltningen, i kraft 1. juli 2006',
  },
  {
    term: 'sosialetat',
    replacedBy: 'NAV-kontoret',
    since: '2012-01-01',
    source: 'NAV-reformen: felles lokale kontorer i alle kommuner',
  },
  {
    term: 'sosialsenter',
    replacedBy: 'NAV-kontoret',
    since: '2012-01-01',
    source: 'NAV-reformen: felles lokale kontorer i alle kommuner',
  },
  {
    term: 'fylkeslege',
    replacedBy: 'Statsforvalteren',
    since: '2021-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nytt navn fra 1. januar 2021',
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
    onlyBeside: TAX_WORDS,
    replacedBy: 'skatteoppgjør eller fastsetting av skatt',
    since: '2017-01-01',
    source: 'Skatteforvaltningsloven, i kraft 1. januar 2017',
  },
  {
    term: 'likning',
    onlyBeside: TAX_WORDS,
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
    isCounty: true,
    replacedBy: 'Innlandet',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Oppland',
    isCounty: true,
    replacedBy: 'Innlandet',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Hordaland',
    isCounty: true,
    replacedBy: 'Vestland',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Sogn og Fjordane',
    isCounty: true,
    replacedBy: 'Vestland',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Aust-Agder',
    isCounty: true,
    replacedBy: 'Agder',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Vest-Agder',
    isCounty: true,
    replacedBy: 'Agder',
    since: '2020-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: nye fylker 1. januar 2020',
  },
  {
    term: 'Sør-Trøndelag',
    isCounty: true,
    replacedBy: 'Trøndelag',
    since: '2018-01-01',
    source: 'Kommunal- og moderniseringsdepartementet: Trøndelag fra 1. januar 2018',
  },
  {
    term: 'Nord-Trøndelag',
    isCounty: true,
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
  {
    term: 'Troms og Finnmark fylke',
    replacedBy: 'Troms eller Finnmark',
    since: '2024-01-01',
    source: 'Kommunal- og distriktsdepartementet: nye fylker 1. januar 2024',
  },
  {
    term: 'Vestfold og Telemark fylke',
    replacedBy: 'Vestfold eller Telemark',
    since: '2024-01-01',
    source: 'Kommunal- og distriktsdepartementet: nye fylker 1. januar 2024',
  },
  {
    term: 'barneverntjenestelov',
    replacedBy: 'barnevernsloven',
    since: '2023-01-01',
    source: 'Barnevernsloven, i kraft 1. januar 2023',
  },
  {
    term: 'barneverntenestelov',
    replacedBy: 'barnevernslova',
    since: '2023-01-01',
    source: 'Barnevernsloven, i kraft 1. januar 2023',
  },
  {
    term: 'fylkesnemnd',
    replacedBy: 'barneverns- og helsenemnda',
    since: '2023-01-01',
    source: 'Barnevernsloven, i kraft 1. januar 2023',
  },
  {
    term: 'tidsbegrenset uførestønad',
    replacedBy: 'arbeidsavklaringspenger',
    since: '2010-03-01',
    source: 'Folketrygdloven kapittel 11, i kraft 1. mars 2010',
  },
  {
    term: 'kommunehelsetenestelov',
    replacedBy: 'helse- og omsorgstenestelova',
    since: '2012-01-01',
    source: 'Helse- og omsorgstjenesteloven, i kraft 1. januar 2012',
  },
];
