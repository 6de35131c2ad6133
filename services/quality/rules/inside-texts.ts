import { isJsonObject, type JsonValue } from '../../sources/json-value.ts';
import type { FieldGroup } from '../../sources/observation.ts';
import { type Finding, type FindingKind, finding, type Severity } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { checkText } from '../text-check/check-text.ts';

/** Groups whose values are words for people. */
const WORDS: readonly FieldGroup[] = ['NAME', 'TEXT'];
/** The finding quotes the text for these kinds; contact data are never quoted. */
const QUOTED_KINDS: readonly FindingKind[] = ['OBSOLETE_TERM', 'DEAD_SOURCE'];

/**
 * Problems of one kind inside shown texts, all of a text in one finding. The age of the text does not matter, because it is shown
 * today.
 */
export function insideTexts(
  { choices, textsAbout, nameOf, concerns }: QualityInput,
  kind: FindingKind,
  severity: Severity,
): Finding[] {
  return choices.flatMap(({ chosen }) => {
    if (chosen === null || !WORDS.includes(chosen.fieldGroup)) return [];
    const text = textsIn(chosen.value).join('\n');
    const { entityType, entityId, field } = chosen;
    const problems = checkText(text, textsAbout(entityType, entityId)).filter((one) => one.kind === kind);
    if (problems.length === 0) return [];
    const told = problems.map(({ found, advice }) =>
      QUOTED_KINDS.includes(kind) ? `${say('quote', { found })} ${advice}` : advice,
    );
    return finding({
      kind,
      severity,
      entityType,
      entityId,
      field,
      message: [say('inText', { entity: nameOf(entityType, entityId) }), ...new Set(told)].join(' '),
      observationIds: [chosen.id],
      municipalities: concerns(entityType, entityId),
    });
  });
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
