import { Temporal } from 'temporal-polyfill';
import type { Sql } from '../db/client.ts';
import { observationLoader } from '../db/loaders/observation-loader.ts';
import { createPastDirectories, type PastDirectories } from '../db/read-model/as-of.ts';
import type { DirectoryStore } from '../db/read-model/store.ts';
import type { StatisticsStore } from '../db/statistics/store.ts';
import { ProtectedReads, type RequestContext } from '../resolvers/shared/context.ts';
import type { Viewer } from '../services/identity/viewer.ts';
import { dayInNorway } from '../services/text-rules/day-in-norway.ts';

interface ContextParts {
  readonly viewer: Viewer;
  readonly correlationId: string;
  readonly sql: Sql;
  readonly store: DirectoryStore;
  /** Absent: nothing is released, as in a measurement without statistics. */
  readonly statistics?: Pick<StatisticsStore, 'current'>;
  /** Absent: past versions of the directory are kept for this request alone. */
  readonly past?: PastDirectories;
}

/** The day it is in Norway. */
export function todayInNorway(): string {
  return dayInNorway(Date.now());
}

/** What one request may use: one version of the directory and one reading of the clock, from start to end. */
export function createContext({ viewer, correlationId, sql, store, statistics, past }: ContextParts): RequestContext {
  const now = Temporal.Now.instant();
  const today = dayInNorway(now.epochMilliseconds);
  const context: RequestContext = {
    directory: store.current(),
    statistics: statistics?.current() ?? null,
    viewer,
    access: undefined,
    protectedReads: new ProtectedReads(),
    now: now.toString(),
    today,
    observations: observationLoader(sql, today),
    sql,
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
