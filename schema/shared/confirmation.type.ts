import { Field } from 'type-graphql';
import { Entity } from './entity.ts';
import { registerDescribedEnum } from './register-enum.ts';
import { LocalDate } from './scalars.ts';

export const ConfirmationStatus = registerDescribedEnum(
  'ConfirmationStatus',
  'How far a fact may be relied on today.',
  {
    CONFIRMED: 'Stated lately enough: hours within a year, phones and texts within two.',
    STALE: 'Nobody has stated it for longer than that, or its source has closed.',
    DISPUTED: 'Sources disagree.',
    UNCONFIRMED: 'No source states it, or none says when.',
  },
);
export type ConfirmationStatus = keyof typeof ConfirmationStatus;

@Entity('Confirmation', 'How far a fact may be relied on today, and why.')
export class Confirmation {
  @Field(() => ConfirmationStatus, { description: 'How far.' })
  status!: ConfirmationStatus;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The last day on which its source, its owner or an editor stated it. Null: not known.',
  })
  lastConfirmedOn!: string | null;
}
