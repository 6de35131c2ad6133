import { FormToken } from '../../../parts/form-token.tsx';
import { WeekTable } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { Done } from '../changes.ts';
import type { ShownOwn } from '../load-own.ts';
import { OFFERED_CHANNELS, type SpecialDayForm } from '../read-special-day.ts';

interface Props {
  readonly shown: ShownOwn;
  readonly result: Done | null;
}

/** Closing an office for some days: written, then shown as residents will see it, then saved. */
export function SpecialDay({ shown, result }: Props) {
  const { words, formToken } = usePage();
  const { own: text } = words;
  const form = result !== null && result.kind !== 'done' ? (result.form ?? null) : null;
  const preview = result?.kind === 'preview' ? result.preview : null;
  return (
    <section className="card" aria-labelledby="stengt">
      <h2 id="stengt">{text.close}</h2>
      <p>{text.closeText}</p>
      <form method="post" action={`/min-kommune?kommune=${shown.municipality.number}#stengt`} className="calculator">
        <FormToken token={formToken} />
        <input type="hidden" name="nokkel" value={shown.key} />
        <Fields shown={shown} form={form} />
        {preview !== null && (
          <div role="status">
            <h3>{text.previewTitle}</h3>
            {preview.length === 0 && <p>{text.previewEmpty}</p>}
            {preview.map(({ channel, days }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: an office has a channel at several places, told apart by their order
              <WeekTable key={`${channel} ${index}`} caption={words.channels[channel]} days={days} />
            ))}
          </div>
        )}
        <div className="row">
          <button
            type="submit"
            name="gjor"
            value="vis"
            className="aksel-button aksel-button--medium"
            data-variant="secondary"
          >
            <span className="aksel-label">{text.preview}</span>
          </button>
          {preview !== null && (
            <button
              type="submit"
              name="gjor"
              value="lagre"
              className="aksel-button aksel-button--medium"
              data-variant="primary"
            >
              <span className="aksel-label">{words.save}</span>
            </button>
          )}
        </div>
      </form>
    </section>
  );
}

const INPUT = 'aksel-text-field__input aksel-body-short aksel-body-short--medium';

function Fields({ shown, form }: { readonly shown: ShownOwn; readonly form: SpecialDayForm | null }) {
  const { words, today } = usePage();
  const { own: text } = words;
  return (
    <>
      <label>
        {text.office}
        <select name="kontor" defaultValue={form?.office} className="aksel-select__input">
          {shown.municipality.offices.map(({ number, name }) => (
            <option key={number} value={number}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        {text.firstDay}
        <input type="date" name="fra" min={today} defaultValue={form?.from} required className={INPUT} />
      </label>
      <label>
        {text.lastDay}
        <input type="date" name="siste" min={today} defaultValue={form?.last} className={INPUT} />
      </label>
      <fieldset>
        <legend>{text.channels}</legend>
        {OFFERED_CHANNELS.map((channel) => (
          <label key={channel}>
            <input
              type="checkbox"
              name="kanal"
              value={channel}
              defaultChecked={form === null ? channel !== 'PUBLIC_COMPUTER' : form.channels.includes(channel)}
            />{' '}
            {words.channels[channel]}
          </label>
        ))}
      </fieldset>
      <label>
        {text.reason}
        <input name="grunn" maxLength={200} defaultValue={form?.reason} className={INPUT} />
      </label>
    </>
  );
}
