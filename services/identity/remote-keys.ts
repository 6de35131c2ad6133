import { createRemoteJWKSet, customFetch, errors, type FetchImplementation, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';

/** The only outgoing request identity makes; injected, so that this room opens no connection of its own. */
export type Fetcher = FetchImplementation;

export interface RemoteKeySettings {
  /** The issuer's metadata document (`…/.well-known/oauth-authorization-server`). */
  readonly metadataUrl: string;
  /** Must equal the metadata's `issuer` exactly. */
  readonly issuer: string;
  readonly fetch: Fetcher;
  /** Time limit of one request to the issuer, milliseconds. */
  readonly timeoutMs: number;
  /** Shortest time between two key fetches, after success or failure, milliseconds: unknown key ids cannot make a storm. */
  readonly cooldownMs: number;
  /** Keys older than this are fetched again before use, milliseconds: a withdrawn key dies within it. */
  readonly cacheMaxAgeMs: number;
  /** Milliseconds of a clock; `Date.now` outside tests. */
  readonly now: () => number;
}

/** The issuer or its key set could not be reached or read: nobody's token can be judged. */
export class KeysUnavailableError extends Error {
  override readonly name = 'KeysUnavailableError';
}

const metadataShape = z.object({ issuer: z.string(), jwks_uri: z.url({ protocol: /^https?$/ }) });

/**
 * Key lookup by `kid`: metadata → `jwks_uri` → key set, cached, one flight at a time, rate-limited.
 * @throws KeysUnavailableError from the lookup where the issuer cannot be reached, or publishes no key at all; an unknown `kid`
 * is jose's own error.
 */
export function remoteKeys(settings: RemoteKeySettings): JWTVerifyGetKey {
  const { now } = settings;
  const coolDown = createCoolDown(settings);
  const fetch = withCoolDown(settings, coolDown);
  let pending: Promise<RemoteKeySet> | null = null;
  let seenAt = now();
  const keySet = (): Promise<RemoteKeySet> => {
    // Ages and cool-downs of keys are by the clock: where it was set back they would last that much longer.
    if (now() < seenAt) pending = null;
    seenAt = now();
    pending ??= readMetadata(settings, fetch).catch((error: unknown) => {
      pending = null;
      coolDown.begin();
      throw error;
    });
    return pending;
  };
  return async (header, token) => {
    try {
      const lookup = await keySet();
      return await lookup(header, token).catch((error: unknown) => {
        if (lookup.jwks()?.keys.length === 0) throw new Error('the issuer publishes no keys', { cause: error });
        throw error;
      });
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys) throw error;
      if (error instanceof errors.JOSENotSupported) throw error;
      throw new KeysUnavailableError('the issuer’s keys cannot be had', { cause: error });
    }
  };
}

type RemoteKeySet = ReturnType<typeof createRemoteJWKSet>;

async function readMetadata(settings: RemoteKeySettings, fetch: Fetcher): Promise<RemoteKeySet> {
  const response = await fetch(settings.metadataUrl, {
    method: 'GET',
    redirect: 'manual',
    headers: new Headers({ accept: 'application/json' }),
    signal: AbortSignal.timeout(settings.timeoutMs),
  });
  if (response.status !== 200) throw new Error('metadata: not 200');
  const metadata = metadataShape.parse(await response.json());
  if (metadata.issuer !== settings.issuer) throw new Error('metadata: another issuer');
  return createRemoteJWKSet(new URL(metadata.jwks_uri), {
    [customFetch]: fetch,
    timeoutDuration: settings.timeoutMs,
    cooldownDuration: settings.cooldownMs,
    cacheMaxAge: settings.cacheMaxAgeMs,
  });
}

interface CoolDown {
  readonly begin: () => void;
  readonly isOn: () => boolean;
}

/** While the issuer is down, requests fail at once instead of each waiting for its own time-out. */
function createCoolDown({ cooldownMs, now }: RemoteKeySettings): CoolDown {
  let failedAt = Number.NEGATIVE_INFINITY;
  return {
    begin() {
      failedAt = now();
    },
    // A failure that is still to come is one from before the clock was set back.
    isOn: () => now() >= failedAt && now() < failedAt + cooldownMs,
  };
}

function withCoolDown({ fetch }: RemoteKeySettings, coolDown: CoolDown): Fetcher {
  return async (url, options) => {
    if (coolDown.isOn()) throw new Error('cooling down after a failure');
    try {
      const response = await fetch(url, options);
      if (response.status >= 500) coolDown.begin();
      return response;
    } catch (error) {
      coolDown.begin();
      throw error;
    }
  };
}
