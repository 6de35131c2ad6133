import { Field, ID, Int } from 'type-graphql';
import type { ContactNode } from '../../db/read-model/model.ts';
import { NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { Sourced } from '../shared/sourced.ts';

export const ContactRole = registerDescribedEnum('ContactRole', 'What a contact does at the office.', {
  OFFICE_MANAGER: 'Leads the office.',
  PROFESSIONAL_LEAD: 'Answers for the social services in professional matters.',
  DEBT_COUNSELLOR: 'Advises on debt.',
  SWITCHBOARD: 'Answers and passes on.',
});
export type ContactRole = keyof typeof ContactRole;

@NodeEntity<ContactNode>(
  'Contact',
  'A role at an office that partners turn to. The person’s own particulars are for partners only.',
  [Sourced],
)
export class Contact extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => ContactRole, { description: 'What the contact does.' })
  role!: ContactRole;

  @Field(() => String, {
    nullable: true,
    description:
      'The person’s name: MUNICIPALITY and GOVERNOR, within their own reach. Null without an error: not recorded, or outside the reach.',
  })
  name!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Direct phone (E.164): MUNICIPALITY and GOVERNOR, within their own reach. Null: not recorded, or outside the reach.',
  })
  phone!: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Direct e-mail: MUNICIPALITY and GOVERNOR, within their own reach. Null: not recorded, or outside the reach.',
  })
  email!: string | null;

  @Field(() => Int, {
    description:
      'Optimistic version, 1 or more: grows with each change but a mere verification; send it with a change.',
  })
  version!: number;
}
