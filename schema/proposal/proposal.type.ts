import { Field, ID } from 'type-graphql';
import type { ProposalKind } from '../../services/proposals/proposal.ts';
import { AgreementForm } from '../crisis-centre/crisis-centre-agreement.type.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { DateTime, LocalDate } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.type.ts';

export const ProposalKindEnum = registerDescribedEnum<ProposalKind>('ProposalKind', 'What is proposed.', {
  REGISTRATION: 'That an organisation acts for its municipality: asked for with `POST /registrations`.',
  COVERAGE: 'That an office serves the municipality.',
  OFFICE: 'A new office, which serves the municipality.',
  CRISIS_CENTRE: 'A crisis centre that the directory does not hold, with the municipality’s agreement.',
});

export const ProposedKind = registerDescribedEnum('ProposedKind', 'What a municipality proposes.', {
  COVERAGE: 'That an office serves it. Decided by another municipality that the office serves, or an administrator.',
  OFFICE: 'A new office, which serves it. Decided by an administrator.',
  CRISIS_CENTRE:
    'A crisis centre that the directory does not hold, with its agreement. Decided by the centre’s host or an administrator.',
});
export type ProposedKind = keyof typeof ProposedKind;

export const ProposalState = registerDescribedEnum('ProposalState', 'What became of a proposal.', {
  PENDING: 'It waits to be decided.',
  APPROVED: 'It was approved and is in the directory, or the organisation is registered.',
  REFUSED: 'It was refused; `reason` says why.',
});
export type ProposalState = keyof typeof ProposalState;

export const ProposalDecision = registerDescribedEnum('ProposalDecision', 'How a proposal is decided.', {
  APPROVE: 'It becomes what it says.',
  REFUSE: 'Nothing becomes of it; with a reason.',
});
export type ProposalDecision = keyof typeof ProposalDecision;

const Text = (description: string): PropertyDecorator => Field(() => String, { nullable: true, description });

@Entity('Proposal', 'What somebody asks for that is not theirs alone to write, and what became of it.')
export class Proposal {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ProposalKindEnum, { description: 'What is proposed.' })
  kind!: ProposalKind;

  @Field(() => ProposalState, { description: 'What became of it.' })
  state!: ProposalState;

  @Field(() => ID, { description: 'Number of the municipality that it is for.' })
  municipality!: string;

  @Field(() => String, { description: 'Nine digits of the organisation that asks.' })
  organisationNumber!: string;

  @Text('The organisation’s name in the client register. Null: it has no registration.')
  clientName!: string | null;

  @Field(() => ID, { nullable: true, description: 'The office’s number. Null: not of this kind.' })
  office!: string | null;

  @Text('The name of the office, the centre or the organisation. Null: not of this kind.')
  name!: string | null;

  @Text('The centre’s line, E.164. Null: not stated.')
  phone!: string | null;

  @Text('The centre’s page. Null: not stated.')
  website!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the centre is open day and night. Null: not stated.' })
  openAroundTheClock!: boolean | null;

  @Field(() => Boolean, { nullable: true, description: 'True: the centre hides where it is. Null: not of this kind.' })
  addressWithheld!: boolean | null;

  @Field(() => ID, { nullable: true, description: 'Number of the centre’s host municipality. Null: not stated.' })
  host!: string | null;

  @Field(() => AgreementForm, { nullable: true, description: 'How the offer is secured. Null: not of this kind.' })
  form!: AgreementForm | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: not stated.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: no end is known.' })
  validTo!: string | null;

  @Text('Why it was refused, or what the decider says. Null: nothing.')
  reason!: string | null;

  @Field(() => DateTime, { description: 'When it was proposed.' })
  proposedAt!: string;

  @Field(() => DateTime, { nullable: true, description: 'When it was decided. Null: it waits.' })
  decidedAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'What it became, by its id. Null: nothing yet, or it was refused.' })
  resultId!: string | null;
}

@Entity('ProposalPayload', 'What came of a proposal or its decision.')
export class ProposalPayload {
  @Field(() => Proposal, {
    nullable: true,
    description: 'The proposal as it is now. Null: a dry run, or nothing was done.',
  })
  proposal!: Proposal | null;

  @Field(() => [UserError], { description: 'Why nothing was done. Empty: it is done; of a dry run, it would be.' })
  userErrors!: readonly UserError[];
}
