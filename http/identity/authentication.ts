import { join } from 'node:path';
import type { Config } from '../../config.ts';
import type { Sql } from '../../db/client.ts';
import { findClientsByOrganisation } from '../../db/queries/find-clients-by-organisation.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { limits } from '../../schema/limits/limits.ts';
import { remoteKeys } from '../../services/identity/remote-keys.ts';
import type { Geography } from '../../services/identity/resolve-viewer.ts';
import { todayInNorway } from '../request-context.ts';
import type { Authentication } from './authenticate.ts';
import { createClientCache } from './client-cache.ts';
import { createDevelopmentIssuer, DEVELOPMENT_AUDIENCE, DEVELOPMENT_KEY_FOLDER } from './development-issuer.ts';
import { createTokenCache } from './token-cache.ts';

const bounds = {
  lifetimeMaxSeconds: limits.tokenLifetimeMaxSeconds,
  clockToleranceSeconds: limits.clockToleranceSeconds,
  tokenBytesMax: limits.tokenBytesMax,
};

/** How tokens are judged: by the configured issuer, or in development by a local one, whose documents are served too. */
export async function createAuthentication(
  config: Config,
  sql: Sql,
  directory: () => DirectoryVersion,
): Promise<{ authentication: Authentication; developmentDocuments: Record<string, unknown> }> {
  const register = {
    clients: createClientCache((number) => findClientsByOrganisation(sql, number, todayInNorway())),
    geography: () => geographyOf(directory()),
  };
  if (config.tokens !== null) {
    const { issuer, metadataUrl, audience } = config.tokens;
    const keys = remoteKeys({
      issuer,
      metadataUrl,
      fetch: globalThis.fetch,
      timeoutMs: limits.keyFetchTimeoutMs,
      cooldownMs: limits.keyFetchCooldownMs,
      cacheMaxAgeMs: limits.keyCacheMaxAgeMs,
      now: Date.now,
    });
    const tokens = createTokenCache(keys, { ...bounds, issuer, audience });
    return { authentication: { ...register, tokens }, developmentDocuments: {} };
  }
  const issuer = await createDevelopmentIssuer({
    directory: join(config.dataDirectory, DEVELOPMENT_KEY_FOLDER),
    audience: DEVELOPMENT_AUDIENCE,
    baseUrl: `http://${config.host}:${config.port}/dev-issuer`,
    production: config.production,
  });
  return {
    authentication: {
      ...register,
      tokens: createTokenCache(issuer.keys, { ...bounds, issuer: issuer.issuer, audience: issuer.audience }),
    },
    developmentDocuments: {
      '/dev-issuer/.well-known/oauth-authorization-server': issuer.metadata,
      '/dev-issuer/jwks': issuer.jwks,
    },
  };
}

const geographies = new WeakMap<DirectoryVersion, Geography>();

function geographyOf(directory: DirectoryVersion): Geography {
  const known = geographies.get(directory);
  if (known !== undefined) return known;
  const geography: Geography = {
    isPresentMunicipality: (number) => directory.municipalities.has(number),
    municipalitiesOfGovernor: (id) => directory.governors.get(id)?.municipalities.map(({ number }) => number) ?? null,
  };
  geographies.set(directory, geography);
  return geography;
}
