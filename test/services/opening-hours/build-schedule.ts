import type { Weekday } from '../../../services/calendar/date-time.ts';
import type {
  Channel,
  OpeningException,
  Schedule,
  Span,
  WeeklyRule,
} from '../../../services/opening-hours/schedule.ts';

/** Shorthand for tests: the neutral value of everything that a case does not speak of. */
export const WORKDAYS: readonly Weekday[] = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY'];
export const EVERY_DAY: readonly Weekday[] = [...WORKDAYS, 'SATURDAY', 'SUNDAY'];

export function span(opens: string, closes: string, state: Span['state'] = 'OPEN'): Span {
  return { opens, closes, state };
}

export function weekly(days: readonly Weekday[], spans: readonly Span[], more: Partial<WeeklyRule> = {}): WeeklyRule {
  return {
    id: `rule-${days.join('-')}`,
    sourceId: 'example',
    verifiedAt: null,
    days,
    spans,
    hoursUnknown: false,
    validFrom: null,
    validTo: null,
    everyWeeks: 1,
    cycleFrom: null,
    season: null,
    comment: null,
    ...more,
  };
}

export function exception(from: string, to: string, more: Partial<OpeningException> = {}): OpeningException {
  return {
    id: `exception-${from}`,
    sourceId: 'example',
    verifiedAt: null,
    from,
    to,
    state: 'CLOSED',
    spans: [],
    reason: null,
    ...more,
  };
}

export function schedule(
  rules: readonly WeeklyRule[],
  exceptions: readonly OpeningException[] = [],
  channel: Channel = 'DROP_IN',
): Schedule {
  return { id: 'example-schedule', channel, timeZone: 'Europe/Oslo', weekly: rules, exceptions };
}
