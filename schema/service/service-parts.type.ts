import { Field, Int } from 'type-graphql';
import type {
  ComplaintRoute as ComplaintRouteNode,
  Deadline as DeadlineNode,
  LegalBasis as LegalBasisNode,
  Phase as PhaseNode,
} from '../../db/read-model/service-texts.ts';
import { NodeEntity } from '../shared/entity.ts';
import { DeadlineBasis, DeadlineKind } from './service.enums.ts';

@NodeEntity<LegalBasisNode>('LegalBasis', 'The act and section that a duty or a right rests on.')
export class LegalBasis {
  @Field(() => String, { description: 'The act’s short Norwegian title, such as `Sosialtjenesteloven`.' })
  act!: string;

  @Field(() => String, { description: 'The section, such as `§ 18`.' })
  section!: string;

  @Field(() => String, { nullable: true, description: 'Where the act is published. Null: not known.' })
  url!: string | null;
}

@NodeEntity<DeadlineNode>('Deadline', 'A time within which something must happen, and what that time rests on.')
export class Deadline {
  @Field(() => DeadlineKind, { description: 'What must happen.' })
  kind!: DeadlineKind;

  @Field(() => String, {
    description:
      'The rule in words, in the language of what it was asked of; of a service, that of `Service.statutory`.',
  })
  text!: string;

  @Field(() => DeadlineBasis, { description: 'What it rests on.' })
  basis!: DeadlineBasis;

  @Field(() => LegalBasis, { nullable: true, description: 'The section, where it rests on an act. Null: it does not.' })
  legalBasis!: LegalBasis | null;
}

@NodeEntity<ComplaintRouteNode>('ComplaintRoute', 'How a decision is complained about, in the service’s `language`.')
export class ComplaintRoute {
  @Field(() => String, { description: 'How long one has, in words.' })
  deadline!: string;

  @Field(() => DeadlineBasis, { description: 'What that deadline rests on.' })
  basis!: DeadlineBasis;

  @Field(() => String, { description: 'The body that decides in the end.' })
  body!: string;

  @Field(() => String, { description: 'What the complainant does, in words.' })
  route!: string;
}

@NodeEntity<PhaseNode>('ServicePhase', 'A step of a service, in its `language`.')
export class ServicePhase {
  @Field(() => Int, { description: 'Its place, from 1.' })
  number!: number;

  @Field(() => String, { description: 'Its name.' })
  title!: string;

  @Field(() => String, { description: 'What happens.' })
  description!: string;
}
