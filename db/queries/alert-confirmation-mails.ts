import type { Sql, SqlLike } from '../client.ts';

/** Mails that ask one address for its confirmation, of all governors together, within a week. */
const TO_ADDRESS_MAX = 3;
const ADDRESS_DAYS = 7;
/** Mails that one governor has sent within a day. */
const BY_GOVERNOR_MAX = 20;
const GOVERNOR_HOURS = 24;

/** Whether one more mail may ask for a confirmation: yes, and it is counted; or why not. */
export type ConfirmationMail = 'COUNTED' | 'TOO_OFTEN_TO_ADDRESS' | 'TOO_MANY_OF_GOVERNOR';

/** Counts a mail before it is sent. One at a time: many at once are counted as one after the other. */
export async function countConfirmationMail(sql: Sql, governor: string, address: string): Promise<ConfirmationMail> {
  return await sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtext('alert_confirmation_mail'))`;
    const hash = transaction`encode(sha256(convert_to(lower(${address}), 'UTF8')), 'hex')`;
    const [sent] = await transaction<{ toAddress: number; byGovernor: number }[]>`
      select
        count(*) filter (where address_hash = ${hash} and sent_at > now() - make_interval(days => ${ADDRESS_DAYS}))::int
          as "toAddress",
        count(*) filter (where governor_id = ${governor} and sent_at > now() - make_interval(hours => ${GOVERNOR_HOURS}))::int
          as "byGovernor"
      from alert_confirmation_mail`;
    if (sent === undefined || sent.toAddress >= TO_ADDRESS_MAX) return 'TOO_OFTEN_TO_ADDRESS';
    if (sent.byGovernor >= BY_GOVERNOR_MAX) return 'TOO_MANY_OF_GOVERNOR';
    await transaction`insert into alert_confirmation_mail (governor_id, address_hash) values (${governor}, ${hash})`;
    return 'COUNTED';
  });
}

export async function removeOldConfirmationMails(sql: SqlLike): Promise<void> {
  await sql`delete from alert_confirmation_mail where sent_at <= now() - make_interval(days => ${ADDRESS_DAYS})`;
}
