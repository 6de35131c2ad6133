import { OFFICIAL_DOMAINS, PRIVATE_MAIL_DOMAINS } from './known-changes.ts';
import { say } from './messages/message-in.ts';

/** Why nobody should write to an address at a domain; null: no reason is known. */
export function domainReason(domain: string): string | null {
  const isPrivate = PRIVATE_MAIL_DOMAINS.some((known) => known === domain.toLowerCase());
  return isPrivate ? say('privateMail') : lookAlikeReason(domain);
}

/** A domain one letter away from an official one. A subdomain of an official one is official. */
export function lookAlikeReason(host: string): string | null {
  const domain = host.toLowerCase().replace(/^www\./, '');
  const [, named = '', ending = ''] = TWICE_ENDED.exec(domain) ?? [];
  if (ending !== '') return say('lookAlike', { domain: `${named}.${ending}` });
  const isOfficial = OFFICIAL_DOMAINS.some((known) => domain === known || domain.endsWith(`.${known}`));
  const registered = domain.split('.').slice(-2).join('.');
  const likeness = isOfficial ? undefined : OFFICIAL_DOMAINS.find((known) => isOneLetterAway(registered, known));
  return likeness === undefined ? null : say('lookAlike', { domain: likeness });
}

/** `nav.no.no` */
const TWICE_ENDED = /^(.+?)\.(no|com|org|net|eu)(?:\.\2)+$/;

/** One letter more, one less, one other, or two that have changed places. */
function isOneLetterAway(a: string, b: string): boolean {
  if (a === b || Math.abs(a.length - b.length) > 1) return false;
  const start = [...a].findIndex((letter, index) => letter !== b[index]);
  const from = start === -1 ? a.length : start;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  const swapped = restA.slice(0, 2) === [...restB.slice(0, 2)].reverse().join('') && restA.slice(2) === restB.slice(2);
  return swapped || restA.slice(1) === restB.slice(1) || restA.slice(1) === restB || restA === restB.slice(1);
}

/** 820 and 829 cost extra by the call or the minute. */
export const isPremiumRate = (number: string): boolean => /^\+4782[09]\d{5}$/.test(number);

/** One digit throughout, or digits in a row. */
export const isPlaceholder = (number: string): boolean => /^\+47((\d)\2{7}|12345678|87654321)$/.test(number);
