import { Field, ID, Int } from 'type-graphql';
import type { NoticeNode, OfficeProfileNode } from '../../db/read-model/model.ts';
import type { OfficeEnding } from '../../services/directory-writes/kinds/office-profile.ts';
import { NodeEntity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const OfficeEndingEnum = registerDescribedEnum<OfficeEnding>(
  'OfficeEnding',
  'What becomes of an office that closes for good.',
  {
    CLOSED: 'It is closed.',
    MERGED: 'It becomes a part of its successor.',
    MOVED: 'It moves, and is another unit there: its successor.',
    RENAMED: 'It gets another name and number: its successor.',
  },
);

@NodeEntity<OfficeProfileNode>(
  'OfficeProfile',
  'What the municipalities of an office tell of it beside what registers give, on their own word; see `sources` and `verifiedAt`.',
  [Sourced],
)
export class OfficeProfile extends Sourced {
  @Field(() => String, { nullable: true, description: 'Its own page, https. Null: not stated.' })
  website!: string | null;

  @Field(() => String, { nullable: true, description: 'Where one can chat with it, https. Null: not stated.' })
  chat!: string | null;

  @Field(() => String, { nullable: true, description: 'Where one applies for its services, https. Null: not stated.' })
  applyUrl!: string | null;

  @Field(() => String, { nullable: true, description: 'Where one books an appointment, https. Null: not stated.' })
  bookingUrl!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages spoken there, as codes such as `nb`, `se`, `so`, `nsl` (sign language). Null: not stated.',
  })
  languages!: readonly string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why people can walk in for few hours a week, in Norwegian. Null: not stated.',
  })
  limitedHoursReason!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day of a new office; before it, it is closed. Null: not stated.',
  })
  openFrom!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The first day on which it is closed for good. Null: no closing is known.',
  })
  openUntil!: string | null;

  @Field(() => OfficeEndingEnum, { nullable: true, description: 'Why it closes for good. Null: not stated.' })
  ending!: OfficeEnding | null;

  @Field(() => Int, { description: 'Optimistic version, 1 or more: send it with a change.' })
  version!: number;
}

@NodeEntity<NoticeNode>('Notice', 'What an office tells the public on the days [from, until), on its owners’ word.', [
  Sourced,
])
export class Notice extends Sourced {
  @Field(() => ID, { description: 'Stable id.' })
  id!: string;

  @Field(() => String, { description: 'What it says, in Norwegian.' })
  text!: string;

  @Field(() => String, { nullable: true, description: 'A page that says more, https. Null: none.' })
  url!: string | null;

  @Field(() => LocalDate, { description: 'The first day, inclusive.' })
  from!: string;

  @Field(() => LocalDate, { description: 'The first day on which it is over, exclusive.' })
  until!: string;

  @Field(() => Int, { description: 'Optimistic version, 1 or more: send it with a change.' })
  version!: number;
}
