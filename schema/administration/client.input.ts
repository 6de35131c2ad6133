import { Field, ID, InputType } from 'type-graphql';
import { LocalDate } from '../shared/scalars.ts';
import { WriteInput } from '../shared/write-input.ts';
import { Role } from '../viewer/viewer.type.ts';

@InputType('RegisterClientInput', { description: 'An organisation that is to have a role and a reach.' })
export class RegisterClientInput extends WriteInput {
  @Field(() => ID, { description: 'Nine digits with their check digit.' })
  organisationNumber!: string;

  @Field(() => String, { description: 'The organisation’s name, 1 to 200 characters.' })
  name!: string;

  @Field(() => Role, { description: 'PORTAL, MUNICIPALITY, GOVERNOR or ANALYST.' })
  role!: Role;

  @Field(() => [ID], {
    nullable: true,
    description: 'MUNICIPALITY: the present municipalities that it acts for, 1 to 60. With another role absent.',
  })
  municipalityNumbers?: string[] | null;

  @Field(() => ID, { nullable: true, description: 'GOVERNOR: the governor’s slug. With another role absent.' })
  governorId?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Absent: at once.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Absent: none is planned.' })
  validTo?: string | null;
}

@InputType('ClientPeriodInput', { description: 'When a registration holds.' })
export class ClientPeriodInput {
  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null or absent: no start.' })
  validFrom?: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null or absent: no end is planned.' })
  validTo?: string | null;
}

@InputType('UpdateClientInput', {
  description: 'A change of a registration; what is absent stays. Organisation and role never change.',
})
export class UpdateClientInput extends WriteInput {
  @Field(() => ID, { description: 'The registration.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'The organisation’s name, 1 to 200 characters.' })
  name?: string | null;

  @Field(() => [ID], {
    nullable: true,
    description: 'All present municipalities that it acts for, 1 to 60; of the role MUNICIPALITY alone.',
  })
  municipalityNumbers?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: 'False: its tokens open nothing, within a second or so.' })
  active?: boolean | null;

  @Field(() => ClientPeriodInput, { nullable: true, description: 'The whole period, in place of the one before.' })
  period?: ClientPeriodInput | null;
}
