import { dayInNorway, showDay } from '../words/show-time.ts';
import { words } from '../words/words.ts';
import type { Alert, AlertLinks, Mail, Subscription } from './alerts.ts';

interface Addressed {
  readonly subscription: Subscription;
  readonly address: string;
  readonly links: AlertLinks;
  /** The address of the pages. */
  readonly origin: string;
}

/** Asks the owner of an address whether alerts should come there. */
export function confirmationMail({ subscription, address, links, origin }: Addressed, governorName: string): Mail {
  const { mail: text } = words[subscription.language].alerts;
  const confirmUrl = urlOf(origin, 'bekreft', links, subscription.id);
  return {
    to: address,
    subject: text.confirmSubject(governorName),
    text: [text.confirmText(governorName), confirmUrl, text.confirmIgnore].join('\n\n'),
    stopUrl: urlOf(origin, 'stopp', links, subscription.id),
    language: subscription.language,
    id: `confirm-${subscription.id}`,
  };
}

interface News {
  readonly governorName: string;
  readonly alerts: readonly Alert[];
  readonly totalCount: number;
}

/**
 * The changes since the last mail, in plain text: a line per change with the address of the municipality’s sheet, and the addresses for reading more and for ending the
 * subscription.
 */
export function alertMail(to: Addressed, { governorName, alerts, totalCount }: News): Mail {
  const { subscription, address, links, origin } = to;
  const { language, notifiedThrough, endsAt } = subscription;
  const { mail: text } = words[language].alerts;
  const since = dayInNorway(notifiedThrough);
  const stopUrl = urlOf(origin, 'stopp', links, subscription.id);
  const lines = alerts.map(({ message, municipality }) => `- ${message}\n  ${origin}/tilsyn/${municipality.number}`);
  const paragraphs = [
    text.lead(governorName, showDay(since, language)),
    lines.join('\n'),
    ...(totalCount > alerts.length ? [text.more] : []),
    `${text.readMore} ${origin}/tilsyn/varsler?siden=${since}`,
    text.footer(showDay(dayInNorway(endsAt), language)),
    `${text.stop} ${stopUrl}`,
  ];
  return {
    to: address,
    subject: text.subject(totalCount, governorName),
    text: paragraphs.join('\n\n'),
    stopUrl,
    language,
    id: `alerts-${subscription.id}-${Date.parse(notifiedThrough)}`,
  };
}

function urlOf(origin: string, purpose: 'bekreft' | 'stopp', links: AlertLinks, id: string): string {
  return `${origin}/varsler/${purpose}?bevis=${links.tokenOf(purpose, id)}`;
}
