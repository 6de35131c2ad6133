import { dayInWords } from '../../calendar/day-in-words.ts';
import type { Choice } from '../../sources/choose-current.ts';
import { useOf } from '../../sources/observed-fields.ts';
import { OWNER_IMPORTER } from '../../sources/owner-importer.ts';
import { lastConfirmedOn, lastStatedOn } from '../../sources/precedence.ts';
import { type Finding, finding, type Severity } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';
import { textsOfWordings } from '../texts-of-wordings.ts';
import { insideTexts } from './inside-texts.ts';

/** Sources disagree on a value, or a text on where an office is; both of one field are one finding. */
export function conflict(input: QualityInput): Finding[] {
  const found = new Map(betweenSources(input).map((one) => [one.id, one]));
  for (const one of insideTexts(input, 'CONFLICT', 'WARNING')) {
    const between = found.get(one.id);
    found.set(one.id, between === undefined ? one : { ...between, message: `${between.message} ${one.message}` });
  }
  return [...found.values()];
}

/** Every source keeps its word; the finding says which is shown and why. */
function betweenSources(input: QualityInput): Finding[] {
  return [...input.choices, ...textsOfWordings(input)].flatMap(({ chosen, disagreeing: others }) => {
    const disagreeing = others.filter((other) => chosen !== null && isNewsTo(chosen, other));
    if (disagreeing.length === 0 || chosen === null || chosen.entityType === 'SOURCE') return [];
    const { entityType, entityId, field } = chosen;
    return finding({
      kind: 'CONFLICT',
      severity: severityOf(chosen),
      entityType,
      entityId,
      field,
      message: [
        say('sourcesDisagree', { field: fieldInWords(field), entity: input.nameOf(entityType, entityId) }),
        shown(chosen),
        say('settle'),
      ].join(' '),
      observationIds: [chosen, ...disagreeing].map(({ id }) => id),
      municipalities: input.concerns(entityType, entityId),
    });
  });
}

type Chosen = NonNullable<Choice['chosen']>;

/**
 * An owner who writes here, or verifies what the directory shows, has weighed what sources say: only what one of them dates
 * later is a new disagreement. What is only compared is nowhere shown, and such a finding is answered for itself.
 */
function isNewsTo(chosen: Chosen, other: Chosen): boolean {
  const isShown = ['PUBLISHED', 'WRITTEN'].includes(useOf(chosen.entityType, chosen.field) ?? '');
  const isWeighed = chosen.importer.name === OWNER_IMPORTER.name || (isShown && chosen.humanVerifiedAt !== null);
  const confirmedOn = isWeighed ? lastConfirmedOn(chosen) : null;
  return confirmedOn === null || (other.observedOn !== null && other.observedOn > confirmedOn);
}

/** Somebody in danger rings these numbers. */
function severityOf({ entityType, fieldGroup, field }: Chosen): Severity {
  const isPhone = fieldGroup === 'PHONE' || fieldGroup === 'PHONES';
  if (isPhone && (entityType === 'CRISIS_CENTRE' || field.startsWith('emergency'))) return 'SERIOUS';
  return 'WARNING';
}

function shown(chosen: Chosen): string {
  const day = lastStatedOn(chosen);
  if (chosen.humanVerifiedAt !== null) return say('shownVerified');
  if (chosen.origin === 'OWNER') return say('shownOwn');
  return day === null ? say('noneDated') : say('shownNewest', { day: dayInWords(day) });
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  'hours.DROP_IN': 'når det er åpent uten avtale',
  'hours.APPOINTMENT': 'når det er timeavtaler',
  'hours.PHONE': 'telefontiden',
  phones: 'telefonnumrene',
  phone: 'telefonnummeret',
  number: 'telefonnummeret',
  email: 'e-postadressen',
  name: 'navnet',
  address: 'adressen',
  summary: 'sammendraget',
  description: 'beskrivelsen',
  targetGroup: 'hvem tilbudet er for',
  howToApply: 'hvordan en søker',
  publicComputerReceptions: 'hvor publikum kan bruke PC',
};

function fieldInWords(field: string): string {
  return FIELD_WORDS[field] ?? `feltet ${field}`;
}
