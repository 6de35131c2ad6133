import { isJsonObject, type JsonValue } from '../../sources/json-value.ts';
import type { Observation } from '../../sources/observation.ts';
import { domainReason, isPlaceholder, isPremiumRate, lookAlikeReason } from '../contact-reasons.ts';
import { type Finding, finding } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { insideTexts } from './inside-texts.ts';

/** Contact data that are well-formed and probably lead astray: what people write there, somebody else reads. */
export function suspiciousContact(input: QualityInput): Finding[] {
  const values = input.choices.flatMap(({ chosen }) => {
    const reason = chosen && reasonOf(chosen);
    if (!chosen || !reason) return [];
    const { entityType, entityId, field } = chosen;
    return finding({
      kind: 'SUSPICIOUS_CONTACT',
      severity: 'SERIOUS',
      entityType,
      entityId,
      field,
      message: [reason, say('concerns', { entity: input.nameOf(entityType, entityId) }), say('checkFirst')].join(' '),
      observationIds: [chosen.id],
      municipalities: input.concerns(entityType, entityId),
    });
  });
  return [...values, ...insideTexts(input, 'SUSPICIOUS_CONTACT', 'SERIOUS')];
}

function reasonOf({ fieldGroup, value }: Observation): string | null {
  if (fieldGroup === 'EMAIL' && typeof value === 'string') return domainReason(value.split('@').at(-1) ?? '');
  if (fieldGroup === 'URL' && typeof value === 'string' && URL.canParse(value))
    return lookAlikeReason(new URL(value).hostname);
  const numbers = fieldGroup === 'PHONE' || fieldGroup === 'PHONES' ? textsIn(value) : [];
  if (numbers.some(isPremiumRate)) return say('premiumRate');
  return numbers.some(isPlaceholder) ? say('placeholder') : null;
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
