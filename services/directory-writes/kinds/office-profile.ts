import type { JsonValue } from '../../sources/json-value.ts';
import { anyValue, day, languageTags, link, TEXT_MAX, text } from '../check-item.ts';
import { checkPeriod } from '../check-period.ts';
import { problems } from '../problems.ts';
import type { Fields, ItemHead, ItemProblem, Placed, PlainItemKind, Statement } from '../write-kind.ts';

/** The reasons why an office ends. */
export const OFFICE_ENDINGS = ['CLOSED', 'MERGED', 'MOVED', 'RENAMED'] as const;
export type OfficeEnding = (typeof OFFICE_ENDINGS)[number];

/** Facts that an office's owners state beside those of the register. */
export interface OfficeProfileItem extends Omit<ItemHead, 'id' | 'externalId'> {
  readonly office: string;
  readonly website?: string | null;
  readonly chat?: string | null;
  readonly applyUrl?: string | null;
  readonly bookingUrl?: string | null;
  readonly languages?: readonly string[] | null;
  readonly limitedHoursReason?: string | null;
  readonly openFrom?: string | null;
  readonly openUntil?: string | null;
  readonly ending?: string | null;
  readonly successor?: string | null;
}

const ofText = <Name extends string>(field: Name): Statement<Name> => ({ field, group: 'TEXT' });
const ofDay = <Name extends string>(field: Name): Statement<Name> => ({ field, group: 'DATE' });

/** An office has one of these, so its number names it: sent again, it is changed. */
export const officeProfiles: PlainItemKind<OfficeProfileItem> = {
  name: 'officeProfiles',
  scopeIs: 'OFFICE',
  unknownId: 'NEW',
  required: [],
  fixed: [],
  isUpsert: true,
  head: ({ office, version = null, remove = null }) => ({ id: office, version, remove, scope: office }),
  fields: {
    website: link,
    chat: link,
    applyUrl: link,
    bookingUrl: link,
    languages: languageTags,
    limitedHoursReason: text(TEXT_MAX.LINE, 'NULLABLE'),
    openFrom: day,
    openUntil: day,
    ending: anyValue('NULLABLE'),
    successor: anyValue('NULLABLE'),
  },
  stored: {
    website: ofText('website'),
    chat: ofText('chat'),
    applyUrl: ofText('applyUrl'),
    bookingUrl: ofText('bookingUrl'),
    languages: ofText('languages'),
    limitedHoursReason: ofText('limitedHoursReason'),
    openFrom: ofDay('openFrom'),
    openUntil: ofDay('openUntil'),
    ending: ofText('ending'),
    successor: ofText('successor'),
  },
  sameness: null,
  checkWhole,
  references: ({ successor, openUntil }, office, world) => {
    if (typeof successor !== 'string') return null;
    if (successor === office || !world.officeExists(successor)) return problems.successorUnknown();
    return closedBy(world.officeOpenUntil(successor), openUntil);
  },
  conflicts: successorsOpen,
  newId: (office) => office,
  observed: { entityType: 'OFFICE', gone: [] },
};

function checkWhole(fields: Fields): ItemProblem | null {
  const ends = fields['ending'] != null || fields['successor'] != null;
  if (!ends || typeof fields['openUntil'] === 'string') return checkPeriod(fields, 'openFrom', 'openUntil');
  const message = 'expected openUntil, the first day that it is closed for good';
  return { code: 'BAD_USER_INPUT', rule: 'ENDING_WITHOUT_DAY', message, path: ['openUntil'] };
}

/** Whether a successor is closed by the day on which people are sent to it. */
function closedBy(successorUntil: JsonValue | undefined, openUntil: JsonValue | undefined): ItemProblem | null {
  if (typeof successorUntil !== 'string' || typeof openUntil !== 'string' || successorUntil > openUntil) return null;
  return problems.successorClosed(successorUntil);
}

/** Offices of one batch that would send people to each other, or to one that closes before them. */
function successorsOpen(records: readonly Placed[]): ReadonlyMap<number, ItemProblem> {
  const untilOf = new Map(records.map(({ scope, fields }) => [scope, fields['openUntil']]));
  return new Map(
    records.flatMap(({ index, fields: { successor, openUntil } }) => {
      const problem = typeof successor === 'string' ? closedBy(untilOf.get(successor), openUntil) : null;
      return index === null || problem === null ? [] : [[index, problem] as const];
    }),
  );
}
