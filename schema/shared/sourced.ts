import { Field, InterfaceType } from 'type-graphql';
import { Source } from '../source/source.type.ts';
import { DateTime } from './scalars.ts';

@InterfaceType('Sourced', {
  description:
    'What every fact of the directory carries: its source and its last confirmation. One fragment reads them of any fact.',
})
export abstract class Sourced {
  @Field(() => [Source], {
    simple: true,
    description:
      'Who says so: first the source of the value shown, then those of its parts (phones, texts). Never empty, but of opening hours that no source states.',
  })
  sources!: readonly Source[];

  @Field(() => DateTime, {
    simple: true,
    nullable: true,
    description: 'When its owner or an editor last confirmed that it is right. Null: nobody has confirmed it yet.',
  })
  verifiedAt!: string | null;
}
