import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { DaysDone } from './day-changes.ts';
import { daysAddress, type ShownDays } from './load-days.ts';
import { OFFERED_CHANNELS, type SpecialDayForm } from './read-special-day.ts';

interface Props {
  readonly shown: ShownDays;
  readonly office: NonNullable<ShownDays['office']>;
  readonly result: DaysDone | null;
}

/** Closing an office for some days, or giving them other hours: written, shown as residents will see it, then saved. */
export function DaysForm({ shown, office, result }: Props) {
  const { words, formToken } = usePage();
  const { own: text } = words;
  const form = result !== null && result.kind !== 'done' ? result.form : null;
  return (
    <section className="card no-print" aria-labelledby="stengt">
      <h2 id="stengt">{text.close}</h2>
      <p>{text.closeText}</p>
      <form method="post" action={`${daysAddress(shown)}#dagen`} className="calculator">
        <FormToken token={formToken} />
        <input type="hidden" name="nokkel" value={shown.key} />
        <input type="hidden" name="kontor" value={office.number} />
        <Fields form={form} day={shown.day} />
        <div className="row">
          <SubmitButton label={text.preview} does="vis" />
          {result?.kind === 'preview' && <SubmitButton label={words.save} does="lagre" isMain />}
        </div>
      </form>
    </section>
  );
}

function Fields({ form, day }: { readonly form: SpecialDayForm | null; readonly day: string }) {
  const { words, today } = usePage();
  const { own: text, forms } = words;
  const first = day < today ? today : day;
  return (
    <>
      <div className="row">
        <div className="field">
          <label htmlFor="fra">{text.firstDay}</label>
          <input
            id="fra"
            type="date"
            name="fra"
            min={today}
            defaultValue={form?.from ?? first}
            required
            className={INPUT}
          />
        </div>
        <div className="field">
          <label htmlFor="siste">{text.lastDay}</label>
          <input id="siste" type="date" name="siste" min={today} defaultValue={form?.last ?? first} className={INPUT} />
        </div>
      </div>
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
      <div className="field">
        <label htmlFor="tider">{forms.calendar.hours}</label>
        <p className="help" id="tider-hjelp">
          {forms.calendar.hoursHelp}
        </p>
        <input
          id="tider"
          name="tider"
          maxLength={100}
          defaultValue={form?.hours}
          aria-describedby="tider-hjelp"
          className={INPUT}
        />
      </div>
      <div className="field">
        <label htmlFor="grunn">{text.reason}</label>
        <input id="grunn" name="grunn" maxLength={200} defaultValue={form?.reason} className={INPUT} />
      </div>
    </>
  );
}
