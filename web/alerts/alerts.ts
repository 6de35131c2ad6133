import type { OversightAlertsQuery } from '../generated/graphql.ts';
import type { Language } from '../words/words.ts';

export type Alert = NonNullable<OversightAlertsQuery['oversightAlerts']>['nodes'][number];

/** A subscription to a governor's alerts: an e-mail address or a feed. */
export interface Subscription {
  readonly id: string;
  /** Slug. */
  readonly governor: string;
  readonly channel: 'MAIL' | 'FEED';
  /** Null: a feed. */
  readonly address: string | null;
  readonly language: Language;
  readonly createdAt: string;
  /** Null: the owner of the address has not confirmed it, and nothing is sent. */
  readonly confirmedAt: string | null;
  /** Alerts after this instant are sent. */
  readonly notifiedThrough: string;
  readonly endsAt: string;
}

/** A person who gave no address is not to be sent mail after mail: each counts against its address and its sender. */
export type ConfirmationMail = 'COUNTED' | 'TOO_OFTEN_TO_ADDRESS' | 'TOO_MANY_OF_GOVERNOR';

/** Subscriptions as they are kept. What cannot be added is null: there are as many as there may be. */
export interface SubscriptionStore {
  readonly ofGovernor: (governor: string) => Promise<readonly Subscription[]>;
  readonly find: (id: string) => Promise<Subscription | null>;
  /** Whether one more mail may ask for a confirmation; it is counted before it is sent. */
  readonly countMail: (governor: string, address: string) => Promise<ConfirmationMail>;
  readonly addAddress: (governor: string, address: string, language: Language) => Promise<Subscription | null>;
  readonly addFeed: (governor: string, language: Language) => Promise<Subscription | null>;
  readonly confirm: (id: string) => Promise<boolean>;
  /** @param governor only where it is this one's; null: whoever holds the proof */
  readonly remove: (id: string, governor: string | null) => Promise<boolean>;
  readonly claimAddress: () => Promise<Subscription | null>;
  readonly recordSent: (id: string, through: string) => Promise<void>;
}

/** Reads the alerts since an instant, with the rights that the client register gives the governor now. */
export type ReadAlerts = (governor: string, since: string, language: Language) => Promise<AlertsSince>;

export type AlertsSince =
  /** The governor has no access any more. */
  | { readonly kind: 'CLOSED' }
  /** The platform does not know so far back. */
  | { readonly kind: 'TOO_EARLY' }
  | {
      readonly kind: 'ALERTS';
      readonly governorName: string;
      readonly alerts: readonly Alert[];
      readonly totalCount: number;
    };

export interface Mail {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  /** The address at which the reader ends the subscription. */
  readonly stopUrl: string;
  readonly language: Language;
  /** The same mail sent twice has the same. */
  readonly id: string;
}

export type SendMail = (mail: Mail) => Promise<void>;

/** The parts that send alerts to people while no page is open. */
export interface AlertService {
  readonly store: SubscriptionStore;
  readonly links: AlertLinks;
  readonly read: ReadAlerts;
  /** Null: no e-mail can be sent here. */
  readonly sendMail: SendMail | null;
}

export type LinkPurpose = 'bekreft' | 'stopp' | 'strom';

/** Addresses that open one subscription without signing in: each carries a proof for its one purpose. */
export interface AlertLinks {
  readonly tokenOf: (purpose: LinkPurpose, id: string) => string;
  /** The subscription's id; null: the token proves nothing. */
  readonly read: (purpose: LinkPurpose, token: string) => string | null;
}
