import { fetchVersionAt } from '../../db/queries/version-at.ts';
import { PastBusyError } from '../../db/read-model/as-of.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { changedResources } from '../../services/catalogue/rdf/delta.ts';
import type { Resource } from '../../services/catalogue/rdf/resource.ts';
import { PUBLIC_VIEWER } from '../../services/identity/viewer.ts';
import { RequestError } from '../errors/request-error.ts';
import type { CatalogueParts } from './catalogue-parts.ts';
import type { ServiceDocuments } from './rdf-documents.ts';

/** RFC 3339 with an offset. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Finds the changes in the service catalogue since an instant. The past directory is described as today’s is, and the two are
 * compared, so that no visible difference is left out.
 */
export function createChangedSince(parts: CatalogueParts, services: ServiceDocuments) {
  const { directory, today, origin, contextFor } = parts;
  return async (since: unknown, correlationId: string): Promise<readonly Resource[]> => {
    if (typeof since !== 'string' || !INSTANT.test(since) || Number.isNaN(Date.parse(since))) {
      throw refused('since: an instant as RFC 3339 with an offset, such as 2026-11-01T12:00:00Z');
    }
    if (Date.parse(since) > Date.now()) throw refused('since: an instant that has been');
    const { sql, past } = contextFor(PUBLIC_VIEWER, correlationId);
    const found = await fetchVersionAt(sql, new Date(since).toISOString());
    if (found.version === null) {
      throw refused(`since: not before ${found.since}, when history begins; take the whole catalogue instead`);
    }
    const now = directory();
    const before = found.version >= now.version ? now : await pastDirectory(past, found.version);
    const described = (version: DirectoryVersion) => services.resources(version, origin(), today());
    return changedResources(await described(before), await described(now));
  };
}

async function pastDirectory(past: ReturnType<CatalogueParts['contextFor']>['past'], version: bigint) {
  try {
    return await past.at(version);
  } catch (error) {
    if (!(error instanceof PastBusyError)) throw error;
    throw new RequestError('SERVICE_UNAVAILABLE', 'Too many past versions are being read: ask again in a moment');
  }
}

function refused(message: string): RequestError {
  return new RequestError('BAD_REQUEST', message, { extensions: { argument: 'since' } });
}
