import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { dayBefore, showDay } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-office.ts';

interface Props {
  readonly shown: ShownOffice;
}

/** What every form of the page sends. */
function Hidden({
  shown,
  does,
  more,
}: Props & { readonly does: string; readonly more: Readonly<Record<string, string>> }) {
  const { formToken } = usePage();
  const [thing = ''] = Object.values(more);
  return (
    <>
      <FormToken token={formToken} />
      <input type="hidden" name="gjor" value={does} />
      <input type="hidden" name="nokkel" value={`${shown.key}-${thing}`.slice(0, 100)} />
      {Object.entries(more).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
    </>
  );
}

export function SpecialDays({ shown }: Props) {
  const { words, language, today } = usePage();
  const { days: text } = words.ownPages;
  const coming = shown.office.specialDays.filter(({ until }) => until > today);
  return (
    <section aria-labelledby="dager">
      <h2 id="dager">{text.title}</h2>
      {coming.length === 0 && <p>{text.none}</p>}
      {coming.map(({ id, from, until, state, channels, reason, version }) => {
        const last = dayBefore(until);
        const days =
          last === from ? showDay(from, language) : `${showDay(from, language)} – ${showDay(last, language)}`;
        const of = channels === null ? text.all : channels.map((channel) => words.channels[channel]).join(', ');
        return (
          <article key={id} className="card" aria-label={days}>
            <p>
              <strong>{days}</strong>: {words.states[state].toLowerCase()} ({of}) {reason}
            </p>
            <form method="post" action={`${shown.path}#dager`}>
              <Hidden shown={shown} does="tattbort" more={{ dager: id, versjon: String(version) }} />
              <SubmitButton label={text.remove} spoken={text.removeOf(days)} />
            </form>
          </article>
        );
      })}
    </section>
  );
}

export function Phones({ shown }: Props) {
  const { words } = usePage();
  const { phones: text } = words.ownPages;
  const own = shown.office.phones.filter(({ purpose }) => purpose !== 'NATIONAL_LINE');
  return (
    <section aria-labelledby="telefoner">
      <h2 id="telefoner">{text.title}</h2>
      {own.map(({ id, number, comment, version }) => (
        <form key={id} method="post" action={`${shown.path}#telefoner`} className="card row">
          <Hidden shown={shown} does="telefon" more={{ telefon: id, versjon: String(version) }} />
          <label>
            {text.number} <input name="nummer" defaultValue={number} required maxLength={30} className={INPUT} />
          </label>
          <label>
            {text.comment} <input name="merknad" defaultValue={comment ?? ''} maxLength={500} className={INPUT} />
          </label>
          <SubmitButton label={words.save} spoken={text.saveOf(number)} />
        </form>
      ))}
    </section>
  );
}

export function Places({ shown }: Props) {
  const { words } = usePage();
  const { places: text } = words.ownPages;
  return (
    <section aria-labelledby="steder">
      <h2 id="steder">{text.title}</h2>
      {shown.office.receptions.length === 0 && <p>{text.none}</p>}
      <ul>
        {shown.office.receptions.map(({ id, name, address }) => (
          <li key={id}>
            {name}: {address === null ? text.noAddress : `${address.street}, ${address.postalCode} ${address.city}`}
          </li>
        ))}
      </ul>
    </section>
  );
}

export function People({ shown }: Props) {
  const { words } = usePage();
  const { people: text } = words.ownPages;
  return (
    <section aria-labelledby="folk">
      <h2 id="folk">{text.title}</h2>
      {shown.office.contacts.length === 0 && <p>{text.none}</p>}
      <ul>
        {shown.office.contacts.map(({ id, role, name, phone }) => (
          <li key={id}>
            {text.roles[role]}: {[name ?? text.noName, phone].filter(Boolean).join(', ')}
          </li>
        ))}
      </ul>
    </section>
  );
}
