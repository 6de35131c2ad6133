import { Field, ID } from 'type-graphql';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { LocalDate } from '../shared/scalars.ts';
import { UserError } from '../shared/user-error.type.ts';
import { Role } from '../viewer/viewer.type.ts';

@Entity(
  'Client',
  'A registration in the client register: what an organisation is to the platform, and how far it reaches.',
)
export class Client {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'The organisation’s name.' })
  name!: string;

  @Field(() => String, { description: 'Nine digits.' })
  organisationNumber!: string;

  @Field(() => Role, { description: 'Its role; never PUBLIC.' })
  role!: Role;

  @Field(() => [ID], { description: 'MUNICIPALITY: the municipalities it acts for. Empty for other roles.' })
  municipalityNumbers!: readonly string[];

  @Field(() => ID, { nullable: true, description: 'GOVERNOR: the governor’s slug. Null for other roles.' })
  governorId!: string | null;

  @Field(() => Boolean, { description: 'False: withdrawn, its tokens open nothing.' })
  active!: boolean;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: no start.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: no end is planned.' })
  validTo!: string | null;
}

@Entity('ClientPayload', 'What came of a change of the client register.')
export class ClientPayload {
  @Field(() => Client, { nullable: true, description: 'The registration as it is now. Null: nothing was done.' })
  client!: Client | null;

  @Field(() => [UserError], { description: 'Why nothing was done. Empty: it is done.' })
  userErrors!: readonly UserError[];
}

export const ClientConnection = connectionOf('Client', () => Client, 'registrations, by id');
