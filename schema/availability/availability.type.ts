import { Field, Float, ObjectType } from 'type-graphql';
import { Municipality } from '../municipality/municipality.type.ts';
import { Office } from '../office/office.type.ts';
import { connectionOf } from '../shared/connection.ts';
import { Entity } from '../shared/entity.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';

export const WeeklyHoursStatus = registerDescribedEnum('WeeklyHoursStatus', 'Whether hours are known.', {
  REPORTED: 'A source gives the hours of an ordinary week.',
  NOT_REPORTED: 'No source gives them, or not of every day: a gap in what is known, and never zero hours.',
});
export type WeeklyHoursStatus = keyof typeof WeeklyHoursStatus;

export const EmergencyLineStatus = registerDescribedEnum(
  'EmergencyLineStatus',
  'Whether an office has a telephone line for emergencies.',
  {
    YES: 'A source names one.',
    NO: 'A source says that there is none.',
    NOT_REPORTED: 'No source says: a gap in what is known.',
  },
);
export type EmergencyLineStatus = keyof typeof EmergencyLineStatus;

export const AvailabilityConfirmationStatus = registerDescribedEnum(
  'AvailabilityConfirmationStatus',
  'How far the hours of an office can be relied on.',
  {
    CONFIRMED: 'Confirmed within the last year.',
    STALE: 'Last confirmed more than a year ago.',
    DISPUTED: 'Sources disagree on them.',
    UNCONFIRMED: 'No hours are known.',
  },
);
export type AvailabilityConfirmationStatus = keyof typeof AvailabilityConfirmationStatus;

@Entity('WeeklyHours', 'Hours of an ordinary week, without holidays and exceptions.')
export class WeeklyHours {
  @Field(() => Float, {
    nullable: true,
    description: 'Hours a week, two decimals; a rule of every second week counts half. Null: `status` says why.',
  })
  hours!: number | null;

  @Field(() => WeeklyHoursStatus, { description: 'Whether they are known.' })
  status!: WeeklyHoursStatus;
}

@Entity('EmergencyLine', 'The line that an office can be reached on in an emergency.')
export class EmergencyLine {
  @Field(() => EmergencyLineStatus, { description: 'Whether there is one.' })
  status!: EmergencyLineStatus;

  @Field(() => Float, { nullable: true, description: 'Hours of an ordinary week. Null: not reported, or no line.' })
  hoursPerWeek!: number | null;
}

@Entity('AvailabilityConfirmation', 'Who last confirmed the hours, and when.')
export class AvailabilityConfirmation {
  @Field(() => AvailabilityConfirmationStatus, { description: 'How far they can be relied on.' })
  status!: AvailabilityConfirmationStatus;

  @Field(() => LocalDate, {
    nullable: true,
    description: 'The day of the last confirmation. Null: no hours are known.',
  })
  lastConfirmedOn!: string | null;
}

@Entity('OfficeAvailability', 'When people can reach the office of a municipality.')
export class OfficeAvailability {
  @Field(() => Municipality, { description: 'The municipality; an office of several stands once for each.' })
  municipality!: Municipality;

  @Field(() => Office, {
    nullable: true,
    description: 'The office. Null: none is reported, which is not that there is none.',
  })
  office!: Office | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why people can walk in for few hours, as its municipalities state it (nb or nn). Null: not stated, whether the hours are few or not.',
  })
  limitedHoursReason!: string | null;

  @Field(() => EmergencyLine, { description: 'Its line for emergencies.' })
  emergencyLine!: EmergencyLine;

  @Field(() => AvailabilityConfirmation, { description: 'How far its hours can be relied on.' })
  confirmation!: AvailabilityConfirmation;
}

@Entity('AvailabilityNotice', 'A notice that must be shown beside the list.')
export class AvailabilityNotice {
  @Field(() => String, { description: 'Stable code.' })
  code!: string;
}

const Page = connectionOf('OfficeAvailability', () => OfficeAvailability, 'the offices of a district');

@ObjectType('AvailabilityConnection', { description: 'A page of the offices of a district.', simpleResolvers: true })
export class AvailabilityConnection extends Page {
  @Field(() => [AvailabilityNotice], { description: 'A notice that must be shown beside it.' })
  notices!: readonly AvailabilityNotice[];
}
