import type { AlertService, SendMail, Subscription } from './alerts.ts';
import { alertMail } from './compose-mail.ts';

export interface AlertSenderParts extends Pick<AlertService, 'store' | 'links' | 'read'> {
  readonly sendMail: SendMail;
  readonly origin: () => string;
  readonly now: () => Date;
  readonly report: (error: unknown) => void;
  /** Milliseconds between looks at whose time has come. */
  readonly pollMs: number;
}

export interface AlertSender {
  /** Resolves when the look under way is over. */
  readonly stop: () => Promise<void>;
}

/** Tells each confirmed address once a day what has changed; several servers may do so at once. */
export function startAlertSender(parts: AlertSenderParts): AlertSender {
  let running = Promise.resolve();
  let stopped = false;
  const look = () => {
    running = running.then(() => tellAll(parts, () => stopped)).catch(parts.report);
  };
  look();
  const timer = setInterval(look, parts.pollMs).unref();
  return {
    stop() {
      stopped = true;
      clearInterval(timer);
      return running;
    },
  };
}

/** Everybody whose time has come. One that fails is tried again later, and holds nobody else up. */
export async function tellAll(parts: AlertSenderParts, stopped: () => boolean = () => false): Promise<void> {
  while (!stopped()) {
    const subscription = await parts.store.claimAddress();
    if (subscription === null) return;
    await tell(parts, subscription).catch(parts.report);
  }
}

async function tell({ store, links, read, sendMail, origin, now }: AlertSenderParts, subscription: Subscription) {
  const through = now().toISOString();
  const { address, governor, notifiedThrough, language } = subscription;
  const news = await read(governor, notifiedThrough, language);
  if (news.kind === 'CLOSED' || address === null) {
    await store.remove(subscription.id, governor);
    return;
  }
  if (news.kind === 'ALERTS' && news.totalCount > 0)
    await sendMail(alertMail({ subscription, address, links, origin: origin() }, news));
  await store.recordSent(subscription.id, through);
}
