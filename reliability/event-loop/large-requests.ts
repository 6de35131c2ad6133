import { gzipSync } from 'node:zlib';
import { getIntrospectionQuery } from 'graphql';
import writeXlsxFile from 'write-excel-file/node';
import type { RegisteredRole } from '../../services/identity/viewer.ts';

/** Something that is asked of a server, as large as it may be. */
export interface LargeRequest {
  readonly kind: string;
  readonly path: string;
  readonly by?: RegisteredRole;
  readonly body?: string | Uint8Array<ArrayBuffer>;
  readonly headers?: Readonly<Record<string, string>>;
  /** Its answer, where it is another than 200. */
  readonly status?: number;
}

const FILE =
  'groupBy=MUNICIPALITY,MONTH,AGE_BAND&measures=COUNT,MEDIAN_HANDLING_DAYS,SHARE_WITHIN_DEADLINE,MEAN_HANDLING_DAYS';
/** Some 95 000 cells for an analyst, each with four figures. */
const PERIOD = 'from=2023-01-01&to=2026-01-01';

const graphql = (kind: string, query: string, variables: object = {}, by?: RegisteredRole): LargeRequest => ({
  kind,
  path: '/graphql',
  body: JSON.stringify({ query, variables }),
  headers: { 'content-type': 'application/json' },
  ...(by !== undefined && { by }),
});

const many = (times: number, write: (index: number) => string) => Array.from({ length: times }, (_, i) => write(i));

/** Some 9 kB that nobody asked before: a comment would do, but names are what is parsed and validated. */
function firstSeen(round: number): string {
  const office = (index: number) =>
    `q${round}_${index}: office(number: "1640") { number name website phones { number purpose disputed disputeReason } visitingAddress { street postalCode city } openingState(at: "2026-12-01T10:00:00Z", channel: DROP_IN) { state until nextOpening } municipalities { number name county { number name } governor { name } } }`;
  return `{ ${many(28, office).join(' ')} }`;
}

const phonesOf = (count: number, from: number) =>
  Array.from({ length: count }, (_, index) => ({
    office: '1640',
    number: `+47${40_000_000 + from + index}`,
    purpose: 'OTHER',
    comment: `Ring etter klokka ${index}`,
  }));

const SAVE = `mutation Save($input: SavePhonesInput!) { savePhones(input: $input) { created results { index outcome userErrors { message } } } }`;
const PHONES_HEAD = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
const phoneRows = (count: number) =>
  many(count, (index) => `3430;1640;annet;${40_000_000 + index};${'Ring etter klokka ti. '.repeat(20)}${index}`);

async function workbook(count: number): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [PHONES_HEAD, ...phoneRows(count)].map((row) => row.split(';').map((value) => ({ value })));
  return Uint8Array.from(await writeXlsxFile(rows as never).toBuffer());
}

const mcp = (name: string, args: object): LargeRequest => ({
  kind: `assistant: ${name}`,
  path: '/mcp',
  body: JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } }),
  headers: { 'content-type': 'application/json', accept: 'application/json, text/event-stream' },
});

const csv = { 'content-type': 'text/csv' };
const file = (kind: string, address: string): LargeRequest => ({
  kind,
  path: `/statistics/cases.${address}${address.includes('?') ? '&' : '?'}${FILE}&${PERIOD}`,
  by: 'ANALYST',
});

/** Each as large as its sender may make it. @param round what must be new each time is */
export async function largeRequests(round: number): Promise<readonly LargeRequest[]> {
  return [...files(), ...questions(round), ...documents(round), ...(await writes(round))];
}

const files = (): readonly LargeRequest[] => [
  file('statistics as CSV', 'csv'),
  file('statistics as CSV for Excel', 'csv?format=nb'),
  file('statistics as JSON-stat', 'json'),
  file('statistics as xlsx', 'xlsx'),
  { kind: 'protected statistics as Parquet', path: '/statistics/protected.parquet' },
  { kind: 'its signature', path: '/statistics/protected.parquet.jws' },
  { kind: 'metadata of the statistics', path: '/statistics/metadata.json' },
];

function questions(round: number): readonly LargeRequest[] {
  const representations = many(1_000, (index) =>
    index % 2 === 0 ? '{"__typename":"Office","number":"1640"}' : '{"__typename":"Municipality","number":"3430"}',
  ).map((text) => JSON.parse(text) as object);
  return [
    graphql(
      'a page of 1 000 statistics cells',
      'query($filter: CaseStatisticsFilter) { caseStatistics(filter: $filter, groupBy: [MUNICIPALITY, MONTH, AGE_BAND], measures: [COUNT, MEDIAN_HANDLING_DAYS, MEAN_HANDLING_DAYS, SHARE_WITHIN_DEADLINE]) { cells(first: 1000) { totalCount nodes { keys { dimension code label } count { value low high status } medianHandlingDays { value low high status } } } } }',
      { filter: { from: '2023-01-01', to: `2025-0${1 + (round % 9)}-01` } },
      'ANALYST',
    ),
    graphql('introspection', getIntrospectionQuery(), { round }, 'PORTAL'),
    graphql('9 kB that nobody asked before', firstSeen(round)),
    graphql(
      '1 000 entities of a gateway',
      `query($r: [_Any!]!) { _entities(representations: $r) { __typename ... on Office { name phones { number } r${round}: name } ... on Municipality { name county { name } offices { name } } } }`,
      { r: representations },
      'PORTAL',
    ),
    graphql(
      'a page of 1 000 changes',
      `query { r${round}: changes(first: 1000) { nodes { id kind entityType entityId changedAt changedFields entity { __typename } } pageInfo { endCursor hasNextPage } } }`,
      {},
      'MUNICIPALITY',
    ),
    graphql(
      '100 services with their texts',
      `{ r${round}: services(first: 100) { totalCount nodes { code name description summary conditions whatToBring legalBasis { act section } sources { title publisher updatedOn } } } }`,
      {},
      'PORTAL',
    ),
    graphql(
      '100 offices with a month of hours',
      `{ offices(first: 100) { nodes { r${round}: number openingHours(from: "2026-12-01", days: 31, channel: DROP_IN) { date state spans { opens closes } } } } }`,
      {},
      'PORTAL',
    ),
    graphql(
      'offices of the whole country that are open at a moment',
      `{ offices(first: 100, filter: { openAt: { at: "2026-12-0${1 + (round % 9)}T10:00:00Z", channel: DROP_IN } }) { totalCount nodes { number openingState(at: "2026-12-01T10:00:00Z", channel: DROP_IN) { state until } } } }`,
    ),
    graphql(
      'what is open how long in a county governor’s municipalities',
      `{ r${round}: availability(governor: "innlandet", on: "2026-11-30", first: 100) { nodes { municipality { number name population } office { number name } weeklyHours(channel: DROP_IN) { hours status changedSince(date: "2025-11-30") } emergencyLine { status hoursPerWeek } confirmation { status lastConfirmedOn } } } }`,
      {},
      'GOVERNOR',
    ),
    graphql(
      'a search',
      `{ services(filter: { text: "økonomisk hjelp til husleie ${round}" }, first: 50) { nodes { name } } }`,
    ),
  ];
}

const documents = (round: number): readonly LargeRequest[] => [
  { kind: 'a search in the reference', path: `/docs/search?q=kontor+${round}` },
  { kind: 'the reference’s start', path: '/docs' },
  { kind: 'the schema', path: '/graphql/schema.graphql' },
  { kind: 'a calendar of an office', path: `/offices/1640/opening-hours.ics` },
  { kind: 'an office as JSON-LD', path: '/offices/1640/opening-hours.jsonld' },
  { kind: 'the service catalogue as Turtle', path: '/catalogue/services.ttl' },
  { kind: 'the service catalogue as JSON-LD', path: '/catalogue/services.jsonld' },
  { kind: 'a page of services as HSDS', path: `/catalogue/hsds/services?per_page=100&page=${1 + (round % 5)}` },
  { kind: 'data catalogue as Turtle', path: '/catalogue/data.ttl' },
  { kind: 'OpenAPI', path: '/api/openapi.json' },
  { kind: 'REST: offices', path: '/api/v1/offices?first=100' },
  mcp('find_services', { text: `gjeld ${round}` }),
  mcp('get_municipality', { number: '4601' }),
];

async function writes(round: number): Promise<readonly LargeRequest[]> {
  return [
    {
      kind: 'an upload of 10 000 rows as CSV, 5 MB',
      path: '/imports/phones?dryRun=true',
      by: 'MUNICIPALITY',
      headers: csv,
      body: new TextEncoder().encode([PHONES_HEAD, ...phoneRows(10_000)].join('\r\n')),
    },
    {
      kind: 'an upload of 10 000 rows that are all wrong',
      path: '/imports/phones?dryRun=true',
      by: 'MUNICIPALITY',
      headers: csv,
      body: new TextEncoder().encode(
        [PHONES_HEAD, ...many(10_000, (index) => `3430;1640;kokk;72 41 ${index};=A${index}`)].join('\r\n'),
      ),
    },
    {
      kind: 'an upload of 10 000 rows as xlsx',
      path: '/imports/phones?dryRun=true',
      by: 'MUNICIPALITY',
      headers: csv,
      body: await workbook(10_000),
    },
    {
      kind: 'an upload of 10 MB, refused',
      path: '/imports/phones?dryRun=true',
      by: 'MUNICIPALITY',
      headers: csv,
      body: new Uint8Array(10_000_000),
      status: 413,
    },
    graphql(
      'a batch of 10 000 phones',
      SAVE,
      { input: { idempotencyKey: `turns-${round}-batch`, dryRun: true, items: phonesOf(10_000, round * 10_000) } },
      'MUNICIPALITY',
    ),
    {
      ...graphql('16 MB of a batch that is refused', SAVE, {
        input: { idempotencyKey: `turns-${round}-large`, items: ' '.repeat(1) },
      }),
      body: JSON.stringify({ query: SAVE, variables: { input: 'x'.repeat(15_900_000) } }),
      by: 'MUNICIPALITY',
      status: 400,
    },
    {
      kind: '100 000 bytes packed',
      path: '/graphql',
      headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      body: Uint8Array.from(gzipSync(JSON.stringify({ query: `{ __typename } # ${'x'.repeat(99_000)}` }))),
      status: 415,
    },
  ];
}
