import { type Choice, chooseCurrent } from '../sources/choose-current.ts';
import { isJsonObject } from '../sources/json-value.ts';
import { byField, type Observation } from '../sources/observation.ts';
import type { QualityInput } from './quality-view.ts';

/** The texts of a `wording` that a municipality also states one by one when it writes here. Its name is stated beside it. */
const TEXTS = ['summary', 'description', 'targetGroup', 'howToApply'] as const;

/**
 * The choices between the texts of a service's wording, which an HSDS delivery states as one value, and the same texts, which the
 * owner states as fields. Those that only one of the two gives are left out.
 */
export function textsOfWordings({ observations, choices, today }: QualityInput): Choice[] {
  const wordings = observations.filter(({ entityType, field }) => entityType === 'SERVICE' && field === 'wording');
  if (wordings.length === 0) return [];
  const inWordings = byField(wordings.flatMap(textsOf));
  const given = byField(
    choices.flatMap(({ chosen, others }) => (chosen?.entityType === 'SERVICE' ? [chosen, ...others] : [])),
  );
  return [...inWordings].flatMap(([key, texts]) => {
    const ofField = given.get(key);
    return ofField === undefined ? [] : [chooseCurrent([...ofField, ...texts], today)];
  });
}

/** A text that is not given says nothing: the owner's stands beside it. */
function textsOf(wording: Observation): Observation[] {
  const { value } = wording;
  if (!isJsonObject(value)) return [];
  return TEXTS.flatMap((field) =>
    typeof value[field] === 'string' ? [{ ...wording, field, value: value[field] }] : [],
  );
}
