import { Field, ID, InputType } from 'type-graphql';
import { AgreementForm } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { LocalDate } from '../shared/scalars.ts';
import { WriteInput } from '../shared/write-input.ts';
import { ProposalDecision, ProposedKind } from './proposal.type.ts';

const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });
const Flag = (description: string): PropertyDecorator => Field(() => Boolean, { nullable: true, description });

@InputType('ProposeInput', {
  description:
    'What a municipality proposes. Each kind takes the fields whose description names it; others are refused.',
})
export class ProposeInput extends WriteInput {
  @Field(() => ProposedKind, { description: 'What is proposed.' })
  kind!: ProposedKind;

  @Field(() => ID, { description: 'The municipality that it is for: one of yours.' })
  municipality!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'COVERAGE: the office that serves it. OFFICE: the new one’s number in NAV’s register, four digits.',
  })
  office?: string | null;

  @Text('OFFICE, CRISIS_CENTRE: the name, 1 to 200 characters. Required with them.')
  name?: string | null;

  @Text('CRISIS_CENTRE: its line, as people write it. Absent: not stated.')
  phone?: string | null;

  @Text('CRISIS_CENTRE: its page, https. Absent: not stated.')
  website?: string | null;

  @Flag('CRISIS_CENTRE: whether it is open day and night. Absent: not stated.')
  openAroundTheClock?: boolean | null;

  @Flag('CRISIS_CENTRE: whether it hides where it is; its address is never taken this way. Required with it.')
  addressWithheld?: boolean | null;

  @Field(() => ID, {
    nullable: true,
    description: 'CRISIS_CENTRE: number of its host municipality, which may decide. Absent: not stated.',
  })
  host?: string | null;

  @Field(() => AgreementForm, {
    nullable: true,
    description: 'CRISIS_CENTRE: how your offer there is secured. Required with it.',
  })
  form?: AgreementForm | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'First day, inclusive. Required with OFFICE. Absent: not stated.',
  })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Absent: no end is known.' })
  validTo?: string | null;
}

@InputType('DecideProposalInput', { description: 'A decision of a proposal that waits.' })
export class DecideProposalInput extends WriteInput {
  @Field(() => ID, { description: 'The proposal; never one of your own.' })
  id!: string;

  @Field(() => ProposalDecision, { description: 'How it is decided.' })
  decision!: ProposalDecision;

  @Text('The reason, shown to the proposer, 1 to 500 characters; required with REFUSE.')
  reason?: string | null;
}
