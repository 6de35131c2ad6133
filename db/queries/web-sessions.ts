import type { SqlLike } from '../client.ts';

/** Keeps a session until it ends, is idle too long or is removed. */
export async function saveWebSession(sql: SqlLike, idHash: string, sealed: string, endsAt: string): Promise<void> {
  await sql`insert into web_session (id_hash, sealed, ends_at) values (${idHash}, ${sealed}, ${endsAt})`;
}

/** Puts another content in a session's place; its end stays. */
export async function renewWebSession(sql: SqlLike, idHash: string, sealed: string): Promise<void> {
  await sql`update web_session set sealed = ${sealed} where id_hash = ${idHash}`;
}

/** Its use is noted once in this part of the idle time: a page that only reads the session waits for no write to the disk. */
const NOTED_PART = 1 / 60;

/**
 * The sealed content of a session that has not ended and was used within the idle time, and notes that it is used now. The
 * note may be old by a sixtieth of the idle time, so that an idle session ends that much earlier, never later.
 * @param idleSeconds 1 or more
 */
export async function useWebSession(sql: SqlLike, idHash: string, idleSeconds: number): Promise<string | null> {
  const [row] = await sql<{ sealed: string }[]>`
    with used as (
      select id_hash, sealed, used_at from web_session
      where id_hash = ${idHash} and ends_at > now() and used_at > now() - make_interval(secs => ${idleSeconds})
    ), noted as (
      update web_session set used_at = now() from used
      where web_session.id_hash = used.id_hash
        and used.used_at <= now() - make_interval(secs => ${idleSeconds * NOTED_PART})
    )
    select sealed from used`;
  return row?.sealed ?? null;
}

export async function removeWebSession(sql: SqlLike, idHash: string): Promise<void> {
  await sql`delete from web_session where id_hash = ${idHash}`;
}

/** Removes sessions that nobody can use any more. */
export async function removeEndedWebSessions(sql: SqlLike, idleSeconds: number): Promise<void> {
  await sql`
    delete from web_session
    where ends_at <= now() or used_at <= now() - make_interval(secs => ${idleSeconds})`;
}
