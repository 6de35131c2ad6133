import { hash, randomBytes } from 'node:crypto';
import type { Sealed } from './sealed.ts';

/** A signed-in reader, as far as pages need to know. */
export interface SignedIn {
  readonly role: 'MUNICIPALITY' | 'GOVERNOR' | 'ADMINISTRATOR' | 'PORTAL' | 'ANALYST';
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
  /** When the token ends, and the session with it: RFC 3339. */
  readonly endsAt: string;
}

/** Where sessions lie. They are found by a hash: who reads the store can take nobody's place. */
export interface SessionStore {
  readonly save: (idHash: string, sealed: string, endsAt: string) => Promise<void>;
  /** The sealed content of a session that has not ended and was used within the idle time; notes that it is used now. */
  readonly use: (idHash: string) => Promise<string | null>;
  readonly remove: (idHash: string) => Promise<void>;
}

/** A session as one request sees it. */
export interface OpenSession {
  readonly signedIn: SignedIn;
  /** What each form of this session sends back; another session's does not fit. */
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

/** Sessions whose content only a process with the key can read: the store holds neither tokens nor cookies. */
export function createSessions(store: SessionStore, sealed: Sealed): Sessions {
  return {
    async start(signedIn) {
      const secret = randomBytes(32).toString('base64url');
      await store.save(idOf(secret), await sealed.close('session', { signedIn }, signedIn.endsAt), signedIn.endsAt);
      return secret;
    },
    async read(secret) {
      if (!SECRET.test(secret)) return null;
      const content = await store.use(idOf(secret));
      if (content === null) return null;
      const opened = await sealed.open<{ readonly signedIn: SignedIn }>('session', content);
      return opened && { signedIn: opened.signedIn, formToken: formTokenOf(secret) };
    },
    end: async (secret) => {
      if (SECRET.test(secret)) await store.remove(idOf(secret));
    },
  };
}
