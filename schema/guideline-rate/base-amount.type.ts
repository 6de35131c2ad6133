import { Field, Int } from 'type-graphql';
import type { BaseAmountNode } from '../../db/read-model/country-nodes.ts';
import { NodeEntity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

@NodeEntity<BaseAmountNode>(
  'BaseAmount',
  'The national insurance base amount (G, grunnbeløpet), which benefits are reckoned from.',
  [Sourced],
)
export class BaseAmount extends Sourced {
  @Field(() => LocalDate, { description: 'First day, inclusive.' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'End, exclusive: the first day of the next one. Null: it is the last known one.',
  })
  validTo!: string | null;

  @Field(() => LocalDate, {
    description:
      'Exclusive: up to here the amount is known to hold. Of the last known one the next 1 May, when the law sets a new one (folketrygdloven § 1-4): from then on ask NAV, and do not take it as valid.',
  })
  confirmedTo!: string;

  @Field(() => Int, { description: 'Whole kroner a year.' })
  amountPerYear!: number;
}
