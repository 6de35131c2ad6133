import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../shared/scalars.ts';
import { AuditOutcome } from './audit-event.type.ts';

@InputType({ description: 'Which audit events; what is absent does not narrow.' })
export class AuditFilter {
  @Field(() => AuditOutcome, { nullable: true, description: 'Of this outcome only.' })
  outcome?: AuditOutcome | null;

  @Field(() => ID, { nullable: true, description: 'Of this organisation only: nine digits.' })
  organisationNumber?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'True: without those of your own organisation.' })
  notMe?: boolean | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Those that touched this coordinate, such as `Contact.name`, or any field of a type, such as `Contact`.',
  })
  coordinate?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'On this day in Norway or later.' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Before this day in Norway.' })
  until?: string | null;
}
