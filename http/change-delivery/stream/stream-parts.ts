import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import type { ClientSlots } from '../../client-slots.ts';
import type { GuardedServer } from '../../endpoint/guarded-server.ts';
import type { Authentication } from '../../identity/authenticate.ts';
import type { ContextFor } from '../../request-context.ts';
import type { ResolveOperation } from '../../stored-operations/resolve-stored-operation.ts';

/** The parts of the platform that streams use. */
export interface StreamParts {
  readonly graphql: GuardedServer;
  readonly authentication: Authentication;
  readonly contextFor: ContextFor;
  /** The directory, and when there is a new one: all streams hang on the one LISTEN that it has. */
  readonly directory: {
    readonly current: () => DirectoryVersion;
    readonly onNewVersion: (listener: () => void) => () => void;
  };
  readonly resolve: ResolveOperation;
  /** Streams under way, whichever way they came. */
  readonly places: ClientSlots;
  /** Bounds how many of them read at the same time. */
  readonly withinLimit: <Result>(task: () => Promise<Result>) => Promise<Result>;
  readonly report: (error: unknown) => void;
}
