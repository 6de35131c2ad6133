import { FormToken } from '../../../parts/form-token.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { dayBefore, showDay, showTime } from '../../../words/show-time.ts';
import { daysAddress, type ShownDays } from './load-days.ts';

interface Props {
  readonly shown: ShownDays;
  readonly office: NonNullable<ShownDays['office']>;
}

/** The days with other hours that are entered and not over, each with a way to take it away. */
export function ComingDays({ shown, office }: Props) {
  const { words, language, today, formToken } = usePage();
  const { days: text } = words.ownPages;
  const coming = office.specialDays.filter(({ until }) => until > today);
  return (
    <section aria-labelledby="lagt-inn">
      <h2 id="lagt-inn">{words.forms.calendar.coming}</h2>
      {coming.length === 0 && <p>{text.none}</p>}
      {coming.map(({ id, from, until, state, channels, reason, version, spans }) => {
        const last = dayBefore(until);
        const days =
          last === from ? showDay(from, language) : `${showDay(from, language)} – ${showDay(last, language)}`;
        const of = channels === null ? text.all : channels.map((channel) => words.channels[channel]).join(', ');
        const hours = spans.map(({ opens, closes }) => `${showTime(opens, language)}–${showTime(closes, language)}`);
        return (
          <article key={id} className="card card--small" aria-label={days}>
            <p>
              <strong>{days}</strong>: {hours.length === 0 ? words.states[state].toLowerCase() : hours.join(', ')}
              {reason !== null && (
                <>
                  , <StoredText>{reason}</StoredText>
                </>
              )}{' '}
              <span className="source">{of}</span>
            </p>
            <form method="post" action={daysAddress(shown)}>
              <FormToken token={formToken} />
              <input type="hidden" name="gjor" value="tattbort" />
              <input type="hidden" name="dager" value={id} />
              <input type="hidden" name="versjon" value={version} />
              <input type="hidden" name="nokkel" value={`${shown.key}-${id}`.slice(0, 100)} />
              <SubmitButton label={text.remove} spoken={text.removeOf(days)} isSmall />
            </form>
          </article>
        );
      })}
    </section>
  );
}
