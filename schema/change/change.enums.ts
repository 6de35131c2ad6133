import type { SeenKind } from '../../services/change-feed/change-as-seen.ts';
import type { EntityType as RecordedEntityType } from '../../services/change-feed/recorded-change.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const ChangeKind = registerDescribedEnum<SeenKind>('ChangeKind', 'What happened to an entity.', {
  CREATED: 'It is new, or was put in anew: store `entity`.',
  UPDATED: 'It changed, or came to the municipality asked for: store `entity`, also where you have none yet.',
  DELETED: 'It is gone: delete your copy.',
  MERGED: 'It became part of `successorId`: delete your copy and move what refers to it.',
  HIDDEN:
    'It, or its protected part, is no longer yours to see: delete your copy, then store `entity` where it is not null.',
  VERIFIED: 'Somebody confirmed that it is right; nothing else changed.',
});
export type ChangeKind = SeenKind;

export const EntityType = registerDescribedEnum<RecordedEntityType>('EntityType', 'What a change is a change of.', {
  OFFICE: 'A NAV office; its id is its number. Also changes when its phones, places, contacts or hours do.',
  RECEPTION: 'A place of an office.',
  PHONE: 'A line of an office or of a crisis centre.',
  CONTACT: 'A role at an office.',
  OPENING_HOURS:
    'All hours of an office; the id is the office’s number, the entity the office: ask its `openingHours`.',
  SERVICE:
    'A service. A change of a statutory entry (`financial-assistance`) also changes each municipality’s service that is not in its own wording.',
  CRISIS_CENTRE: 'A crisis centre.',
  AGREEMENT: 'A municipality’s agreement with a crisis centre.',
  MUNICIPALITY: 'A municipality, with its former numbers and its own rates; its id is its number.',
  COUNTY: 'A county; its id is its number.',
  GOVERNOR: 'A county governor; its id is its slug.',
  GUIDELINE_RATE: 'A period of the state’s guideline rates; its id is its first day.',
  RATE_CATEGORY: 'Whom a rate is for; its id is its code.',
  CIRCULAR: 'A circular; its id is its number.',
  SOURCE: 'A source of facts.',
});
export type EntityType = RecordedEntityType;
