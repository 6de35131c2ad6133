import type { SqlLike } from '../client.ts';
import { removeOldConfirmationMails } from './alert-confirmation-mails.ts';

export type AlertChannel = 'MAIL' | 'FEED';
export type AlertLanguage = 'nb' | 'nn' | 'en';

/** A subscription to a governor's alerts. */
export interface AlertSubscription {
  readonly id: string;
  /** Slug. */
  readonly governor: string;
  readonly channel: AlertChannel;
  /** Null: a feed. */
  readonly address: string | null;
  readonly language: AlertLanguage;
  readonly createdAt: string;
  /** Null: the owner of the address has not confirmed it. */
  readonly confirmedAt: string | null;
  /** Alerts after this instant are sent. */
  readonly notifiedThrough: string;
  readonly endsAt: string;
}

/** An address that is not confirmed within two days was somebody's mistake. */
const UNCONFIRMED_HOURS = 48;
/** A subscription ends after a year: people change jobs. */
const KEPT_DAYS = 365;
/** An attempt that failed, or whose process died, is made again after this. */
const RETRY_MINUTES = 60;

const columns = (sql: SqlLike) => {
  const instant = (name: string) => sql`to_char(${sql(name)} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
  return sql`
    id, governor_id as "governor", channel, address, language, ${instant('created_at')} as "createdAt",
    ${instant('confirmed_at')} as "confirmedAt", ${instant('told_through')} as "notifiedThrough", ${instant('ends_at')} as "endsAt"`;
};

export async function findAlertSubscriptions(sql: SqlLike, governor: string): Promise<readonly AlertSubscription[]> {
  return await sql<AlertSubscription[]>`
    select ${columns(sql)} from alert_subscription
    where governor_id = ${governor} and ends_at > now() order by created_at, id`;
}

/** One that is in force; null: there is none by this id, or it has ended. */
export async function findAlertSubscription(sql: SqlLike, id: string): Promise<AlertSubscription | null> {
  const [row] = await sql<AlertSubscription[]>`
    select ${columns(sql)} from alert_subscription where id = ${id}::uuid and ends_at > now()`;
  return row ?? null;
}

/**
 * An address to be confirmed by its owner. The same one again is a new try, or where it is confirmed, nothing new.
 * @returns null where the governor has as many as there may be
 */
export async function addAlertAddress(
  sql: SqlLike,
  {
    governor,
    address,
    language,
    max,
  }: Readonly<Record<'governor' | 'address', string>> & { language: AlertLanguage; max: number },
): Promise<AlertSubscription | null> {
  const [row] = await sql<AlertSubscription[]>`
    insert into alert_subscription (governor_id, channel, address, language, ends_at)
    select ${governor}, 'MAIL', ${address}, ${language}, now() + make_interval(hours => ${UNCONFIRMED_HOURS})
    where (select count(*) from alert_subscription where governor_id = ${governor} and ends_at > now()) < ${max}
    on conflict (governor_id, lower(address)) do update
      set language = excluded.language, ends_at = greatest(alert_subscription.ends_at, excluded.ends_at)
    returning ${columns(sql)}`;
  return row ?? null;
}

/** A feed needs no confirmation: it is nobody's address. */
export async function addAlertFeed(
  sql: SqlLike,
  { governor, language, max }: { governor: string; language: AlertLanguage; max: number },
): Promise<AlertSubscription | null> {
  const [row] = await sql<AlertSubscription[]>`
    insert into alert_subscription (governor_id, channel, language, confirmed_at, ends_at)
    select ${governor}, 'FEED', ${language}, now(), now() + make_interval(days => ${KEPT_DAYS})
    where (select count(*) from alert_subscription where governor_id = ${governor} and ends_at > now()) < ${max}
    returning ${columns(sql)}`;
  return row ?? null;
}

/** Records that the owner confirmed the address; valid for a year. False: no address waits for confirmation under this id. */
export async function confirmAlertAddress(sql: SqlLike, id: string): Promise<boolean> {
  const rows = await sql`
    update alert_subscription
    set confirmed_at = now(), told_through = now(), next_at = now(), ends_at = now() + make_interval(days => ${KEPT_DAYS})
    where id = ${id}::uuid and channel = 'MAIL' and confirmed_at is null and ends_at > now() returning id`;
  return rows.length > 0;
}

/** Deletes a subscription and its address. @param governor only if it belongs to this governor; null: any */
export async function removeAlertSubscription(sql: SqlLike, id: string, governor: string | null): Promise<boolean> {
  const rows = await sql`
    delete from alert_subscription
    where id = ${id}::uuid and (${governor}::text is null or governor_id = ${governor}) returning id`;
  return rows.length > 0;
}

/** The next confirmed address whose time has come; no other process gets it too. Null: there is none. */
export async function claimAlertAddress(sql: SqlLike): Promise<AlertSubscription | null> {
  const [row] = await sql<AlertSubscription[]>`
    update alert_subscription set next_at = now() + make_interval(mins => ${RETRY_MINUTES})
    where id = (
      select id from alert_subscription
      where channel = 'MAIL' and confirmed_at is not null and ends_at > now() and next_at <= now()
      order by next_at, id for update skip locked limit 1)
    returning ${columns(sql)}`;
  return row ?? null;
}

/** Records that alerts up to an instant were sent, and when the subscription is evaluated next. */
export async function recordAlertsSent(
  sql: SqlLike,
  id: string,
  through: string,
  againAfterHours: number,
): Promise<void> {
  await sql`
    update alert_subscription
    set told_through = ${through}::timestamptz, next_at = now() + make_interval(hours => ${againAfterHours})
    where id = ${id}::uuid`;
}

/** Addresses that nobody confirmed, subscriptions a year old, and mails that count no longer. */
export async function removeEndedAlertSubscriptions(sql: SqlLike): Promise<void> {
  await sql`delete from alert_subscription where ends_at <= now()`;
  await removeOldConfirmationMails(sql);
}
