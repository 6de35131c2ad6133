import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { RequestContext } from '../../resolvers/shared/context.ts';
import type { Viewer } from '../../services/identity/viewer.ts';

/** The parts that the catalogues are made of. */
export interface CatalogueParts {
  readonly directory: () => DirectoryVersion;
  readonly today: () => string;
  /** The platform's public address; the IRIs of what it describes begin with it. */
  readonly origin: () => string;
  readonly contextFor: (viewer: Viewer, correlationId: string) => RequestContext;
}
