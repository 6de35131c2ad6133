import { SourceList } from '../../../parts/source-list.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { usePage } from '../../../render/use-page.ts';
import { dayBefore, showDay, showTime } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-municipality.ts';

/** Days to come with other hours than the week's, as the office's owners say. */
export function SpecialDays({ days }: { readonly days: ShownOffice['specialDays'] }) {
  const { words, language, today } = usePage();
  const coming = days.filter(({ until }) => until > today);
  if (coming.length === 0) return null;
  return (
    <section className="special-days">
      <h4>{words.municipality.specialDays}</h4>
      <ul>
        {coming.map((day) => {
          const last = dayBefore(day.until);
          const hours = day.spans.map(
            ({ opens, closes }) => `${showTime(opens, language)}–${showTime(closes, language)}`,
          );
          return (
            <li key={day.id}>
              <strong>
                {showDay(day.from, language)}
                {last !== day.from && ` – ${showDay(last, language)}`}
              </strong>
              {': '}
              {words.states[day.state]} {hours.join(', ')}
              {day.channels && ` (${day.channels.map((channel) => words.channels[channel]).join(', ')})`}
              {day.reason && (
                <>
                  {' – '}
                  <StoredText>{day.reason}</StoredText>
                </>
              )}
            </li>
          );
        })}
      </ul>
      <SourceList sources={coming.flatMap(({ sources }) => sources)} />
    </section>
  );
}
