import { Field } from 'type-graphql';
import { Entity } from './entity.ts';
import { registerDescribedEnum } from './register-enum.ts';
import { DateTime } from './scalars.ts';

export const DirectoryOrigin = registerDescribedEnum(
  'DirectoryOrigin',
  'Where the directory that is served came from.',
  {
    DATABASE: 'From the database; while that is away, its last version.',
    SNAPSHOT:
      'From a copy on the server’s disk: the database was away when the server started and has not come back since.',
  },
);
export type DirectoryOrigin = keyof typeof DirectoryOrigin;

@Entity(
  'DirectoryStatus',
  'How new the directory is that answers are made from: everything but history, observations, statistics and what concerns clients. While it is not current, each answer carries the header `x-directory-known-at` too.',
)
export class DirectoryStatus {
  @Field(() => String, { description: 'Number of the last change in it, rising; a change feed goes on from there.' })
  version!: string;

  @Field(() => Boolean, {
    description:
      'Whether the database has confirmed within the last three seconds that there is nothing newer. Where false, say so to readers: what has changed since `knownAt`, such as a closed office, is not in the answers.',
  })
  isCurrent!: boolean;

  @Field(() => DateTime, { description: 'When the database last confirmed it.' })
  knownAt!: string;

  @Field(() => DirectoryOrigin, { description: 'Where it came from.' })
  origin!: DirectoryOrigin;
}
