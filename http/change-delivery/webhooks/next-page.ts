import type { ReadOn } from '../../../db/queries/webhooks/record-delivery-outcome.ts';

/** The next delivery of a webhook. */
export type NextPage =
  | { readonly kind: 'CLOSED' }
  /** It could not be read, by our own fault. */
  | { readonly kind: 'NOT_READ'; readonly failure: string }
  | { readonly kind: 'EXPIRED'; readonly reason: string }
  | {
      readonly kind: 'PAGE';
      readonly type: 'sync.changes' | 'oversight.alerts';
      readonly messageId: string;
      /** The position that the webhook has reached after it. */
      readonly read: ReadOn;
      /** Changes or alerts in it. */
      readonly changes: number;
      /** Null: there is nothing to be sent. */
      readonly data: unknown;
    };
