import { Field, ID } from 'type-graphql';
import { LineHours } from '../opening-hours/line-hours.type.ts';
import { Entity } from '../shared/entity.ts';
import { Language } from '../shared/language.enum.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';
import { LocalDate } from '../shared/scalars.ts';
import { Sourced } from '../shared/sourced.ts';

export const HelpLinePurpose = registerDescribedEnum('HelpLinePurpose', 'What a national line is for.', {
  EMERGENCY_POLICE: 'Danger now: the police.',
  EMERGENCY_MEDICAL: 'Life or health in danger now.',
  EMERGENCY_FIRE: 'Fire, accident, pollution.',
  POLICE_NOT_URGENT: 'The police, when it can wait.',
  OUT_OF_HOURS_DOCTOR: 'A doctor who cannot wait until morning.',
  VIOLENCE: 'Violence and abuse, also to talk.',
  SEXUAL_ABUSE: 'Rape and sexual abuse.',
  ELDER_ABUSE: 'Abuse of elderly people.',
  CHILDREN: 'For children and young people, and those who worry about them.',
  MENTAL_HEALTH: 'Somebody to talk with when life is hard.',
  SUICIDE_CRISIS: 'Thoughts of suicide.',
  HOMELESS_TONIGHT: 'Nowhere to sleep tonight.',
  NAV: 'NAV’s own line.',
  NAV_PENSION: 'NAV, pensions.',
  NAV_EMPLOYERS: 'NAV, for employers.',
  DEBT: 'Money and debt.',
  DRUGS: 'Alcohol and drugs.',
  GAMBLING: 'Gambling.',
  POISON: 'Poisoning.',
  HOUSING: 'Housing and loans for it.',
  LEGAL_AID: 'Legal advice.',
  TAX_AND_POPULATION_REGISTER: 'Tax and the population register.',
  WORKING_LIFE: 'Trouble at work.',
});
export type HelpLinePurpose = keyof typeof HelpLinePurpose;

@Entity('FormerNumberEvidence', 'What is known of the change of a line’s number, statement by statement.')
export class FormerNumberEvidence {
  @Field(() => String, { description: 'What was stated, in the language of the line’s texts.' })
  statement!: string;

  @Field(() => String, { description: 'Who stated it.' })
  publisher!: string;

  @Field(() => String, { nullable: true, description: 'Where. Null: its address is not known.' })
  url!: string | null;

  @Field(() => String, { description: 'When: a day, a month or a year, as the source gives it.' })
  on!: string;
}

@Entity('FormerLineNumber', 'A number that a line had before: pages that still print it are out of date.')
export class FormerLineNumber {
  @Field(() => String, { description: 'E.164, such as `+4780045353`.' })
  number!: string;

  @Field(() => String, { nullable: true, description: 'What the line was called then. Null: not known.' })
  name!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'Its first day. Null: not known.' })
  from!: string | null;

  @Field(() => LocalDate, { nullable: true, description: 'The first day without it. Null: not known.' })
  to!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What is not known of the change, in the language of the line’s texts. Null: nothing.',
  })
  doubt!: string | null;

  @Field(() => [FormerNumberEvidence], { description: 'What it is known from.' })
  evidence!: readonly FormerNumberEvidence[];
}

@Entity('HelpLine', 'A national line or chat that anybody may turn to, wherever they live.', [Sourced])
export class HelpLine extends Sourced {
  @Field(() => ID, { description: 'Stable slug, such as `violence-and-abuse`.' })
  id!: string;

  @Field(() => String, { description: 'What it is called, in `language`.' })
  name!: string;

  @Field(() => Language, { description: 'The language of its texts here; what it answers in stands in `languages`.' })
  language!: Language;

  @Field(() => String, {
    nullable: true,
    description: 'As dialled where it is short (`116006`), else E.164. Null: it has no phone; see `chatUrl`, `sms`.',
  })
  number!: string | null;

  @Field(() => String, { nullable: true, description: 'What to press in its menu. Null: no menu is known.' })
  menuChoice!: string | null;

  @Field(() => [HelpLinePurpose], { description: 'What it is for; never empty.' })
  purposes!: readonly HelpLinePurpose[];

  @Field(() => String, { nullable: true, description: 'Whom it is for, in words. Null: everybody.' })
  audience!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether ringing it is free. Null: no source says.' })
  isFree!: boolean | null;

  @Field(() => String, { nullable: true, description: 'From abroad, E.164. Null: none is known.' })
  numberFromAbroad!: string | null;

  @Field(() => String, { nullable: true, description: 'The number for text messages. Null: none is known.' })
  sms!: string | null;

  @Field(() => String, { nullable: true, description: 'Where its chat is. Null: none is known.' })
  chatUrl!: string | null;

  @Field(() => [LineHours], {
    nullable: true,
    description: 'When its chat answers, wall time of Europe/Oslo. Null: no chat, or no source says.',
  })
  chatHours!: readonly LineHours[] | null;

  @Field(() => String, { nullable: true, description: 'Its web site. Null: not known.' })
  website!: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Languages it answers in, as IETF tags such as `nb`, `se`. Null: not stated.',
  })
  languages!: readonly string[] | null;

  @Field(() => Boolean, {
    description:
      'True: the number is certain, however old the page that gives it (112, 116 006). False: see `doubt` and the date of the source.',
  })
  isCertain!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'Why the number needs a check before it is relied on. Null: nothing speaks against it.',
  })
  doubt!: string | null;

  @Field(() => String, { nullable: true, description: 'What else a caller should know. Null: nothing.' })
  note!: string | null;

  @Field(() => FormerLineNumber, { nullable: true, description: 'The number it had before. Null: none is known.' })
  formerNumber!: FormerLineNumber | null;
}
