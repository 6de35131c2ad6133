import { isJsonObject, type JsonValue } from '../../sources/json-value.ts';
import type { Observation } from '../../sources/observation.ts';
import { type Finding, finding } from '../finding.ts';
import { OFFICIAL_DOMAINS, PRIVATE_MAIL_DOMAINS } from '../known-changes.ts';
import type { QualityInput } from '../quality-view.ts';

/** Contact data that are well-formed and probably lead astray: what people write there, somebody else reads. */
export function suspiciousContact(input: QualityInput): Finding[] {
  return input.choices.flatMap(({ chosen }) => {
    const reason = chosen && reasonOf(chosen);
    if (!chosen || !reason) return [];
    const { entityType, entityId, field } = chosen;
    return finding({
      kind: 'SUSPICIOUS_CONTACT',
      severity: 'SERIOUS',
      entityType,
      entityId,
      field,
      message: `${reason} Gjelder ${input.nameOf(entityType, entityId)}. Kontroller den før noen sender opplysninger dit.`,
      observationIds: [chosen.id],
      municipalities: input.concerns(entityType, entityId),
    });
  });
}

function reasonOf({ fieldGroup, value }: Observation): string | null {
  if (fieldGroup === 'EMAIL' && typeof value === 'string') return domainReason(value.split('@').at(-1) ?? '');
  if (fieldGroup === 'URL' && typeof value === 'string' && URL.canParse(value))
    return lookAlikeReason(new URL(value).hostname);
  const numbers = fieldGroup === 'PHONE' || fieldGroup === 'PHONES' ? textsIn(value) : [];
  if (numbers.some(isPremiumRate)) return 'Nummeret er et betalingsnummer, som offentlige kontorer ikke bruker.';
  return numbers.some(isPlaceholder) ? 'Nummeret ser ut som et eksempel som ikke er byttet ut.' : null;
}

function domainReason(domain: string): string | null {
  const isPrivate = PRIVATE_MAIL_DOMAINS.some((known) => known === domain.toLowerCase());
  return isPrivate ? 'E-postadressen er privat, ikke etatens egen.' : lookAlikeReason(domain);
}

/** A domain one letter away from an official one. A subdomain of an official one is official. */
function lookAlikeReason(host: string): string | null {
  const domain = host.toLowerCase().replace(/^www\./, '');
  const isOfficial = OFFICIAL_DOMAINS.some((known) => domain === known || domain.endsWith(`.${known}`));
  const registered = domain.split('.').slice(-2).join('.');
  const likeness = isOfficial ? undefined : OFFICIAL_DOMAINS.find((known) => isOneLetterAway(registered, known));
  return likeness === undefined ? null : `Domenet er nesten, men ikke helt, ${likeness}.`;
}

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
const isPremiumRate = (number: string): boolean => /^\+4782[09]\d{5}$/.test(number);

/** One digit throughout, or digits in a row. */
const isPlaceholder = (number: string): boolean => /^\+47((\d)\2{7}|12345678|87654321)$/.test(number);

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
