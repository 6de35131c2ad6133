import { Field, ID, InputType, Int } from 'type-graphql';
import { AgreementForm } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { DeadlineBasis, ServiceCode } from '../service/service.enums.ts';
import { LocalDate } from '../shared/scalars.ts';
import { ItemInput } from './save-input.ts';

const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });
const Texts = (description: string): PropertyDecorator => Field(() => [String], { nullable: true, description });

@InputType('ServicePhaseInput', { description: 'A step of a service.' })
export class ServicePhaseInput {
  @Field(() => String, { description: 'Its name (nb), 1 to 200 characters.' })
  title!: string;

  @Field(() => String, { description: 'What happens (nb), 1 to 10 000 characters.' })
  description!: string;
}

@InputType('ComplaintRouteInput', { description: 'How a decision is complained about.' })
export class ComplaintRouteInput {
  @Field(() => String, { description: 'How long one has, in words (nb), 1 to 1 000 characters.' })
  deadline!: string;

  @Field(() => DeadlineBasis, { description: 'What that deadline rests on.' })
  basis!: DeadlineBasis;

  @Field(() => String, { description: 'The body that decides in the end, 1 to 1 000 characters.' })
  body!: string;

  @Field(() => String, { description: 'What the complainant does (nb), 1 to 1 000 characters.' })
  route!: string;
}

@InputType('ServiceItemInput', {
  description:
    'A municipality’s own wording of a service that the law gives (nb): new, changed or removed. Absent fields stay; removed, the statutory texts are shown again.',
})
export class ServiceItemInput {
  @Field(() => ID, { description: 'The municipality’s number: one of yours.' })
  municipality!: string;

  @Field(() => ServiceCode, { description: 'Which service.' })
  code!: ServiceCode;

  @Field(() => Int, {
    nullable: true,
    description: 'The `Service.version` that the change is based on. Absent where there is no own wording yet.',
  })
  version?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: remove the own wording; the other fields are not looked at.',
  })
  remove?: boolean | null;

  @Text('Name, 1 to 200 characters. Required with a new wording.')
  name?: string | null;

  @Text('What it is, in a sentence or two, 1 to 1 000 characters. Required with a new wording.')
  summary?: string | null;

  @Text('What it is at length, 1 to 10 000 characters. Null: not stated.')
  description?: string | null;

  @Text('Whom it is for, 1 to 10 000 characters. Null: not stated.')
  targetGroup?: string | null;

  @Texts('What must be the case, at most 50 of 1 to 500 characters each. Null: none.')
  conditions?: string[] | null;

  @Text('How one applies, 1 to 10 000 characters. Null: not stated.')
  howToApply?: string | null;

  @Texts('What to bring, at most 50 of 1 to 500 characters each. Null: nothing.')
  whatToBring?: string[] | null;

  @Field(() => [ServicePhaseInput], {
    nullable: true,
    description: 'Its steps in their order, at most 50. Null: none.',
  })
  phases?: ServicePhaseInput[] | null;

  @Field(() => ComplaintRouteInput, {
    nullable: true,
    description: 'How a decision is complained about. Null: as the statutory entry says.',
  })
  complaint?: ComplaintRouteInput | null;
}

@InputType('AgreementItemInput', {
  description:
    'A new, changed or removed agreement of a municipality with a crisis centre. Absent fields stay. Two with one centre do not hold on the same day.',
})
export class AgreementItemInput extends ItemInput {
  @Field(() => ID, { nullable: true, description: 'The municipality’s number, one of yours; required with a new one.' })
  municipality?: string | null;

  @Field(() => ID, { nullable: true, description: 'The crisis centre; required with a new one, and never changed.' })
  centre?: string | null;

  @Field(() => AgreementForm, { nullable: true, description: 'How the offer is secured. Required with a new one.' })
  form?: AgreementForm | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, from 1970-01-01, inclusive. Null: not stated.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, to 2100-01-01, exclusive. Null: no end is known.' })
  validTo?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Places that the municipality has there, 0 to 9999; its governor reads them. Null: not stated.',
  })
  capacityPlaces?: number | null;
}
