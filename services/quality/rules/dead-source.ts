import { dayInWords } from '../../calendar/day-in-words.ts';
import type { Observation } from '../../sources/observation.ts';
import { type Finding, finding } from '../finding.ts';
import { CLOSED_SITES } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { insideTexts } from './inside-texts.ts';

/** Days in vain after which a source is not only down for a moment. */
const AWAY_DAYS_MIN = 3;

/** A source that announced its own end, an address on a site that was closed, or a register that no longer answers. */
export function deadSource(input: QualityInput): Finding[] {
  return [...closed(input), ...away(input), ...insideTexts(input, 'DEAD_SOURCE', 'WARNING')];
}

function away({ view, nameOf, concerns }: QualityInput): Finding[] {
  const silent = (view.away ?? []).filter(({ days }) => days >= AWAY_DAYS_MIN);
  return silent.map(({ sourceId, importer, days, since }) =>
    finding({
      kind: 'DEAD_SOURCE',
      severity: 'WARNING',
      entityType: 'SOURCE',
      entityId: sourceId,
      field: importer,
      message: say('sourceSilent', { day: dayInWords(since), entity: nameOf('SOURCE', sourceId), days }),
      observationIds: [],
      municipalities: concerns('SOURCE', sourceId),
    }),
  );
}

function closed(input: QualityInput): Finding[] {
  return input.choices.flatMap(({ chosen }) => {
    const closedOn = chosen && closingDay(chosen);
    if (!chosen || !closedOn || closedOn > input.today) return [];
    const { entityType, entityId } = chosen;
    return finding({
      kind: 'DEAD_SOURCE',
      severity: 'WARNING',
      entityType,
      entityId,
      field: entityType === 'SOURCE' ? null : chosen.field,
      message: say('siteClosed', { day: dayInWords(closedOn), entity: input.nameOf(entityType, entityId) }),
      observationIds: [chosen.id],
      municipalities: input.concerns(entityType, entityId),
    });
  });
}

function closingDay({ entityType, field, fieldGroup, value }: Observation): string | null {
  if (typeof value !== 'string') return null;
  if (entityType === 'SOURCE' && field === 'closesOn') return value;
  if (fieldGroup !== 'URL' || !URL.canParse(value)) return null;
  const host = new URL(value).hostname.toLowerCase();
  return CLOSED_SITES.find((site) => host === site.host || host.endsWith(`.${site.host}`))?.closedOn ?? null;
}
