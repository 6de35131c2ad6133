import { reasonIn } from '../../../parts/opening-state.tsx';
import { withoutRepeatedReasons } from '../../../parts/without-repeated-reasons.ts';
import { usePage } from '../../../render/use-page.ts';
import { showDay, showMonth, showTime } from '../../../words/show-time.ts';
import { WEEKDAYS } from '../office/read-week.ts';
import type { DaysPreview } from './day-changes.ts';
import { dayAddresses, daysAddress, type ShownDays } from './load-days.ts';

interface Day {
  readonly state: 'OPEN' | 'BY_APPOINTMENT' | 'CLOSED' | 'UNKNOWN';
  readonly reason: string | null;
  readonly reasonEnglish: string | null;
  readonly reasonNynorsk: string | null;
  readonly spans: readonly { readonly opens: string; readonly closes: string; readonly state: string }[];
  readonly isPreview: boolean;
}

interface Props {
  readonly shown: ShownDays;
  /** Days as they would be; empty: none are tried. */
  readonly preview: DaysPreview;
}

/** A month of one channel, week by week: each day says its hours in words, and leads to how residents see it. */
export function Calendar({ shown, preview }: Props) {
  const { words, language } = usePage();
  const { calendar: text } = words.forms;
  const { month, channel } = shown;
  const days = daysOf(shown, preview);
  const addressOf = dayAddresses(shown);
  const caption = text.caption(words.channels[channel], showMonth(month.first, language));
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard must reach the frame to scroll it */}
      <section className="scroll" aria-label={caption} tabIndex={0}>
        <table className="calendar">
          <caption className="week-table__caption">{caption}</caption>
          <thead>
            <tr>
              {WEEKDAYS.map((weekday) => (
                <th key={weekday} scope="col">
                  {words.weekdays[weekday]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {month.weeks.map((week) => (
              <tr key={week.find(Boolean)}>
                {week.map((day, index) =>
                  day === null ? (
                    // biome-ignore lint/suspicious/noArrayIndexKey: the days before and after the month have no name
                    <td key={index} className="calendar__outside" />
                  ) : (
                    <CalendarDay
                      key={day}
                      day={day}
                      hours={days.get(day)}
                      isChosen={day === shown.day}
                      address={addressOf(day)}
                    />
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="row row--tight no-print">
        <a href={daysAddress(shown, { maned: month.before })}>{text.before}</a>
        <a href={daysAddress(shown, { maned: month.after })}>{text.after}</a>
      </p>
    </>
  );
}

function CalendarDay({
  day,
  hours,
  isChosen,
  address,
}: {
  readonly day: string;
  readonly hours: Day | undefined;
  readonly isChosen: boolean;
  /** The address of the calendar at this day. */
  readonly address: string;
}) {
  const { words, language, today } = usePage();
  const state = hours?.state ?? 'UNKNOWN';
  const reason = hours && reasonIn(language, hours);
  const classes = ['calendar__day', `calendar__day--${state.toLowerCase()}`];
  if (hours?.isPreview) classes.push('calendar__day--preview');
  return (
    <td className={classes.join(' ')} aria-current={day === today ? 'date' : undefined}>
      <a
        href={`${address}#dagen`}
        aria-label={words.forms.calendar.choose(showDay(day, language))}
        aria-current={isChosen ? 'true' : undefined}
      >
        {Number(day.slice(8))}
      </a>
      <span className="calendar__hours">{hoursInWords(hours, words.states, language)}</span>
      {reason && (
        <span className="calendar__reason" lang={hours.isPreview ? 'no' : undefined}>
          {reason}
        </span>
      )}
    </td>
  );
}

function hoursInWords(
  hours: Day | undefined,
  states: Readonly<Record<Day['state'], string>>,
  language: 'nb' | 'nn' | 'en',
): string {
  const open = hours?.spans.filter(({ state }) => state !== 'CLOSED') ?? [];
  if (open.length === 0) return states[hours?.state ?? 'UNKNOWN'];
  return open.map(({ opens, closes }) => `${showTime(opens, language)}–${showTime(closes, language)}`).join(', ');
}

/** The hours of each day of the month: of the channel's first place, with what is tried in their place. */
function daysOf({ office, channel }: ShownDays, preview: DaysPreview): ReadonlyMap<string, Day> {
  const days = new Map<string, Day>();
  for (const day of office?.month ?? []) {
    if (!days.has(day.date)) days.set(day.date, { ...day, isPreview: false });
  }
  for (const day of preview.find((one) => one.channel === channel)?.days ?? []) {
    // The editor's own words, whatever language the page is in.
    days.set(day.date, { ...day, reasonEnglish: day.reason, reasonNynorsk: null, isPreview: true });
  }
  const inOrder = [...days].sort(([one], [other]) => one.localeCompare(other));
  const said = withoutRepeatedReasons(inOrder.map(([, day]) => day));
  return new Map(inOrder.map(([date], index) => [date, said[index] as Day]));
}
