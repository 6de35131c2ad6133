import type DataLoader from 'dataloader';
import type { Sql } from '../../db/client.ts';
import type { LoadedObservation } from '../../db/loaders/observation-loader.ts';
import type { PastDirectories } from '../../db/read-model/as-of.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { DirectoryHealth } from '../../db/read-model/store.ts';
import type { StatisticsVersion } from '../../db/statistics/store.ts';
import type { ErrorCodeName } from '../../schema/errors/error-codes.ts';
import type { OperationAccess } from '../../schema/policy/operation-access.ts';
import type { Viewer } from '../../services/identity/viewer.ts';
import type { Language } from '../../services/languages/language.ts';
import type { SecretSeal } from '../../services/webhooks/seal-secret.ts';
import type { WebhookRules } from '../../services/webhooks/webhook-url.ts';
import type { FeedDelivery } from '../change/feed-delivery.ts';

/** An operation that costs more than is left of its asker's minute. */
export interface ChargeRefused {
  readonly message: string;
  readonly code: ErrorCodeName;
  readonly status: number;
  readonly extensions: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | number>>;
}

/** Asks PostgreSQL at a version or later; may ask twice, so for reads alone. */
export type AskAtVersion = <Answer>(ask: (sql: Sql) => Promise<Answer>) => Promise<Answer>;

/** The context of one request; made anew for each, so that nothing of one caller reaches another. */
export interface RequestContext {
  /** One version of the directory from start to end of the request; an own write brings it forward. */
  directory: DirectoryVersion;
  /** How well the directory follows the database. */
  readonly directoryHealth: () => DirectoryHealth;
  /** The released statistics, one version from start to end of the request. Null: nothing is released yet. */
  readonly statistics: StatisticsVersion | null;
  /** The caller; an anonymous caller is a viewer too. */
  readonly viewer: Viewer;
  /** Takes the operation's cost from what the asker may use in a minute. @returns null, or the refusal where too little is left */
  readonly charge: (cost: number) => ChargeRefused | null;
  /** The language that the request's headers prefer. Null: none of the supported ones. */
  readonly language: Language | null;
  /** The access decision for this operation; undefined until it is checked, and then every protected field is denied. */
  access: OperationAccess | undefined;
  /** Protected fields as they were met, for the audit. */
  readonly protectedReads: ProtectedReads;
  /** The request's only reading of the clock: an instant in UTC. */
  readonly now: string;
  /** The day it then is in Norway: what "today" means in a question about the directory. */
  readonly today: string;
  /** PostgreSQL as the API's role, for what is not in the directory. */
  readonly sql: Sql;
  /** The same for batches of changes, which may take long: connections of their own, so that whoever reads has not to wait. */
  readonly writeSql: Sql;
  /**
   * Reads data that change only with the directory, such as its search index, at `directory`'s version or later, from a replica
   * if one has that version. Its answer may be cached until the directory changes.
   */
  readonly askDirectory: AskAtVersion;
  /** The same for records about each version, such as history: its answer is not cached. */
  readonly askRecord: AskAtVersion;
  /** Observations by id, gathered into the same few statements however many are asked for. */
  readonly observations: DataLoader<string, LoadedObservation | null>;
  /** Brings the directory forward after an own write, so that the answer shows it. */
  readonly refreshDirectory: () => Promise<DirectoryVersion>;
  /** A page of the change feed on its way to a subscriber; absent: an ordinary request, to which none is sent. */
  feed?: FeedDelivery;
  /** Seals the secrets of webhooks; null: none can be registered here. */
  readonly webhookSeal: SecretSeal | null;
  /** The rules for a webhook's address. */
  readonly webhookRules: WebhookRules;
  /** The directory as it was; see `directoryAt`. */
  readonly past: PastDirectories;
  /** Past directories of this request, by instant in milliseconds: each is loaded once however many fields ask for it. */
  readonly directoriesAt: Map<number, Promise<DirectoryVersion>>;
  /** Ties answers, log lines and audit rows together. */
  readonly correlationId: string;
}

/** The protected fields that a request read or was denied: coordinates and municipalities, never a value. */
export class ProtectedReads {
  readonly granted = new ReadTally();
  /** Not open to the role, or outside the viewer's reach. */
  readonly denied = new ReadTally();
  /** Changes of the feed that the answer shows. */
  changesShown = 0;
}

/** Which coordinates were met, and whose the objects were. */
export class ReadTally {
  readonly coordinates = new Set<string>();
  readonly municipalities = new Set<string>();
}
