import type { Sql } from '../../db/client.ts';

/** Tries again while a background worker of the server, which only a superuser may end, is in the database. */
export async function dropDatabase(admin: Sql, name: string): Promise<void> {
  const TRIES = 20;
  for (let attempt = 1; ; attempt += 1) {
    try {
      await admin`drop database if exists ${admin(name)} with (force)`;
      return;
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (attempt === TRIES || (code !== '42501' && code !== '55006')) throw error;
      await new Promise((later) => setTimeout(later, 250));
    }
  }
}
