import { z } from 'zod';
import { isLocalDate } from '../../calendar/local-date.ts';
import { hoursValueShape } from '../../sources/hours-value.ts';
import { isJsonObject, type JsonValue } from '../../sources/json-value.ts';
import type { FieldGroup, Observation } from '../../sources/observation.ts';
import { readPhoneNumber } from '../../sources/phone-number.ts';
import { isPlaceholder } from '../contact-reasons.ts';
import { type Finding, finding } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { insideTexts } from './inside-texts.ts';

/**
 * A value that is impossible in itself. It is kept as an observation and reported as wrong. A reversed period applies on no
 * day, so all observations are checked and not only the current values.
 */
export function invalidValue(input: QualityInput): Finding[] {
  const wrong = input.choices.flatMap(({ chosen, others }) => {
    // Null: its owner says that there is none.
    const isNone = chosen?.origin === 'OWNER' && chosen.value === null;
    const problem = chosen && !isNone ? (CHECKS[chosen.fieldGroup]?.(chosen.value) ?? null) : null;
    if (chosen && problem) return [{ said: chosen, problem }];
    const turned = others.find(isTurnedRound);
    return turned ? [{ said: turned, problem: say('periodTurned') }] : [];
  });
  const values = wrong.map(({ said: { entityType, entityId, field, id }, problem }) =>
    finding({
      kind: 'INVALID_VALUE',
      severity: 'SERIOUS',
      entityType,
      entityId,
      field,
      message: `${problem} ${say('concerns', { entity: input.nameOf(entityType, entityId) })}`,
      observationIds: [id],
      municipalities: input.concerns(entityType, entityId),
    }),
  );
  return [...values, ...insideTexts(input, 'INVALID_VALUE', 'WARNING')];
}

function isTurnedRound({ validFrom, validTo }: Observation): boolean {
  return validFrom !== null && validTo !== null && validTo <= validFrom;
}

const CHECKS: Partial<Record<FieldGroup, (value: JsonValue) => string | null>> = {
  PHONE: (value) => (isPhone(value) ? null : say('phoneInvalid')),
  PHONES: (value) => (Array.isArray(value) && value.every(isPhone) ? null : say('onePhoneInvalid')),
  EMAIL: (value) => (z.email().safeParse(value).success ? null : say('emailInvalid')),
  URL: (value) => (z.url({ protocol: /^https?$/ }).safeParse(value).success ? null : say('urlInvalid')),
  DATE: (value) => (typeof value === 'string' && isLocalDate(value) ? null : say('noSuchDate')),
  ADDRESS: (value) => {
    const code = isJsonObject(value) ? value.postalCode : null;
    return typeof code === 'string' && /^[0-9]{4}$/.test(code) ? null : say('postalCodeInvalid');
  },
  HOURS: (value) => {
    const hours = hoursValueShape.safeParse(value);
    if (!hours.success) return say('hoursUnreadable');
    const isEmpty = hours.data.weekly.some(({ spans }) => spans.some(({ opens, closes }) => opens === closes));
    return isEmpty ? say('hoursEmpty') : null;
  },
};

/** An example such as 12345678 is no number either; `suspiciousContact` reports it, with what to do. */
const isPhone = (value: JsonValue): boolean =>
  typeof value === 'string' && (isPlaceholder(value) || readPhoneNumber(value) !== null);
