import { Temporal } from 'temporal-polyfill';
import type { Sql } from '../db/client.ts';
import { observationLoader } from '../db/loaders/observation-loader.ts';
import { createPastDirectories, type PastDirectories } from '../db/read-model/as-of.ts';
import type { DirectoryStore } from '../db/read-model/store.ts';
import { type ReadRouter, readFromPrimary } from '../db/read-router.ts';
import type { StatisticsStore } from '../db/statistics/store.ts';
import { type AskAtVersion, ProtectedReads, type RequestContext } from '../resolvers/shared/context.ts';
import { dayInNorway } from '../services/calendar/day-in-norway.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import type { Language } from '../services/languages/language.ts';
import type { SecretSeal } from '../services/webhooks/seal-secret.ts';
import { STRICT_WEBHOOK_RULES, type WebhookRules } from '../services/webhooks/webhook-url.ts';

interface ContextParts {
  readonly viewer: Viewer;
  /** Absent: the headers wish for none, or there are none. */
  readonly language?: Language | null;
  readonly correlationId: string;
  readonly sql: Sql;
  /** Absent: writes go over the connections of reads. */
  readonly writeSql?: Sql;
  readonly store: DirectoryStore;
  /** Absent: nothing is released, as in a measurement without statistics. */
  readonly statistics?: Pick<StatisticsStore, 'current'>;
  /** Absent: no webhook can be registered. */
  readonly webhookSeal?: SecretSeal | null;
  /** Absent: as strict as in production. */
  readonly webhookRules?: WebhookRules;
  /** Absent: past versions of the directory are cached for this request alone. */
  readonly past?: PastDirectories;
  /** Absent: nobody is charged for it, as for what the server asks itself. */
  readonly charge?: RequestContext['charge'];
  /** Absent: everything is read from the primary. */
  readonly readRouter?: ReadRouter;
}

const FREE = () => null;

/** Makes a request's context. `charge` absent: nobody is charged; `language` absent: the headers prefer none of the supported ones. */
export type ContextFor = (
  viewer: Viewer,
  correlationId: string,
  asked?: Partial<Pick<RequestContext, 'charge' | 'language'>>,
) => RequestContext;

/** The day it is in Norway. */
export function todayInNorway(): string {
  return dayInNorway(Date.now());
}

/** The context of one request: one version of the directory and one reading of the clock, from start to end. */
export function createContext(parts: ContextParts): RequestContext {
  const { viewer, correlationId, sql, store, statistics, webhookRules = STRICT_WEBHOOK_RULES, past } = parts;
  const { readRouter = readFromPrimary(sql) } = parts;
  const epochMs = Date.now();
  let observations: RequestContext['observations'] | undefined;
  // Asks the directory as it is now: after a write of the caller's own, this is newer than at the request's start.
  const askAtVersion: AskAtVersion = (ask) => readRouter.at(context.directory.version, ask);
  const context: RequestContext = {
    directory: store.current(),
    statistics: statistics?.current() ?? null,
    directoryHealth: store.health,
    viewer,
    language: parts.language ?? null,
    charge: parts.charge ?? FREE,
    access: undefined,
    protectedReads: new ProtectedReads(),
    // Put into words only where they are asked for: most questions name their own days.
    get now() {
      return Temporal.Instant.fromEpochMilliseconds(epochMs).toString();
    },
    get today() {
      return dayInNorway(epochMs);
    },
    get observations() {
      observations ??= observationLoader(sql, dayInNorway(epochMs));
      return observations;
    },
    sql,
    writeSql: parts.writeSql ?? sql,
    askDirectory: askAtVersion,
    askRecord: askAtVersion,
    webhookRules,
    webhookSeal: parts.webhookSeal ?? null,
    past: past ?? createPastDirectories(sql),
    directoriesAt: new Map(),
    correlationId,
    async refreshDirectory() {
      await store.refresh();
      context.directory = store.current();
      return context.directory;
    },
  };
  return context;
}
