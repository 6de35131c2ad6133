import { sql } from 'drizzle-orm';
import { check, index, text, timestamp, uniqueIndex, uuid } from 'drizzle-orm/pg-core';
import { governor } from '../area/governor.ts';
import { oneOf, tjenestegraf } from '../schema.ts';

export const ALERT_CHANNELS = ['MAIL', 'FEED'] as const;
export const ALERT_LANGUAGES = ['nb', 'nn', 'en'] as const;

const instant = (name: string) => timestamp(name, { withTimezone: true, mode: 'string' });

/** A subscription to a governor's alerts, by e-mail or by a feed's address. Of a person, only the address is stored. */
export const alertSubscription = tjenestegraf.table(
  'alert_subscription',
  {
    /** Random; links to it carry a proof made with the server's key. */
    id: uuid('id').primaryKey().defaultRandom(),
    governorId: text('governor_id')
      .notNull()
      .references(() => governor.id),
    channel: text('channel').$type<(typeof ALERT_CHANNELS)[number]>().notNull(),
    /** The e-mail address; null: a feed. */
    address: text('address'),
    language: text('language').$type<(typeof ALERT_LANGUAGES)[number]>().notNull(),
    createdAt: instant('created_at').notNull().defaultNow(),
    /** When the address was confirmed by its owner; null: not yet, so nothing is sent. */
    confirmedAt: instant('confirmed_at'),
    /** Alerts after this instant are sent. */
    notifiedThrough: instant('told_through').notNull().defaultNow(),
    /** Not looked at before. */
    nextAt: instant('next_at').notNull().defaultNow(),
    /** Removed after that: an address that is not confirmed soon, or was confirmed a year ago. */
    endsAt: instant('ends_at').notNull(),
  },
  (table) => [
    check('alert_subscription_channel_known', oneOf(table.channel, ALERT_CHANNELS)),
    check('alert_subscription_language_known', oneOf(table.language, ALERT_LANGUAGES)),
    check('alert_subscription_address_fits', sql`(${table.channel} = 'MAIL') = (${table.address} is not null)`),
    check('alert_subscription_address_bounded', sql`length(${table.address}) <= 254`),
    uniqueIndex('alert_subscription_once').on(table.governorId, sql`lower(${table.address})`),
    index('alert_subscription_next').on(table.nextAt),
  ],
);

/**
 * A mail that asked somebody to confirm an address, for as long as it counts against the next one. Of the address there is a
 * hash alone: whoever did not ask for the mail is not on any list.
 */
export const alertConfirmationMail = tjenestegraf.table(
  'alert_confirmation_mail',
  {
    governorId: text('governor_id')
      .notNull()
      .references(() => governor.id),
    /** SHA-256 of the address in lower case, hexadecimal. */
    addressHash: text('address_hash').notNull(),
    sentAt: instant('sent_at').notNull().defaultNow(),
  },
  (table) => [
    index('alert_confirmation_mail_address').on(table.addressHash, table.sentAt),
    index('alert_confirmation_mail_governor').on(table.governorId, table.sentAt),
  ],
);
