import { hash, randomBytes } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Role } from '../generated/graphql.ts';
import type { Sealed } from './sealed.ts';

/** A signed-in reader, as far as pages need to know. */
export interface SignedIn {
  readonly role: Role;
  /** Shown in the page's head: the organisation's name. */
  readonly organisation: string;
  /** The municipalities that the role reaches. */
  readonly municipalities: readonly { readonly number: string; readonly name: string }[];
  /** Slug of the county governor; null for other roles. */
  readonly governor: string | null;
  /** Bearer token for the API; never sent to the browser. */
  readonly token: string;
  /** Sent back to the sign-in service at the end. */
  readonly idToken: string;
  /** When the token ends: RFC 3339. */
  readonly tokenEndsAt: string;
  /** Gets the next token; null: the service gives none, and the session ends with its token. */
  readonly refreshToken: string | null;
  /** When the session ends, whatever happens: RFC 3339. */
  readonly endsAt: string;
}

/** The tokens that a sign-in service gives in exchange for a refresh token. */
export type NextTokens = Pick<SignedIn, 'token' | 'tokenEndsAt' | 'refreshToken'>;

/** The service will not renew: the person has signed out there, or the right was withdrawn. */
export class RenewalRefusedError extends Error {}

/** The store of sessions. A session is found by a hash: a reader of the store can take nobody's place. */
export interface SessionStore {
  readonly save: (idHash: string, sealed: string, endsAt: string) => Promise<void>;
  /** The sealed content of a session that has not ended and was used within the idle time; notes that it is used now. */
  readonly use: (idHash: string) => Promise<string | null>;
  /** Puts a session's next content in place of the present one; its end stays. */
  readonly renew: (idHash: string, sealed: string) => Promise<void>;
  readonly remove: (idHash: string) => Promise<void>;
}

/** A session as one request sees it. */
export interface OpenSession {
  readonly signedIn: SignedIn;
  /** The token that each form of this session sends back; another session's is refused. */
  readonly formToken: string;
}

export interface Sessions {
  /** @returns the secret for the reader's cookie, new at every sign-in */
  readonly start: (signedIn: SignedIn) => Promise<string>;
  readonly read: (secret: string) => Promise<OpenSession | null>;
  readonly end: (secret: string) => Promise<void>;
}

const SECRET = /^[\w-]{43}$/;
const idOf = (secret: string) => hash('sha256', `session ${secret}`, 'hex');
const formTokenOf = (secret: string) => hash('sha256', `form ${secret}`, 'base64url');

/** Sessions whose content is kept opened: readers who click through pages at the same time. */
const OPENED_MAX = 1_000;
/** Milliseconds that tokens stay in memory after a session is opened. */
const OPENED_FOR_MS = 600_000;

/** A token that ends sooner is renewed first: a page asks the API with it for some seconds. */
const RENEWED_BEFORE_MS = 30_000;

/**
 * Sessions whose content only a process with the key can read: the store holds neither tokens nor cookies.
 * @param renew exchanges a refresh token. Throws RenewalRefusedError where the service will not
 */
export function createSessions(
  store: SessionStore,
  sealed: Sealed,
  renew: (refreshToken: string) => Promise<NextTokens>,
): Sessions {
  /** Exchanges under way, by session: a refresh token may be good for one exchange only. */
  const underWay = new Map<string, Promise<SignedIn | null>>();
  /** Decrypted contents by sealed text: to decrypt one costs as much as a small page. The store is still asked each time. */
  const opened = new LRUCache<string, SignedIn>({ max: OPENED_MAX, ttl: OPENED_FOR_MS });
  return {
    async start(signedIn) {
      const secret = randomBytes(32).toString('base64url');
      await store.save(idOf(secret), await sealed.close('session', { signedIn }, signedIn.endsAt), signedIn.endsAt);
      return secret;
    },
    async read(secret) {
      if (!SECRET.test(secret)) return null;
      const id = idOf(secret);
      const stored = await open(id);
      const signedIn = stored !== null && mustRenew(stored) ? await renewed(id, stored) : stored;
      return signedIn && { signedIn, formToken: formTokenOf(secret) };
    },
    end: async (secret) => {
      if (SECRET.test(secret)) await store.remove(idOf(secret));
    },
  };

  async function open(id: string): Promise<SignedIn | null> {
    const content = await store.use(id);
    if (content === null) return null;
    const known = opened.get(content);
    if (known !== undefined) return hasEnded(known) ? null : known;
    const signedIn = (await sealed.open<{ readonly signedIn: SignedIn }>('session', content))?.signedIn ?? null;
    if (signedIn !== null) opened.set(content, signedIn);
    return signedIn;
  }

  function renewed(id: string, stored: SignedIn): Promise<SignedIn | null> {
    const running = underWay.get(id) ?? exchange(id, stored).finally(() => underWay.delete(id));
    underWay.set(id, running);
    return running;
  }

  async function exchange(id: string, stored: SignedIn): Promise<SignedIn | null> {
    try {
      const next = { ...stored, ...(await renew(stored.refreshToken ?? '')) };
      await store.renew(id, await sealed.close('session', { signedIn: next }, stored.endsAt));
      return next;
    } catch (error) {
      if (!(error instanceof RenewalRefusedError)) throw error;
      // Another process may have exchanged it a moment before.
      const present = await open(id);
      if (present !== null && !mustRenew(present)) return present;
      await store.remove(id);
      return null;
    }
  }
}

const mustRenew = ({ refreshToken, tokenEndsAt }: SignedIn) =>
  refreshToken !== null && Date.parse(tokenEndsAt) - Date.now() < RENEWED_BEFORE_MS;

const hasEnded = ({ endsAt }: SignedIn) => Date.parse(endsAt) <= Date.now();
