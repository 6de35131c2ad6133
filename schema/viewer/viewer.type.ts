import { Field } from 'type-graphql';
import type { Role as ViewerRole } from '../../services/identity/viewer.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const Role = registerDescribedEnum('Role', 'What a caller is to the platform.', {
  PUBLIC: 'Anybody, without a token.',
  PORTAL: 'A registered frontend: as PUBLIC, with higher limits.',
  MUNICIPALITY: 'A municipality: reads partner data and changes its own.',
  GOVERNOR: 'A county governor: oversight of its own municipalities.',
  ANALYST: 'An analyst: ad-hoc statistics.',
  ADMINISTRATOR: 'The platform’s own: client register, circulars, audit.',
} satisfies Record<ViewerRole, string>);
export type Role = keyof typeof Role;

@Entity('Viewer', 'Who is asking, as the platform understands the token.')
export class Viewer {
  @Field(() => Role, { description: 'The role.' })
  role!: Role;

  @Field(() => [String], { description: 'The scopes granted by the token. Empty: no token.' })
  scopes!: readonly string[];
}
