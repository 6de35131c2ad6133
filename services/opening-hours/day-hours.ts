import type { LocalDate } from '../calendar/date-time.ts';
import type { Channel, OpeningState, Reason, Span } from './schedule.ts';

/** The hours of one local day. */
export interface DayHours {
  readonly date: LocalDate;
  readonly channel: Channel;
  /** The best the day offers: OPEN, BY_APPOINTMENT, CLOSED, or UNKNOWN when no source says. */
  readonly state: OpeningState;
  /**
   * When it is open or by appointment, in order; never a CLOSED span. `closes` earlier than `opens` is on the next day;
   * `24:00` is the end of this one. Wall times, as a door would show them, in both DST nights. Each stands on the date on
   * which it begins. Empty beside BY_APPOINTMENT: by appointment, and no source says at what hours.
   */
  readonly spans: readonly Span[];
  /** Parts of the day that no source covers, where other parts are known; empty beside UNKNOWN, which is the whole day. */
  readonly unknownSpans: readonly Pick<Span, 'opens' | 'closes'>[];
  /** Why the day differs from an ordinary one, or why it is closed or unknown; null on an ordinary open day. */
  readonly reason: Reason | null;
  /** The source's own words about the hours; null: none. */
  readonly note: Reason | null;
  /** The usual hours, on a day that often has others, without any source that says so. */
  readonly unconfirmed: boolean;
}
