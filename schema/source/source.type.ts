import { Field, ID } from 'type-graphql';
import type { SourceNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';

@NodeEntity<SourceNode>('Source', 'A page, register or act that states facts of the directory.')
export class Source {
  @Field(() => ID, { description: 'Stable id, such as `source-os-nav`.' })
  id!: string;

  @Field(() => String, { description: 'What the source calls itself.' })
  title!: string;

  @Field(() => String, { nullable: true, description: 'Where it is found. Null: its address is not known.' })
  url!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day it says it was last updated. Null: it does not say.',
  })
  updatedOn!: string | null;

  @Field(() => LocalDate, { description: 'The day the platform read it.' })
  retrievedOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'The first day on which it was no longer there: what it stated cannot be checked any more. Null: it is there, as far as is known.',
  })
  closedOn!: string | null;

  @Field(() => Boolean, { description: 'True for made-up example data, which is loaded in development only.' })
  synthetic!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'What the platform’s editors note about the source (nb): MUNICIPALITY. Null: nothing.',
  })
  comment!: string | null;
}
