import { Field, ID, Int } from 'type-graphql';
import { Entity } from '../shared/entity.ts';
import { DateTime } from '../shared/scalars.ts';
import { ChangeKind, EntityType } from './change.enums.ts';
import { ChangeEntity } from './change-entity.union.ts';

@Entity(
  'Change',
  'What one committed transaction did to one entity, however many of its parts it touched. Per entity, changes come in the order in which they were committed; one may be delivered more than once.',
)
export class Change {
  @Field(() => ID, { description: 'Stable id: the number of the commit and a place in it, such as `120-4711`.' })
  id!: string;

  @Field(() => ChangeKind, { description: 'What happened.' })
  kind!: ChangeKind;

  @Field(() => EntityType, { description: 'What it happened to.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, among those of its type.' })
  entityId!: string;

  @Field(() => DateTime, {
    description: 'When it was written. The order of changes is that of the feed, not of these instants.',
  })
  changedAt!: string;

  @Field(() => [String], {
    description:
      'Fields that changed, as the schema names them, without those that you may not read; `office` or `crisisCentre`: it was moved to another one; of OPENING_HOURS: `channels`, `weekly`, `exceptions`, `sources`, `verifiedAt`. Empty: take all of it as changed.',
  })
  changedFields!: readonly string[];

  @Field(() => ID, {
    nullable: true,
    description: 'MERGED: the entity it became part of. Null: otherwise, and after a split into several.',
  })
  successorId!: string | null;

  @Field(() => ChangeEntity, {
    nullable: true,
    description:
      'The entity as it is now, which may be later than this change: a later change of it then follows. Null: it is gone or hidden.',
  })
  entity!: object | null;
}

@Entity('ChangeEdge', 'A change with its place in the feed.')
export class ChangeEdge {
  @Field(() => String, {
    description:
      'Resume token: `after` with the same filter goes on behind this change. Opaque, stable, for you alone.',
  })
  cursor!: string;

  @Field(() => Change, { description: 'The change.' })
  node!: Change;
}

@Entity('ChangePageInfo', 'Where a page of the feed ends.')
export class ChangePageInfo {
  @Field(() => Boolean, {
    description: 'True: ask again at once with `endCursor`. False: all that is committed so far has been looked at.',
  })
  hasNextPage!: boolean;

  @Field(() => String, {
    description:
      'Resume token: how far the feed has been looked through. Keep it also when the page is empty: it moves on past changes that you did not ask for.',
  })
  endCursor!: string;
}

@Entity('ChangeConnection', 'A page of the change feed. There is no count: a feed has no end.')
export class ChangeConnection {
  @Field(() => [ChangeEdge], { description: 'The changes of this page, oldest first, each with its place.' })
  edges!: readonly ChangeEdge[];

  @Field(() => [Change], { description: 'The changes of this page, oldest first.' })
  nodes!: readonly Change[];

  @Field(() => ChangePageInfo, { description: 'Where this page ends, and whether more follows.' })
  pageInfo!: ChangePageInfo;

  @Field(() => Int, {
    description:
      'Milliseconds that the feed is behind: the age of the oldest commit that it cannot show yet, or how long commits have been held up. 0: it shows everything that is committed. A transaction that is merely open holds nothing up.',
  })
  lagMs!: number | (() => Promise<number>);
}
