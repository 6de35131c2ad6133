import { calendarDay, type DayNumber, wallTime } from '../../calendar/calendar-day.ts';
import type { LocalDate } from '../../calendar/date-time.ts';
import { compileSchedule } from '../compile-schedule.ts';
import { countsAsOpen } from '../is-open-at.ts';
import { checkedWindow, DAYS_MAX } from '../opening-hours.ts';
import type { Channel, Schedule } from '../schedule.ts';
import { type ShapeSpan, shapeKey } from './day-shape.ts';
import { isPlain, plainPeriods, plainShape } from './plain-weeks.ts';
import { actualShape, specialDays } from './special-days.ts';

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
  const source = compileSchedule(schedule);
  const plain = source.book.rules.filter(isPlain);
  const { channel } = schedule;
  const weekly = plainPeriods(plain, first, end).flatMap((period) =>
    period.groups.flatMap(({ weekdays, shape }) =>
      openSpans(channel, shape).map((span) => ({
        '@type': 'OpeningHoursSpecification' as const,
        dayOfWeek: weekdays.map((index) => `https://schema.org/${DAY_NAMES[index]}`),
        ...times(span),
        ...(period.from > first && { validFrom: dateOf(period.from) }),
        ...(period.to < end && { validThrough: dateOf(period.to - 1) }),
      })),
    ),
  );
  const usual = (day: DayNumber) => openSpans(channel, plainShape(plain, day));
  const actual = (day: DayNumber) => openSpans(channel, actualShape(source, day));
  const isUsual = (day: DayNumber) => shapeKey(actual(day)) === shapeKey(usual(day));
  const special = specialDays(source, first, end, isUsual, actual).flatMap((run) => {
    const spans = run.shape.length > 0 ? run.shape.map(times) : [{ opens: '00:00', closes: '00:00' }];
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

const openSpans = (channel: Channel, shape: readonly ShapeSpan[]): ShapeSpan[] =>
  shape.filter((span) => countsAsOpen(channel, span.state)).map((span) => ({ ...span, state: 'OPEN' }));

/** The whole day is 00:00 to 23:59, the form search engines ask for; midnight as an end is 00:00 of the next day. */
function times({ from, to }: ShapeSpan): { opens: string; closes: string } {
  if (from === 0 && to === 1440) return { opens: '00:00', closes: '23:59' };
  return { opens: wallTime(from), closes: to === 1440 ? '00:00' : wallTime(to) };
}

/** What a page says of an office: a JSON-LD document with its hours on one channel. */
export function toJsonLd(
  place: { name: string; url?: string; telephone?: string },
  schedule: Schedule,
  from: LocalDate,
  days: number,
) {
  return {
    '@context': 'https://schema.org',
    '@type': 'GovernmentOffice',
    name: place.name,
    ...(place.url !== undefined && { url: place.url }),
    ...(place.telephone !== undefined && { telephone: place.telephone }),
    ...toSchemaOrg(schedule, from, days),
  };
}
