import type { DirectoryVersion } from '../../../db/read-model/model.ts';
import type { RequestContext } from '../../../resolvers/shared/context.ts';
import type { Viewer } from '../../../services/identity/viewer.ts';
import type { GuardedServer } from '../../endpoint/guarded-server.ts';
import type { Authentication } from '../../identity/authenticate.ts';
import type { ResolveOperation } from '../../stored-operations/resolve-stored-operation.ts';

/** What streams need of the platform. */
export interface StreamParts {
  readonly graphql: GuardedServer;
  readonly authentication: Authentication;
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
  /** The directory, and when there is a new one: all streams hang on the one LISTEN that it has. */
  readonly directory: {
    readonly current: () => DirectoryVersion;
    readonly onNewVersion: (listener: () => void) => () => void;
  };
  readonly resolve: ResolveOperation;
  readonly report: (error: unknown) => void;
}
