import { join } from 'node:path';
import type { JWTVerifyGetKey } from 'jose';
import type { Config } from '../../config.ts';
import type { Sql } from '../../db/client.ts';
import { findClientsByOrganisation } from '../../db/queries/find-clients-by-organisation.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { limits } from '../../schema/limits/limits.ts';
import { remoteKeys } from '../../services/identity/remote-keys.ts';
import type { Geography } from '../../services/identity/resolve-viewer.ts';
import type { TokenRules } from '../../services/identity/token-rules.ts';
import { todayInNorway } from '../request-context.ts';
import type { Authentication } from './authenticate.ts';
import { createClientCache } from './client-cache.ts';
import {
  createDevelopmentIssuer,
  DEVELOPMENT_AUDIENCE,
  DEVELOPMENT_KEY_FOLDER,
  type DevelopmentIssuer,
} from './development-issuer.ts';
import { createTokenCache, type TrustedIssuer } from './token-cache.ts';

const bounds = {
  lifetimeMaxSeconds: limits.tokenLifetimeMaxSeconds,
  clockToleranceSeconds: limits.clockToleranceSeconds,
  tokenBytesMax: limits.tokenBytesMax,
};

/** The issuer of the tokens of people who sign in to the pages, and its keys. */
export interface SignInIssuer {
  /** Exact text of `iss`; of a local one known only when the server listens. */
  readonly issuer: string;
  readonly keys: JWTVerifyGetKey;
}

/**
 * How tokens are judged: by the configured issuer, or in development by a local one, whose documents are served too.
 * @param signIn the issuer of the tokens of people who sign in to the pages; null: nobody can
 */
export async function createAuthentication(
  config: Config,
  sql: Sql,
  directory: () => DirectoryVersion,
  signIn: SignInIssuer | null,
): Promise<{
  authentication: Authentication;
  developmentDocuments: Record<string, unknown>;
  /** Null: another issuer issues the tokens. */
  developmentIssuer: DevelopmentIssuer | null;
}> {
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
    const rules = { ...bounds, issuer, audience, organisationClaim: 'CONSUMER' } as const;
    const tokens = createTokenCache([{ keys, rules }, ...peoplesIssuer(signIn, audience)]);
    return { authentication: { ...register, tokens }, developmentDocuments: {}, developmentIssuer: null };
  }
  const issuer = await createDevelopmentIssuer({
    directory: join(config.dataDirectory, DEVELOPMENT_KEY_FOLDER),
    audience: DEVELOPMENT_AUDIENCE,
    baseUrl: `http://${config.host}:${config.port}/dev-issuer`,
    production: config.production,
  });
  const rules = {
    ...bounds,
    issuer: issuer.issuer,
    audience: issuer.audience,
    organisationClaim: 'CONSUMER',
  } as const;
  return {
    authentication: {
      ...register,
      tokens: createTokenCache([{ keys: issuer.keys, rules }, ...peoplesIssuer(signIn, issuer.audience)]),
    },
    developmentIssuer: issuer,
    developmentDocuments: {
      '/dev-issuer/.well-known/oauth-authorization-server': issuer.metadata,
      '/dev-issuer/jwks': issuer.jwks,
    },
  };
}

function peoplesIssuer(signIn: SignInIssuer | null, audience: string): readonly TrustedIssuer[] {
  if (signIn === null) return [];
  const rules: TokenRules = {
    ...bounds,
    get issuer() {
      return signIn.issuer;
    },
    audience,
    organisationClaim: 'AUTHORIZATION_DETAILS',
  };
  return [{ keys: signIn.keys, rules }];
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
