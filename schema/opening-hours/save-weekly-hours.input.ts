import { Field, ID, InputType, Int } from 'type-graphql';
import { saveInputOf } from '../directory-writes/save-input.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Channel } from './channel.enum.ts';
import { WeeklyHoursInput } from './set-office-hours.input.ts';

@InputType('OfficeWeekInput', {
  description:
    'The week of one channel at one place or line in a period, in place of what was there. Before the period, and after its end, all stays as it was. Weeks of one schedule are written together or not at all, and do not overlap (DUPLICATE). A schedule has at most 1 000 weekly rules, past ones too (TOO_MANY_RULES).',
})
export class OfficeWeekInput {
  @Field(() => ID, { description: 'The office’s four-digit number; it must serve a municipality of yours.' })
  office!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'A reception of the office. Absent: the one that has the channel today; several are PLACE_AMBIGUOUS.',
  })
  reception?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'A line of the office, instead of a reception. Absent: the one that has the channel today.',
  })
  phone?: string | null;

  @Field(() => Channel, { description: 'The channel.' })
  channel!: Channel;

  @Field(() => LocalDate, { description: 'First day of the week’s hours, inclusive.' })
  validFrom!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      'End, exclusive: from there on holds what held before. Absent: none; hours that begin later are replaced too.',
  })
  validTo?: string | null;

  @Field(() => [WeeklyHoursInput], {
    description: 'The week. Empty: closed on every day, with `closedEveryDay` alone.',
  })
  weekly!: WeeklyHoursInput[];

  @Field(() => Boolean, {
    nullable: true,
    description: 'True, with an empty `weekly`: closed on every day of the period.',
  })
  closedEveryDay?: boolean | null;

  @Field(() => Int, {
    description:
      'The `Office.version` that the change is based on, the same in each item of the office; another one is CONFLICT.',
  })
  version!: number;
}

export const SaveWeeklyHoursInput = saveInputOf('SaveWeeklyHoursInput', () => OfficeWeekInput, 'offices’ weekly hours');
