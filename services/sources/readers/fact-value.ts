import { z } from 'zod';
import { isOvernightVisit } from '../../opening-hours/overnight-visit.ts';
import { type HoursValue, hoursValueShape } from '../hours-value.ts';
import type { FieldGroup } from '../observation.ts';
import { email, fact, localDate, paragraphs, phone, postalCode, text, url } from '../parsing/fields.ts';

/** Forms of a value that a person may have written down, by field group; a group that is not listed accepts any value. */
const SHAPES: Partial<Record<FieldGroup, z.ZodType>> = {
  NAME: fact,
  PHONE: phone,
  PHONES: z.array(phone, 'WRONG_TYPE').min(1, 'MISSING'),
  EMAIL: email,
  URL: url,
  ADDRESS: z.strictObject({ street: fact, postalCode, city: fact }, 'WRONG_TYPE'),
  TEXT: paragraphs,
  DATE: localDate,
  CODES: z.array(text, 'WRONG_TYPE'),
  FLAG: z.boolean('WRONG_TYPE'),
};

const overnightHours = (channel: string, { weekly, exceptions }: HoursValue): boolean =>
  [...weekly, ...exceptions].some(({ spans }) =>
    spans.some(({ opens, closes }) => opens !== null && isOvernightVisit(channel, { opens, closes })),
  );

interface Fact {
  readonly field: string;
  readonly fieldGroup: FieldGroup;
  readonly value: z.core.util.JSONType;
}

/** The value of a fact in its stored form; its faults are reported as faults of the fact. */
export function readFactValue(fact: Fact, context: z.RefinementCtx): z.core.util.JSONType {
  const { field, fieldGroup, value } = fact;
  const fault = (message: string, path: PropertyKey[] = []) => {
    context.addIssue({ code: 'custom', message, path: ['value', ...path] });
    return z.NEVER;
  };
  if (fieldGroup === 'HOURS') {
    const hours = hoursValueShape.safeParse(value);
    if (!hours.success) return fault('WRONG_VALUE', hours.error.issues[0]?.path);
    return overnightHours(field.replace(/^hours\./, ''), hours.data) ? fault('OVERNIGHT_VISIT') : value;
  }
  const shape = SHAPES[fieldGroup];
  // A wording is a text of several parts.
  const isParts = fieldGroup === 'TEXT' && typeof value === 'object';
  if (shape === undefined || value === null || isParts) return value;
  const read = shape.safeParse(value);
  if (read.success) return read.data as z.core.util.JSONType;
  for (const { message, path } of read.error.issues) fault(message, path);
  return z.NEVER;
}
