import { WRITE_KINDS } from './kinds/write-kinds.ts';
import type { WriteKindName } from './write-kind.ts';

/** Parts of an office that municipalities change, with the kind that is written; hours have a mutation of their own. */
const PARTS = {
  NAME: 'offices',
  WEEKLY_HOURS: null,
  SPECIAL_DAYS: 'specialDays',
  PHONES: 'phones',
  RECEPTIONS: 'receptions',
  CONTACTS: 'contacts',
  PROFILE: 'officeProfiles',
  NOTICES: 'notices',
  COVERAGE: 'coverage',
} as const satisfies Readonly<Record<string, WriteKindName | null>>;
export type OfficePart = keyof typeof PARTS;

/** EVERY_OWNER: any municipality that the office serves, for all of them. OWN_ONLY: each what is about itself. */
export type OfficeSharing = 'EVERY_OWNER' | 'OWN_ONLY';

/** The roles that may change a part of an office, and the mutation for it. */
export interface OfficeEditing {
  readonly part: OfficePart;
  readonly mutation: string;
  readonly sharing: OfficeSharing;
}

/** The same for every office: it follows from the owner of each write kind. */
export const OFFICE_EDITING: readonly OfficeEditing[] = (Object.keys(PARTS) as OfficePart[]).map((part) => {
  const kind = PARTS[part];
  if (kind === null) return { part, mutation: 'setOfficeHours', sharing: 'EVERY_OWNER' };
  const sharing = WRITE_KINDS[kind].scopeIs === 'OFFICE' ? 'EVERY_OWNER' : 'OWN_ONLY';
  return { part, mutation: `save${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, sharing };
});
