import { Field } from 'type-graphql';
import { Entity } from '../shared/entity.ts';

@Entity('Theme', 'A concept of Los, the national vocabulary for public services (Digdir).')
export class Theme {
  @Field(() => String, { description: 'Its address, such as `https://psi.norge.no/los/ord/sosialhjelp`.' })
  uri!: string;

  @Field(() => String, { description: 'What Los calls it, in the language asked for.' })
  label!: string;
}
