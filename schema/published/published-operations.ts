import { readFileSync } from 'node:fs';

/** Values that the server gives a variable that the caller leaves out. */
export type Filled = 'NOW' | 'TODAY';

/** An operation that is published beside GraphQL: as an address of the REST API, and as a tool for assistants. */
export interface PublishedOperation {
  /** Path of its file without the ending, such as `places/municipality`. */
  readonly file: string;
  /** Below `/api/v1`, with the variables that are part of it in braces. */
  readonly path: string;
  /** The name by which an assistant calls it. */
  readonly tool: string;
  /** A few words (nb), for people. */
  readonly title: string;
  /** Variables that need not be sent. */
  readonly filled: Readonly<Record<string, Filled>>;
  /** Variables as a caller sends them. */
  readonly example: Readonly<Record<string, unknown>>;
  readonly document: string;
}

type Row = Omit<PublishedOperation, 'document' | 'filled'> & Partial<Pick<PublishedOperation, 'filled'>>;

/** In the order in which they are shown. */
const ROWS: readonly Row[] = [
  {
    file: 'places/find-offices',
    path: '/office-search',
    tool: 'find_nav_office',
    title: 'Finn NAV-kontor',
    filled: { at: 'NOW' },
    example: { text: '7374', at: '2026-11-23T12:30:00+01:00' },
  },
  {
    file: 'places/offices',
    path: '/offices',
    tool: 'list_nav_offices',
    title: 'NAV-kontor',
    example: { municipality: '3430' },
  },
  {
    file: 'places/office',
    path: '/offices/{number}',
    tool: 'get_nav_office',
    title: 'Ett NAV-kontor, og om det er åpent',
    filled: { at: 'NOW' },
    example: { number: '1640', at: '2026-11-23T12:30:00+01:00', channel: 'DROP_IN' },
  },
  {
    file: 'places/opening-hours',
    path: '/offices/{number}/opening-hours',
    tool: 'get_opening_hours',
    title: 'Åpningstider dag for dag',
    filled: { from: 'TODAY' },
    example: { number: '1640', from: '2026-11-23', days: 7 },
  },
  {
    file: 'places/municipalities',
    path: '/municipalities',
    tool: 'list_municipalities',
    title: 'Kommuner',
    example: { text: 'Våler' },
  },
  {
    file: 'places/municipality',
    path: '/municipalities/{number}',
    tool: 'get_municipality',
    title: 'Én kommune',
    filled: { on: 'TODAY' },
    example: { number: '3430', on: '2026-11-23' },
  },
  {
    file: 'places/governors',
    path: '/governors',
    tool: 'list_county_governors',
    title: 'Statsforvalterne',
    example: {},
  },
  {
    file: 'places/postal-code',
    path: '/postal-codes/{code}',
    tool: 'get_postal_code',
    title: 'Ett postnummer',
    example: { code: '7374' },
  },
  {
    file: 'help/services',
    path: '/services',
    tool: 'search_services',
    title: 'Finn hjelp',
    example: { text: 'gjeldsrådgivning', municipality: '5025' },
  },
  {
    file: 'help/service',
    path: '/services/{id}',
    tool: 'get_service',
    title: 'Én tjeneste',
    example: { id: 'financial-assistance', language: 'NB' },
  },
  {
    file: 'help/municipality-crisis-help',
    path: '/municipalities/{municipality}/crisis-help',
    tool: 'get_crisis_help',
    title: 'Krisesenter og nødnumre i en kommune',
    filled: { on: 'TODAY', at: 'NOW' },
    example: { municipality: '3430', on: '2026-11-23', at: '2026-11-23T22:00:00+01:00' },
  },
  {
    file: 'help/crisis-centres',
    path: '/crisis-centres',
    tool: 'list_crisis_centres',
    title: 'Krisesentre',
    example: { first: 10 },
  },
  {
    file: 'help/crisis-centre',
    path: '/crisis-centres/{id}',
    tool: 'get_crisis_centre',
    title: 'Ett krisesenter, og kommunene det betjener',
    filled: { on: 'TODAY' },
    example: { id: 'gudbrandsdal-krisesenter', on: '2026-11-23' },
  },
  {
    file: 'help/help-lines',
    path: '/help-lines',
    tool: 'list_help_lines',
    title: 'Nasjonale hjelpetelefoner',
    filled: { at: 'NOW' },
    example: { purposes: ['DEBT'], at: '2026-11-23T12:30:00+01:00' },
  },
  {
    file: 'rates/household-rate',
    path: '/household-rate',
    tool: 'calculate_household_rate',
    title: 'Veiledende sats for en husholdning',
    filled: { on: 'TODAY' },
    example: { adults: 'COUPLE', childAges: [3, 8], on: '2024-03-01' },
  },
  {
    file: 'rates/guideline-rates',
    path: '/guideline-rates',
    tool: 'get_guideline_rates',
    title: 'Veiledende satser',
    filled: { on: 'TODAY' },
    example: { on: '2024-03-01' },
  },
  {
    file: 'rates/rate-history',
    path: '/guideline-rates/history',
    tool: 'get_guideline_rate_history',
    title: 'Veiledende satser over tid',
    example: { from: '2020-01-01', to: '2025-01-01' },
  },
  {
    file: 'rates/municipality-rates',
    path: '/municipalities/{number}/rates',
    tool: 'get_municipality_rates',
    title: 'Satser i en kommune',
    filled: { on: 'TODAY' },
    example: { number: '3430', on: '2024-03-01' },
  },
  {
    file: 'rates/base-amount',
    path: '/base-amount',
    tool: 'get_base_amount',
    title: 'Grunnbeløpet',
    filled: { on: 'TODAY' },
    example: { on: '2024-03-01' },
  },
  {
    file: 'oversight/case-statistics',
    path: '/case-statistics',
    tool: 'get_case_statistics',
    title: 'Saksstatistikk',
    example: { municipalities: ['3405'], from: '2025-01-01', to: '2026-01-01', groupBy: ['YEAR'], measures: ['COUNT'] },
  },
  {
    file: 'oversight/availability',
    path: '/governors/{governor}/availability',
    tool: 'get_availability',
    title: 'Når folk kan nå kontorene i et embete',
    filled: { on: 'TODAY' },
    example: { governor: 'innlandet', on: '2026-11-30', first: 20 },
  },
  {
    file: 'oversight/oversight',
    path: '/governors/{governor}/oversight',
    tool: 'get_oversight',
    title: 'Oversikt over kommunene i et embete',
    example: { governor: 'innlandet', from: '2025-01-01', to: '2026-01-01' },
  },
  {
    file: 'oversight/coverage-gaps',
    path: '/governors/{governor}/coverage-gaps',
    tool: 'list_coverage_gaps',
    title: 'Plikter som ingen kilde viser oppfylt',
    filled: { on: 'TODAY' },
    example: { governor: 'innlandet', on: '2026-11-23' },
  },
  {
    file: 'oversight/findings',
    path: '/municipalities/{municipality}/findings',
    tool: 'list_findings',
    title: 'Funn om opplysningene',
    example: { municipality: '3430', first: 20 },
  },
  {
    file: 'oversight/changes',
    path: '/changes',
    tool: 'list_changes',
    title: 'Endringer i katalogen',
    example: { first: 100, types: ['OFFICE'], municipality: '5025' },
  },
];

/** Every published operation. */
export function readPublishedOperations(): readonly PublishedOperation[] {
  return ROWS.map((row) => ({
    filled: {},
    ...row,
    document: readFileSync(new URL(`./${row.file}.graphql`, import.meta.url), 'utf8'),
  }));
}
