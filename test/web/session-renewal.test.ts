import { randomBytes } from 'node:crypto';
import { describe, expect, test, vi } from 'vitest';
import { createSealed } from '../../web/sign-in/sealed.ts';
import { createSessions, type NextTokens, RenewalRefusedError, type SignedIn } from '../../web/sign-in/session.ts';
import { ADVISER } from './pages-alone.ts';

const fromNow = (seconds: number) => new Date(Date.now() + seconds * 1_000).toISOString();
const ENDING: SignedIn = { ...ADVISER, refreshToken: 'first', tokenEndsAt: fromNow(10), endsAt: fromNow(3_600) };
const NEXT: NextTokens = { token: 'next', refreshToken: 'second', tokenEndsAt: fromNow(600) };

function world(renew: (refreshToken: string) => Promise<NextTokens>) {
  const rows = new Map<string, string>();
  const store = {
    save: async (id: string, content: string) => void rows.set(id, content),
    use: async (id: string) => rows.get(id) ?? null,
    renew: async (id: string, content: string) => void rows.set(id, content),
    remove: async (id: string) => void rows.delete(id),
  };
  const sealed = createSealed(randomBytes(32));
  return { rows, store, sealed, sessions: createSessions(store, sealed, renew) };
}

describe('a session whose token ends', () => {
  test('goes on with the next token, and several pages opened at once exchange it once', async () => {
    const exchanged: string[] = [];
    const { sessions } = world(async (refreshToken) => {
      exchanged.push(refreshToken);
      return NEXT;
    });
    const secret = await sessions.start(ENDING);
    const read = await Promise.all([sessions.read(secret), sessions.read(secret), sessions.read(secret)]);
    expect(read.map((session) => session?.signedIn.token)).toEqual(['next', 'next', 'next']);
    expect((await sessions.read(secret))?.signedIn).toEqual({ ...ENDING, ...NEXT });
    expect(exchanged).toEqual(['first']);
  });

  test('ends where the service refuses, and its row is gone', async () => {
    const { sessions, rows } = world(() => Promise.reject(new RenewalRefusedError('invalid_grant')));
    const secret = await sessions.start(ENDING);
    expect(await sessions.read(secret)).toBeNull();
    expect(rows.size).toBe(0);
  });

  test('goes on where another process exchanged the token a moment before', async () => {
    const { sessions, sealed, rows } = world(async () => {
      const [[id = ''] = []] = rows;
      const signedIn = { ...ENDING, ...NEXT };
      rows.set(id, await sealed.close('session', { signedIn }, ENDING.endsAt));
      throw new RenewalRefusedError('invalid_grant');
    });
    const secret = await sessions.start(ENDING);
    expect((await sessions.read(secret))?.signedIn.token).toBe('next');
  });

  test('is not lost where the service does not answer: the next page tries again', async () => {
    let away = true;
    const { sessions } = world(async () => {
      if (away) throw new Error('no answer');
      return NEXT;
    });
    const secret = await sessions.start(ENDING);
    await expect(sessions.read(secret)).rejects.toThrow('no answer');
    away = false;
    expect((await sessions.read(secret))?.signedIn.token).toBe('next');
  });

  test('ends with its token where the service gives no refresh token', async () => {
    const { sessions } = world(() => Promise.reject(new Error('is not asked')));
    const secret = await sessions.start({ ...ENDING, refreshToken: null });
    expect((await sessions.read(secret))?.signedIn.token).toBe(ADVISER.token);
  });
});

describe('a session that pages are read with', () => {
  const never = () => Promise.reject(new Error('is not asked'));
  const LASTING: SignedIn = { ...ADVISER, refreshToken: null };

  test('is decrypted once, and asked for in the store each time', async () => {
    const { sessions, sealed, store } = world(never);
    const [opened, asked] = [vi.spyOn(sealed, 'open'), vi.spyOn(store, 'use')];
    const secret = await sessions.start(LASTING);
    for (let page = 0; page < 3; page += 1) expect((await sessions.read(secret))?.signedIn).toEqual(LASTING);
    expect([opened.mock.calls.length, asked.mock.calls.length]).toEqual([1, 3]);
  });

  test('is over when its end has come, also where it was just read', async () => {
    const { sessions } = world(never);
    const secret = await sessions.start(LASTING);
    expect(await sessions.read(secret)).not.toBeNull();
    vi.useFakeTimers({ toFake: ['Date'], now: Date.parse(LASTING.endsAt) });
    expect(await sessions.read(secret)).toBeNull();
    vi.useRealTimers();
  });

  test('is over when it was ended, or idle too long, also where it was just read', async () => {
    const { sessions, rows } = world(never);
    const [ended, idle] = [await sessions.start(LASTING), await sessions.start(LASTING)];
    expect([await sessions.read(ended), await sessions.read(idle)]).not.toContain(null);
    await sessions.end(ended);
    expect(await sessions.read(ended)).toBeNull();
    // The store gives nothing of a session that was idle too long.
    rows.clear();
    expect(await sessions.read(idle)).toBeNull();
  });

  test('is nobody’s where its row holds what another key sealed', async () => {
    const { sessions, rows } = world(never);
    const secret = await sessions.start(LASTING);
    expect(await sessions.read(secret)).not.toBeNull();
    const [[id = ''] = []] = rows;
    rows.set(id, await createSealed(randomBytes(32)).close('session', { signedIn: LASTING }, LASTING.endsAt));
    expect(await sessions.read(secret)).toBeNull();
  });
});
