import type { LocalTime, Weekday } from '../calendar/date-time.ts';

/** Purposes of national lines. */
export const LINE_PURPOSES = [
  'EMERGENCY_POLICE',
  'EMERGENCY_MEDICAL',
  'EMERGENCY_FIRE',
  'POLICE_NOT_URGENT',
  'OUT_OF_HOURS_DOCTOR',
  'VIOLENCE',
  'SEXUAL_ABUSE',
  'ELDER_ABUSE',
  'CHILDREN',
  'MENTAL_HEALTH',
  'SUICIDE_CRISIS',
  'HOMELESS_TONIGHT',
  'NAV',
  'NAV_PENSION',
  'NAV_EMPLOYERS',
  'DEBT',
  'DRUGS',
  'GAMBLING',
  'POISON',
  'HOUSING',
  'LEGAL_AID',
  'TAX_AND_POPULATION_REGISTER',
  'WORKING_LIFE',
] as const;
export type LinePurpose = (typeof LINE_PURPOSES)[number];

/** The same span on each of the days; `closes` 24:00 is midnight at their end. */
export interface LineHours {
  readonly days: readonly Weekday[];
  readonly opens: LocalTime;
  readonly closes: LocalTime;
}

/** A number that the line had before, with what is known of the change. */
export interface FormerLineNumber {
  readonly number: string;
  readonly name: string | null;
  readonly from: string | null;
  /** Null: the day of the change is not known. */
  readonly to: string | null;
  /** Facts about the line that are not known (nb). */
  readonly doubt: string | null;
  readonly evidence: readonly {
    readonly statement: string;
    readonly publisher: string;
    readonly url: string | null;
    /** A day, a month or a year, as the source gives it. */
    readonly on: string;
  }[];
}
