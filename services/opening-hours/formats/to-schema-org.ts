import { calendarDay, type DayNumber, wallTime } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { compileSchedule } from '../compile-schedule.ts';
import { countsAsOpen } from '../is-open-at.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import { isWithoutHours, type Stretch, stretchesOf } from '../rules/stretches.ts';
import type { Channel, Schedule } from '../schedule.ts';
import { type Hours, hoursKey } from './hours.ts';
import { plainBook, plainHours, plainPeriods } from './plain-weeks.ts';
import { specialDays } from './special-days.ts';

/** One entry as schema.org defines it. Equal `opens` and `closes` mean closed all day; `validThrough` is inclusive. */
export interface OpeningHoursSpecification {
  readonly '@type': 'OpeningHoursSpecification';
  readonly dayOfWeek?: readonly string[];
  readonly opens: string;
  readonly closes: string;
  readonly validFrom?: LocalDate;
  readonly validThrough?: LocalDate;
  readonly description?: string;
}

/** The two lists of a schema.org place; the special one outranks the other on its days. */
export interface SchemaOrgHours {
  readonly openingHoursSpecification: readonly OpeningHoursSpecification[];
  readonly specialOpeningHoursSpecification: readonly OpeningHoursSpecification[];
}

const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/**
 * A schedule as schema.org writes it, exact on the `days` days from `from` on: weekly hours as such; seasons, second weeks,
 * holidays and exceptions as dated days. The vocabulary knows open and closed only: by appointment counts as open on the
 * appointment channel and nowhere else, and what is unknown is never shown as open.
 * @param days 1 to 366
 * @throws InputError as `openingHours`
 */
export function toSchemaOrg(schedule: Schedule, from: LocalDate, days: number): SchemaOrgHours {
  const first = checkedWindow(from, days, DAYS_MAX);
  const end = first + days;
  const { book } = compileSchedule(schedule);
  const { channel } = schedule;
  const plain = plainBook(book);
  const periods = plainPeriods(plain, first, end, (day) => openHours(channel, stretchesOf(plain, day)));
  const weekly = periods.flatMap((period) =>
    period.groups.flatMap(({ weekdays, hours }) =>
      hours.map((span) => ({
        '@type': 'OpeningHoursSpecification' as const,
        dayOfWeek: weekdays.map((index) => `https://schema.org/${DAY_NAMES[index]}`),
        ...times(span),
        ...(period.from > first && { validFrom: dateOf(period.from) }),
        ...(period.to < end && { validThrough: dateOf(period.to - 1) }),
      })),
    ),
  );
  const hoursOf = (day: DayNumber) => openHours(channel, stretchesOf(book, day));
  const isUsual = (day: DayNumber) => hoursKey(hoursOf(day)) === hoursKey(plainHours(periods, day));
  const special = specialDays(book, first, end, isUsual, hoursOf).flatMap((run) => {
    const spans = run.hours.length > 0 ? run.hours.map(times) : [{ opens: '00:00', closes: '00:00' }];
    return spans.map((span) => ({
      '@type': 'OpeningHoursSpecification' as const,
      ...span,
      validFrom: dateOf(run.from),
      validThrough: dateOf(run.to - 1),
      ...(run.reason && { description: run.reason.nb }),
    }));
  });
  return { openingHoursSpecification: weekly, specialOpeningHoursSpecification: special };
}

const dateOf = (day: DayNumber): LocalDate => calendarDay(day).date;

/** The vocabulary cannot say "by appointment" without hours. */
const openHours = (channel: Channel, stretches: readonly Stretch[]): Hours[] =>
  isWithoutHours(stretches)
    ? []
    : stretches
        .filter(({ state }) => countsAsOpen(channel, state))
        .map(({ from, to }) => ({ from, to, state: 'OPEN' }));

/** The whole day is 00:00 to 23:59, the form search engines ask for; midnight as an end is 00:00 of the next day. */
function times({ from, to }: Hours): { opens: string; closes: string } {
  if (from === 0 && to === 1440) return { opens: '00:00', closes: '23:59' };
  return { opens: wallTime(from), closes: to === 1440 ? '00:00' : wallTime(to) };
}
