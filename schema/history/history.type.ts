import { Field, ID } from 'type-graphql';
import type { FieldChange, HistoryKind as Kind } from '../../services/history/history-entry.ts';
import type { UndoState } from '../../services/history/undo.ts';
import type { ActorKind as Who } from '../../services/history/who-wrote.ts';
import { EntityType } from '../change/change.enums.ts';
import { Phone } from '../office/phone.type.ts';
import { Reception } from '../office/reception.type.ts';
import { Channel } from '../opening-hours/channel.enum.ts';
import { Observation } from '../quality/observation.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime } from '../shared/scalars.ts';
import { Source } from '../source/source.type.ts';

export const HistoryKind = registerDescribedEnum<Kind>('HistoryKind', 'What was done.', {
  CREATED: 'It was put in.',
  UPDATED: 'It was changed.',
  VERIFIED: 'Somebody confirmed that it is right; nothing else changed.',
  DELETED: 'It was taken away.',
});

export const ActorKind = registerDescribedEnum<Who>('ActorKind', 'What kind of writer made a change.', {
  CLIENT: 'A registered organisation, through this API.',
  IMPORTER: 'A reader of deliveries.',
  PLATFORM: 'The platform itself, such as its first data.',
  UNKNOWN: 'Not recorded: an editor who works directly in the database.',
});

export const HistoryUndo = registerDescribedEnum<UndoState>('HistoryUndo', 'Whether a change can be taken back.', {
  POSSIBLE: 'By `revert`.',
  CHANGED_SINCE: 'Something later rests on it: take that back first.',
  PERSON_NOT_KEPT:
    'No: former values of a contact are not stored, so that personal data can be erased. Write the contact again.',
  NOTHING_CHANGED: 'There is nothing to take back: somebody confirmed it.',
  NOT_A_CLIENTS: 'No: a reader of deliveries or the platform wrote it. Write what is to hold instead.',
  NOT_WRITABLE: 'No: it is not the municipalities’ to write.',
});

@Entity('HistoryField', 'One field that a change gave another value.')
export class HistoryField implements FieldChange {
  @Field(() => String, {
    description:
      'As the schema names it; with a dot, a field of the part: `weekly.spans`, `ownRates.amountPerMonth`. Of `sources`, the id of the one whose word the value is.',
  })
  field!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The value before: a text as it stands, anything else as JSON. Null: there was none.',
  })
  before!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The value after, in the same form. Null: there is none.',
  })
  after!: string | null;
}

@Entity('HistoryHours', 'Which hours of an office a change is about.')
export class HistoryHours {
  @Field(() => [Channel], { description: 'The channels. Empty: all of them (special days).' })
  channels!: readonly Channel[];

  @Field(() => Reception, {
    nullable: true,
    description: 'The place. Null: a line, the office as such, or a place that is no more.',
  })
  reception!: Reception | null;

  @Field(() => Phone, {
    nullable: true,
    description: 'The line. Null: a place, the office as such, or a line that is no more.',
  })
  phone!: Phone | null;
}

@Entity('HistoryEntry', 'One change of an entity or of one of its parts: what, by whom, on whose word.')
export class HistoryEntry {
  @Field(() => ID, { description: 'Stable id: the number of the commit and a place in history.' })
  id!: string;

  @Field(() => DateTime, {
    description: 'When it was committed: `asOf` this instant shows it, a millisecond before not.',
  })
  at!: string;

  @Field(() => HistoryKind, { description: 'What was done.' })
  kind!: Kind;

  @Field(() => EntityType, { description: 'To what: the entity asked about, or one that is a part of it.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'Its id or number, among those of its type.' })
  entityId!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Which of the parts that have no type of their own: one rule of the hours, one own rate. Null: the entity itself.',
  })
  part!: string | null;

  @Field(() => HistoryHours, {
    nullable: true,
    description: 'Whose hours they are. Null: it is no change of hours.',
  })
  hours!: HistoryHours | null;

  @Field(() => HistoryUndo, {
    nullable: true,
    description: 'Whether `revert` can take it back. Null: you may not.',
  })
  undo!: UndoState | null;

  @Field(() => ActorKind, { description: 'What kind of writer made it.' })
  actor!: Who;

  @Field(() => String, {
    nullable: true,
    description: 'The organisation as registered, or the name of the reader of deliveries. Null: neither.',
  })
  actorName!: string | null;

  @Field(() => [HistoryField], {
    description:
      'What changed, by name, without fields that you may not read. A contact’s name, phone and e-mail are never recorded: a change of these alone has an empty list.',
  })
  fields!: readonly HistoryField[];

  @Field(() => Source, {
    nullable: true,
    description: 'On whose word it was written. Null: it was taken away, or rests on nobody’s.',
  })
  source!: object | null;

  @Field(() => [Observation], {
    description:
      'What that source was read to say, where the new value was taken from it. Empty: it was written directly.',
  })
  observations!: readonly Observation[] | (() => Promise<readonly Observation[]>);
}

export const HistoryEntryConnection = connectionOf('HistoryEntry', () => HistoryEntry, 'changes, newest first');
