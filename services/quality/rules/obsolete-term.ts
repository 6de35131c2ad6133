import { dayInWords } from '../../calendar/day-in-words.ts';
import { isJsonObject, type JsonValue } from '../../sources/json-value.ts';
import type { FieldGroup } from '../../sources/observation.ts';
import { type Finding, finding } from '../finding.ts';
import { REPLACED_TERMS } from '../known-changes.ts';
import type { QualityInput } from '../quality-view.ts';

/** Groups whose values are words for people. */
const WORDS: readonly FieldGroup[] = ['NAME', 'TEXT'];

/** The value shown uses a name that has been replaced, however old the statement is: it is read today. */
export function obsoleteTerm(input: QualityInput): Finding[] {
  return input.choices.flatMap(({ chosen }) => {
    if (chosen === null || !WORDS.includes(chosen.fieldGroup)) return [];
    const words = textsIn(chosen.value).join(' ').normalize('NFC').toLocaleLowerCase('nb');
    const found = REPLACED_TERMS.find(
      ({ term, since }) => since <= input.today && hasWord(words, term.toLocaleLowerCase('nb')),
    );
    if (!found) return [];
    const { entityType, entityId, field } = chosen;
    return finding({
      kind: 'OBSOLETE_TERM',
      severity: 'WARNING',
      entityType,
      entityId,
      field,
      message: `Teksten bruker «${found.term}» (${input.nameOf(entityType, entityId)}). Fra ${dayInWords(found.since)} heter det ${found.replacedBy}.`,
      observationIds: [chosen.id],
      municipalities: input.concerns(entityType, entityId),
    });
  });
}

/** A whole word, or the beginning of a longer form of it; never the inside of another word, and not where it is told as history. */
function hasWord(text: string, term: string): boolean {
  return new RegExp(`(?<!\\p{L})(?<!tidligere )${term}`, 'u').test(text);
}

function textsIn(value: JsonValue): string[] {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  return isJsonObject(value) ? Object.values(value).flatMap(textsIn) : [];
}
