import { Field, ID, Int } from 'type-graphql';
import type { AgreementNode } from '../../db/read-model/model.ts';
import { Entity, NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const AgreementForm = registerDescribedEnum(
  'AgreementForm',
  'How a municipality secures its crisis-centre offer.',
  {
    INTER_MUNICIPAL_COMPANY: 'A company owned by several municipalities.',
    HOST_MUNICIPALITY: 'One municipality runs it for others.',
    PURCHASE_AGREEMENT: 'Places are bought.',
    OWN_OPERATION: 'The municipality runs its own.',
    NOT_REPORTED: 'No source says.',
  },
);
export type AgreementForm = keyof typeof AgreementForm;

export const CoverageStatus = registerDescribedEnum(
  'CoverageStatus',
  'What is known of a municipality’s crisis-centre offer.',
  {
    COVERED: 'An agreement is known to be in force on the day.',
    NOT_REPORTED: 'No agreement is known: a gap in what is known, not proof that there is none.',
    EXPIRED: 'The last known agreement ended before the day.',
  },
);
export type CoverageStatus = keyof typeof CoverageStatus;

@NodeEntity<AgreementNode>('CrisisCentreAgreement', 'That a centre serves a municipality in a period.', [Sourced])
export class CrisisCentreAgreement extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => AgreementForm, { description: 'How the offer is secured.' })
  form!: AgreementForm;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: the source does not state it.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: no end is known.' })
  validTo!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'The terms (nb): GOVERNOR, own municipalities. Null without an error: not recorded, or outside the reach.',
  })
  terms!: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'Places guaranteed to the municipality, 0 or more: GOVERNOR, own municipalities. Null: not recorded, or outside the reach.',
  })
  capacityPlaces!: number | null;

  @Field(() => Int, {
    description:
      'Optimistic version, 1 or more: grows with each change but a mere verification; send it with a change.',
  })
  version!: number;
}

@Entity('CrisisCentreCoverage', 'What is known of a municipality’s crisis-centre offer on a day.')
export class CrisisCentreCoverage {
  @Field(() => CoverageStatus, { description: 'What is known.' })
  status!: CoverageStatus;
}
