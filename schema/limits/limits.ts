import { writesBatches } from '../../services/identity/scopes.ts';
import type { Role } from '../../services/identity/viewer.ts';

/** Every number that bounds a request, with its unit and its reason. Nothing else in the code holds one of its own. */
export const limits = {
  // The request as text.
  /** Bytes of a body, also after unpacking: the largest contract operation with its variables is under 10 kB. */
  bodyBytesMax: 100_000,
  /** The same for those who may write, decided before the body is read: ten thousand items of 1 600 bytes. */
  bulkBodyBytesMax: 16_000_000,
  /** Bodies over `bodyBytesMax` that one process takes at a time: each takes some ten times its size while it is worked on. */
  bulkRequestsMax: 4,
  /** Bytes of an uploaded file: ten thousand rows of a template are below it. */
  uploadBytesMax: 5_000_000,
  /** The same of one client: two of them leave room for others. */
  bulkRequestsOfClientMax: 2,
  /** Tokens of a document: the largest contract operation has about 200; parsing stays under a few ms. */
  tokensMax: 4_000,
  /** Brackets inside one another, in the document: the parser calls itself for each, and its stack ends at some thousands. */
  documentNestingMax: 60,
  /** Errors of one validation in the answer: a person reads the first few; the rest is only work. */
  validationErrorsMax: 20,

  // The shape of an operation.
  /** Fields inside one another: the deepest contract operation has 6; relations are short. */
  depthMax: 12,
  /** The same below `__schema` and `__type`: the usual introspection query goes to 14. */
  introspectionDepthMax: 16,
  /** Aliases in a document: one for each of a hundred items is more than a page needs. */
  aliasesMax: 100,
  /** Fields at the root of a query, fragments opened: a page asks a handful of questions. */
  rootFieldsMax: 30,
  /** Fields at the root of a mutation: each is a transaction of its own. */
  rootMutationsMax: 10,
  /** Directives in a document: only `@include` and `@skip` exist. */
  directivesMax: 60,
  /** Variables that a document declares: the largest contract operation has a dozen; validation looks at each with each of its uses. */
  variablesMax: 100,
  /** Operations in one document: named ones of one page. */
  operationsMax: 10,
  /** Fragment definitions in one document. */
  fragmentsMax: 200,
  /** Fragments spread inside one another: a chain costs the validator one call each. */
  fragmentChainMax: 60,

  // The size of an answer.
  /** Estimated values in an answer, one for each field of each item: 50 000 are about 2 MB and some tens of ms. */
  costMax: 50_000,
  /** Values that every operation counts for that has to be worked out, over those of its answer: some 0.4 ms, however little it asks. */
  operationCost: 50,
  /** Values that a past version of the directory counts for, over those of the answer: it may have to be loaded. */
  pastDirectoryCost: 10_000,
  /** Values that a search for a text counts for, over those of the answer: some tens of ms of the database, where a word is common. */
  searchCost: 10_000,
  /** Values that a count over all that a filter finds counts for, over those of its answer: findings in groups, the audit by month; some 10 ms. */
  countCost: 1_000,
  /** Values that a question of the statistics counts for, over those of its answer: the rows are read once, some ms. */
  statisticsCost: 2_000,
  /** Cells that it works out, each with each of its measures, that count for one value more: 100 000 with all measures take 30 ms. */
  statisticsCellsOfValue: 40,
  /** Values that the whole service catalogue counts for: 7 MB, described once for all after each change, which is about a second of CPU. */
  catalogueCost: 50_000,
  /** The same of what has changed since an instant: the directory of that instant is loaded and described as well. */
  catalogueChangesCost: 250_000,
  /** The same of a page of services in HSDS, of the data catalogue or of a municipality in JSON-LD: 10 to 20 ms. */
  cataloguePageCost: 10_000,
  /** The same of one resource of the catalogue: about 5 ms. */
  catalogueItemCost: 5_000,
  /** Values that a calendar of an office counts for, where it has to be written: some tens of ms. */
  calendarCost: 10_000,
  /** Values that the file of protected statistics counts for: its bytes are summed for each request. */
  protectedFileCost: 50_000,
  /** Values that a search in the reference counts for: about 7 ms. */
  referenceSearchCost: 5_000,
  /** Values of an answer that each value of a change counts for, on top of the answer: checked, locked, written and put in history. */
  writtenValueCost: 5,
  /** Values that an uploaded file counts for before it is read, on top of its size and of the change that it becomes. */
  uploadCost: 20_000,
  /** Values that each kB of an uploaded file counts for, once it has arrived: its cells are read whether they are written or not. */
  uploadKilobyteCost: 100,
  /** Values that a request to be registered counts for: nobody is known yet, so a few a minute are enough. */
  registrationCost: 20_000,
  /** Bytes of a value in an answer, texts included: an answer with more is counted, and costs what it holds, such as 500 contacts of one office. */
  expectedBytesOfValue: 100,
  /** Maximum of cached past versions of the directory, each some tens of MB. */
  pastDirectoriesMax: 4,
  /** Maximum of past versions waiting to be loaded, one after the other, some tens of ms each; further requests are refused. */
  pastDirectoriesWaitingMax: 4,
  /** Items assumed of a list without a page size: offices of a municipality, phones of an office are 1 to 4. */
  listSizeAssumed: 4,
  /** Items of a page where the caller does not say. */
  pageSizeDefault: 20,
  /** Items of a page at the most: a hundred with their relations is still one screen of JSON. */
  pageSizeMax: 100,
  /** Items of a page of plain rows (statistics cells, changes): nothing hangs below them. */
  rowPageSizeMax: 1_000,
  /** Commits looked through for one page of the change feed: with a narrow filter, some tens of ms; the next page goes on. */
  changeCommitsReadMax: 10_000,
  /** Days that changes are stored: a sync interrupted over the summer can continue from its cursor; an older one reads a fresh copy. */
  changeRetentionDays: 90,
  /** Cells of a statistics file, times the role's multiplier: some tens of pages, each a tenth of a second at the most. */
  exportCellsMax: 25_000,
  /** References to entities in one request of a gateway: each is a look-up in memory. */
  representationsMax: 1_000,
  /** Days of opening hours in one answer: a year, for those who print a calendar. */
  openingDaysMax: 366,

  // Streams of the change feed.
  /** Streams of one client: a copy in each of a few places, and a break that has not been noticed yet. */
  streamsPerClientMax: 5,
  /** Streams of one process: each is a socket and some kB; a commit makes each of them read a page. */
  streamsMax: 500,
  /** Milliseconds until a reserved connection for several streams must be opened. */
  streamReservationMs: 10_000,
  /** Operations under way on one WebSocket: a page of a portal asks some questions at once. */
  socketOperationsMax: 20,
  /** Milliseconds within which a new WebSocket must send `connection_init`. */
  socketInitMs: 3_000,
  /** Milliseconds that a WebSocket may carry nothing: then it is closed, and opened again by the next operation. */
  socketIdleMs: 60_000,
  /** Milliseconds between two looks at whether anybody is still there; whoever answers neither of two is not. */
  socketPingMs: 15_000,
  /** Pages read for streams at the same time: the rest of the pool is for ordinary requests. */
  streamReadsMax: 2,
  /** Milliseconds that a subscriber may take no byte: then its stream is closed, and it goes on from its token. */
  streamStallMs: 30_000,
  /** Milliseconds until a page that could not be read (the database is away) is tried again. */
  streamRetryMs: 1_000,
  /** Commits without anything of interest until an empty page says how far the feed has come: what a break costs to look through again. */
  streamQuietCommitsMax: 1_000,

  // Webhooks.
  /** One client may have as many: one for each system that keeps a copy. */
  webhooksPerClientMax: 10,
  /** Changes in one message: some tens of kB, which any receiver takes. */
  webhookPageSize: 100,
  /** Messages that one process sends at the same time: each is little more than an open connection, and some receivers hang. */
  webhooksAtOnceMax: 32,
  /** Pages read for them at the same time: the rest of the pool is for ordinary requests. */
  webhookReadsMax: 4,
  /** Milliseconds for one message, from the name’s look-up to the answer’s status. */
  webhookTimeoutMs: 10_000,
  /** Milliseconds that a webhook is one process’s: reading, sending and writing down take less, whatever goes wrong. */
  webhookLeaseMs: 60_000,
  /** Milliseconds between two looks at what is due, beside those that a change brings. */
  webhookPollMs: 2_000,
  /** Milliseconds between two looks for a governor’s alerts: each reads the directory as it was. */
  webhookAlertsEveryMs: 900_000,
  /** Milliseconds that an older secret signs beside the new one: a day to put the new one in. */
  webhookSecretOverlapMs: 86_400_000,

  // Connections.
  /** Maximum of connections of one process, streams included: each takes some kB and a file descriptor; further ones are refused. */
  connectionsMax: 4_000,
  /** Maximum of refused connections that get 503; more are closed without an answer. */
  connectionsRefusedMax: 1_000,

  // Variables and texts.
  /** Objects and lists inside one another in the variables: the deepest input has 6. */
  variableNestingMax: 20,
  /** Values in the variables of an ordinary request. */
  variableValuesMax: 20_000,
  /** The same of a role that may write: ten thousand items of twelve fields, a list in each. */
  bulkVariableValuesMax: 250_000,
  /** Items of one list in the variables, bulk writes included. */
  variableListMax: 10_000,

  /** Items of one batch of changes. */
  bulkItemsMax: 10_000,

  // Tokens of identity.
  /** Bytes of a bearer token: Maskinporten's are about 1 kB. */
  tokenBytesMax: 8_192,
  /** Seconds between `iat` and `exp`: Maskinporten's live for minutes; a development token for an hour. */
  tokenLifetimeMaxSeconds: 3_600,
  /** Seconds that clocks may differ. */
  clockToleranceSeconds: 10,
  /** Milliseconds for one request to the issuer. */
  keyFetchTimeoutMs: 3_000,
  /** Milliseconds between two requests to the issuer: unknown key ids cannot make a storm. */
  keyFetchCooldownMs: 30_000,
  /** Milliseconds that keys are used without asking again: a withdrawn key is dead after ten minutes. */
  keyCacheMaxAgeMs: 600_000,

  // Response cache.
  /** Maximum age of a cached answer, milliseconds, whatever its tags: one more miss a minute. */
  cachedResponseMs: 60_000,
  /** Seconds that a shared cache may hold a public answer to a GET: as old as a change elsewhere may be, and a little. */
  sharedAnswerSeconds: 5,

  // Time, milliseconds.
  /** A whole request, from its first byte to its last. */
  requestTimeoutMs: 10_000,
  /** Time from a request's arrival to its answer: after it the request gets 504, whatever it waits for. */
  answerMs: 10_000,
  /** The same of a body over `bodyBytesMax`, an uploaded file, and a file of statistics until it begins: above its statements', so that the error says which part was slow. */
  batchAnswerMs: 35_000,
  /** A connection with something under way on which no byte moves: above every answer's. */
  socketTimeoutMs: 40_000,
  /** Receiving headers: a client that sends them byte by byte is closed. */
  headersTimeoutMs: 10_000,
  /** One SQL statement: below the request's, so that the error says which part was slow. */
  statementTimeoutMs: 5_000,
  /** One SQL statement of a batch of changes: ten thousand rows with their triggers. */
  bulkStatementTimeoutMs: 30_000,
  /** Maximum of database queries, and of writes, that wait for a connection; further ones get 503 with Retry-After. */
  databaseWaitingMax: 200,
  writesWaitingMax: 20,
  /** Time that a request may wait for a connection: half of the answer's time, for the other half is for the work. */
  databaseWaitMs: 5_000,
  /** A transaction that does nothing: it would hold up the change feed. */
  idleTransactionTimeoutMs: 10_000,
  /**
   * Time that a request of the public may wait for the event loop, where earlier requests waited as long: the process gets more
   * than it can answer.
   */
  turnWaitMs: 250,
  /** The same of a registered client: no crowd of the public shuts it out. */
  turnWaitOfClientMs: 1_000,
  /** Delay before 503 is sent, milliseconds: a client that retries at once would take time from the others. */
  refusalDelayMs: 500,
  /** Milliseconds that a keep-alive connection stays open between requests. */
  keepAliveTimeoutMs: 65_000,
} as const;

/** How much of `costMax` and of the requests a minute a role may use: registered clients can be called when they err. */
export const roleMultipliers: Readonly<Record<Role, number>> = {
  PUBLIC: 1,
  PORTAL: 4,
  MUNICIPALITY: 2,
  GOVERNOR: 4,
  ANALYST: 4,
  ADMINISTRATOR: 4,
};

/** Arguments that say how many items follow, by a number or by a list of as many, and what they may be at the most where it is not `pageSizeMax`. */
export const sizeArguments: readonly string[] = ['first', 'last', 'days', 'representations', 'ids'];

/** Largest size by field coordinate, where it differs from `pageSizeMax`. */
export const sizeMaxByField: Readonly<Record<string, number>> = {
  'CaseStatistics.cells': limits.rowPageSizeMax,
  'Query._entities': limits.representationsMax,
  'Query.changes': limits.rowPageSizeMax,
  'Subscription.changes': limits.rowPageSizeMax,
  'Office.openingHours': limits.openingDaysMax,
  'Reception.openingHours': limits.openingDaysMax,
};

/** Usual number of items by field coordinate, where it differs much from `listSizeAssumed`. */
export const listSizeByField: Readonly<Record<string, number>> = {
  'Query.counties': 15,
  'Query.governors': 10,
  'Query.guidelineRateHistory': 20,
  'Query.coverageGaps': 100,
  'Oversight.municipalities': 60,
  'Governor.municipalities': 60,
  'County.municipalities': 25,
  'Municipality.crisisCentreAgreements': 1,
};

/** Values that a field counts for beside its fields, where it is more work than to read one. */
export const ownCostByField: Readonly<Record<string, number>> = {
  'AuditEventConnection.byMonth': limits.countCost,
  'FindingConnection.groups': limits.countCost,
};

export function costMaxOf(role: Role): number {
  return limits.costMax * roleMultipliers[role];
}

/** Values in the variables of an operation: more for a role that writes batches. */
export function variableValuesMaxOf(role: Role): number {
  return writesBatches(role) ? limits.bulkVariableValuesMax : limits.variableValuesMax;
}
