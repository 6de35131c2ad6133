import { Field, ID, Int } from 'type-graphql';
import type { CoverageNode, OfficeNode } from '../../db/read-model/model.ts';
import { Entity, NodeEntity } from '../shared/entity.ts';
import { Node } from '../shared/node.interface.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';
import { Contact } from './contact.type.ts';
import { OfficeProfile } from './office-profile.type.ts';
import { Phone } from './phone.type.ts';
import { Reception } from './reception.type.ts';

export const OfficeType = registerDescribedEnum('OfficeType', 'What kind of unit of NAV it is.', {
  LOCAL: 'A local office, run by NAV and the municipality together.',
  COUNTY: 'A unit of a whole county.',
});
export type OfficeType = keyof typeof OfficeType;

@Entity('District', 'A city district (bydel) of a municipality.')
export class District {
  @Field(() => ID, { description: 'Six digits: the municipality’s number and the district’s, such as `030101`.' })
  number!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;
}

@NodeEntity<CoverageNode>(
  'Coverage',
  'That an office serves a municipality, or one city district of it, in a period.',
  [Sourced],
)
export class Coverage extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => District, { nullable: true, description: 'The district served. Null: the whole municipality.' })
  district!: District | null;

  @Field(() => LocalDate, { nullable: true, description: 'First day, inclusive. Null: not stated.' })
  validFrom!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'End, exclusive. Null: no end is known.' })
  validTo!: string | null;

  @Field(() => Int, { description: 'Optimistic version, 1 or more: send it with a change.' })
  version!: number;
}

@NodeEntity<OfficeNode>(
  'Office',
  'A NAV office (NAV-kontor). One office may serve several municipalities, also of two county governors.',
  [Node, Sourced],
)
export class Office extends Sourced {
  @Field(() => ID, { description: 'The four-digit unit number (enhetsnummer), such as `1640`.' })
  number!: string;

  @Field(() => String, { description: 'The name.' })
  name!: string;

  @Field(() => OfficeType, { description: 'What kind of unit it is.' })
  type!: OfficeType;

  @Field(() => String, {
    nullable: true,
    description: 'Its own page: the one that its owners give, else one that a source gives. Null: not known.',
  })
  website!: string | null;

  @Field(() => OfficeProfile, {
    nullable: true,
    description: 'What its owners tell of it beside what registers give. Null: nothing.',
  })
  profile!: OfficeProfile | null;

  @Field(() => [Phone], {
    description:
      'Its numbers for the public, the ordinary one first. Never empty: where it has reported no ordinary one, NAV’s national line stands first, marked NATIONAL_LINE.',
  })
  phones!: readonly Phone[];

  @Field(() => [Reception], { description: 'Its places, those open to the public first. Empty: none is reported.' })
  receptions!: readonly Reception[];

  @Field(() => [Contact], { description: 'Roles to turn to. Empty: none is reported.' })
  contacts!: readonly Contact[];

  @Field(() => Int, {
    description:
      'Optimistic version, 1 or more: grows with each change of the office or its parts; send it with a change.',
  })
  version!: number;
}
