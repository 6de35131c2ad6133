import type { LocalDate } from '../../calendar/date-time.ts';
import { dayInWords } from '../../calendar/day-in-words.ts';
import { isJsonObject } from '../../sources/json-value.ts';
import type { Observation } from '../../sources/observation.ts';
import { type Finding, finding } from '../finding.ts';
import { CHANGED_RULES, YEARLY_FIGURES } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { insideTexts } from './inside-texts.ts';

/** The value shown rests on a figure that has been set anew, or states a rule that has been changed. */
export function supersededReference(input: QualityInput): Finding[] {
  const values = input.choices.flatMap(({ chosen }) => {
    const reason = chosen && (oldFigure(chosen, input.today) ?? oldRule(chosen, input.today));
    if (!chosen || !reason) return [];
    const { entityType, entityId, field } = chosen;
    return finding({
      kind: 'SUPERSEDED_REFERENCE',
      severity: 'WARNING',
      entityType,
      entityId,
      field,
      message: `${reason} ${say('concerns', { entity: input.nameOf(entityType, entityId) })}`,
      observationIds: [chosen.id],
      municipalities: input.concerns(entityType, entityId),
    });
  });
  return [...values, ...insideTexts(input, 'SUPERSEDED_REFERENCE', 'WARNING')];
}

function oldFigure({ fieldGroup, value }: Observation, today: LocalDate): string | null {
  if (fieldGroup !== 'REFERENCE' || !isJsonObject(value) || typeof value.asOf !== 'string') return null;
  const known = YEARLY_FIGURES.find(({ figure }) => figure === value.figure);
  if (!known || nextSetting(value.asOf, known.setAnewOn) > today) return null;
  return say('figureSetAnew', { figure: known.name, day: dayInWords(value.asOf) });
}

/** The first day after `asOf` with the month and day given. */
function nextSetting(asOf: LocalDate, monthDay: string): LocalDate {
  const sameYear = `${asOf.slice(0, 4)}-${monthDay}`;
  return sameYear > asOf ? sameYear : `${Number(asOf.slice(0, 4)) + 1}-${monthDay}`;
}

function oldRule({ entityType, entityId, field, value }: Observation, today: LocalDate): string | null {
  if (entityType !== 'SERVICE' || !isJsonObject(value)) return null;
  const known = CHANGED_RULES.find(
    (rule) => rule.since <= today && rule.field === field && entityId.replace(/^[0-9]{4}-/, '') === rule.service,
  );
  const differs = known && Object.entries(known.value).some(([part, amount]) => value[part] !== amount);
  return differs ? say('ruleChanged', { rule: known.rule }) : null;
}
