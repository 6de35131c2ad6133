import { Field, ID } from 'type-graphql';
import { EntityType } from '../change/change.enums.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { DateTime, LocalDate } from '../shared/scalars.ts';
import { Source } from '../source/source.type.ts';
import { ObservationOrigin } from './finding.enums.ts';

@Entity(
  'Observation',
  'What one source stated about one field of one entity. It is stored permanently, also after the source has withdrawn it or another source is preferred.',
)
export class Observation {
  @Field(() => ID, { description: 'Stable id: the same statement of the same source has the same id in every import.' })
  id!: string;

  @Field(() => EntityType, { description: 'The entity that it is about.' })
  entityType!: EntityType;

  @Field(() => ID, { description: 'The id or number of the entity, among those of its type.' })
  entityId!: string;

  @Field(() => String, { description: 'Name of the field, with dots between its parts: `phones`, `hours.DROP_IN`.' })
  field!: string;

  @Field(() => String, {
    description: 'The stated value: a text as it stands, anything else as JSON, such as `["+4741481220"]`.',
  })
  value!: string;

  @Field(() => Source, { description: 'The source.' })
  source!: object;

  @Field(() => Boolean, {
    description:
      'Whether this is the value that holds today: what somebody answers for before what was only imported, newer before older, more specific before more general.',
  })
  chosen!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'The day the source says it is from. Null: it does not say.' })
  observedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day on which it applies. Null: not stated.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: not stated.' })
  validTo!: string | null;

  @Field(() => DateTime, { description: 'When the platform read it.' })
  retrievedAt!: string;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When the source was found to say it no longer; it is not chosen since. Null: it still says it.',
  })
  withdrawnAt!: string | null;

  @Field(() => DateTime, {
    nullable: true,
    description: 'When a person last confirmed it. Null: never.',
  })
  verifiedAt!: string | null;

  @Field(() => ObservationOrigin, { description: 'Whose word it is.' })
  origin!: ObservationOrigin;

  @Field(() => String, { description: 'What read it, with its version: `page-facts 1`.' })
  importer!: string;
}

export const ObservationConnection = connectionOf(
  'Observation',
  () => Observation,
  'observations, by field, the one that holds first',
);
