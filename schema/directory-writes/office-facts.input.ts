import { Field, ID, InputType, Int } from 'type-graphql';
import type { OfficeEnding } from '../../services/directory-writes/kinds/office-profile.ts';
import { OfficeEndingEnum } from '../office/office-profile.type.ts';
import { LocalDate } from '../shared/scalars.ts';
import { OfficeItemPartInput, saveInputOf, saveListInputOf } from './save-input.ts';

const Link = (what: string): PropertyDecorator =>
  Field(() => String, {
    nullable: true,
    description: `${what}: an https address, at most 500 characters. Null: not stated.`,
  });
const Day = (description: string): PropertyDecorator => Field(() => LocalDate, { nullable: true, description });

@InputType('OfficeProfileItemInput', {
  description:
    'What its owners tell of an office beside what registers give. The office names it: sent again, it is changed. Absent fields stay.',
})
export class OfficeProfileItemInput {
  @Field(() => ID, { description: 'The office’s four-digit number; it must serve a municipality of yours.' })
  office!: string;

  @Field(() => Int, {
    nullable: true,
    description:
      'The `OfficeProfile.version` that the change is based on; another one is CONFLICT. Absent: whatever it is now.',
  })
  version?: number | null;

  @Field(() => Boolean, { nullable: true, description: 'True: remove all of it; the other fields are not looked at.' })
  remove?: boolean | null;

  @Link('Its own page')
  website?: string | null;

  @Link('Where one can chat with it')
  chat?: string | null;

  @Link('Where one applies for its services')
  applyUrl?: string | null;

  @Link('Where one books an appointment')
  bookingUrl?: string | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Languages spoken there, at most 50, as codes of two or three letters such as `nb`, `se`, `so`, `nsl`. Null: not stated.',
  })
  languages?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description:
      'Why people can walk in for few hours a week (nb or nn), 1 to 500 characters: the county governor asks for it. Null: not stated.',
  })
  limitedHoursReason?: string | null;

  @Day('The first day of a new office; before it, it is shown as closed. Null: not stated.')
  openFrom?: string | null;

  @Day(
    'The first day on which it is closed for good; from it on, all its channels are shown as closed. Null: it is not to be closed.',
  )
  openUntil?: string | null;

  @Field(() => OfficeEndingEnum, {
    nullable: true,
    description: 'Why it closes for good; only with `openUntil`. Null: not stated.',
  })
  ending?: OfficeEnding | null;

  @Field(() => ID, {
    nullable: true,
    description:
      'Number of the office that people turn to from then on, which must not be closed for good by then (SUCCESSOR_CLOSED); only with `openUntil`. Null: none is stated.',
  })
  successor?: string | null;
}

@InputType('NoticeItemInput', {
  description: 'A new, changed or removed notice of an office to the public. Absent fields stay.',
})
export class NoticeItemInput extends OfficeItemPartInput {
  @Field(() => String, {
    nullable: true,
    description: 'What it says (nb or nn), 1 to 500 characters. Required with a new one.',
  })
  text?: string | null;

  @Link('A page that says more')
  url?: string | null;

  @Day('The first day, inclusive. Required with a new one.')
  from?: string | null;

  @Day('The first day on which it is over, exclusive; at most 366 days later. Required with a new one.')
  until?: string | null;
}

@InputType('CoverageItemInput', {
  description:
    'From when, or to when, an office serves a municipality of yours. That another office serves it is proposed, with `propose`. Absent fields stay.',
})
export class CoverageItemInput {
  @Field(() => ID, { description: 'The `Coverage.id`.' })
  id!: string;

  @Field(() => Int, { nullable: true, description: 'The `Coverage.version` that the change is based on; required.' })
  version?: number | null;

  @Day('The first day, from 1970-01-01, inclusive. Null: not stated.')
  validFrom?: string | null;

  @Day('The end, to 2100-01-01, exclusive. Null: no end is known.')
  validTo?: string | null;
}

export const SaveOfficeProfilesInput = saveInputOf(
  'SaveOfficeProfilesInput',
  () => OfficeProfileItemInput,
  'what owners tell of their offices',
);
export const SaveNoticesInput = saveListInputOf('SaveNoticesInput', () => NoticeItemInput, 'offices’ notices');
export const SaveCoverageInput = saveInputOf('SaveCoverageInput', () => CoverageItemInput, 'what offices serve');
