import type { Observation } from '../../sources/observation.ts';
import { dayInWords } from '../../text-rules/day-in-words.ts';
import { type Finding, finding } from '../finding.ts';
import { CLOSED_SITES } from '../known-changes.ts';
import type { QualityInput } from '../quality-view.ts';

/** A source that said itself that it would close, or an address on a site that has. */
export function deadSource(input: QualityInput): Finding[] {
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
      message: `Nettstedet ble lagt ned ${dayInWords(closedOn)} (${input.nameOf(entityType, entityId)}). Finn innholdet hos den som har tatt over.`,
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
