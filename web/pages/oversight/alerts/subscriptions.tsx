import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { dayInNorway, showDay } from '../../../words/show-time.ts';
import type { ShownAlerts, ShownSubscription } from './load-alerts.ts';
import type { Subscribed } from './subscription-changes.ts';

const ACTION = '/tilsyn/varsler#paamelding';

interface Props {
  readonly shown: ShownAlerts;
  readonly result: Subscribed | null;
}

/** The subscriptions to alerts, and the forms to add one. */
export function Subscriptions({ shown: { subscriptions, canMail, done }, result }: Props) {
  const { words, formToken } = usePage();
  const { subscribe: text } = words.alerts;
  const outcomes: Readonly<Record<string, string>> = { sendt: text.sent, strom: text.feedMade, avsluttet: text.ended };
  const outcome = result === null && done !== null ? outcomes[done] : undefined;
  const refused = result?.kind === 'refused' ? result : null;
  return (
    <section id="paamelding" aria-labelledby="paamelding-tittel" className="no-print">
      <h2 id="paamelding-tittel">{text.title}</h2>
      {outcome !== undefined && (
        <p className="card card--success" role="status">
          {outcome}
        </p>
      )}
      <div className="columns columns--even">
        <div className="card">
          <h3>{text.mail}</h3>
          {canMail ? (
            <form method="post" action={ACTION} className="edit__form">
              <FormToken token={formToken} />
              <p>{text.mailText}</p>
              <div className="field">
                <label htmlFor="adresse">{text.address}</label>
                <input
                  id="adresse"
                  type="email"
                  name="adresse"
                  required
                  maxLength={254}
                  autoComplete="email"
                  defaultValue={refused?.address}
                  className={INPUT}
                  aria-invalid={refused !== null || undefined}
                  aria-describedby={refused === null ? undefined : 'adresse-feil'}
                />
                {refused !== null && (
                  <p className="field-problem" id="adresse-feil" role="alert">
                    {text[refused.problem]}
                  </p>
                )}
              </div>
              <div>
                <SubmitButton label={text.add} does="adresse" isMain />
              </div>
            </form>
          ) : (
            <p>{text.noMail}</p>
          )}
        </div>
        <div className="card">
          <h3>{text.feed}</h3>
          <form method="post" action={ACTION}>
            <FormToken token={formToken} />
            <p>{text.feedText}</p>
            <SubmitButton label={text.addFeed} does="strom" />
          </form>
        </div>
      </div>
      <div className="card card--list">
        <h3>{text.list}</h3>
        {subscriptions.length === 0 && <p>{text.nobody}</p>}
        {subscriptions.map((one) => (
          <One key={one.id} subscription={one} />
        ))}
      </div>
      <p className="source">{text.kept}</p>
    </section>
  );
}

function One({
  subscription: { id, address, feed, confirmedAt, createdAt, endsAt },
}: {
  readonly subscription: ShownSubscription;
}) {
  const { words, language, formToken } = usePage();
  const { subscribe: text } = words.alerts;
  const name = address === null ? `${text.feed}, ${showDay(dayInNorway(createdAt), language)}` : hidden(address);
  return (
    <article aria-label={name}>
      <p>
        <strong>{name}</strong>{' '}
        <span className="source">
          {confirmedAt === null ? text.unconfirmed : text.until(showDay(dayInNorway(endsAt), language))}
        </span>
      </p>
      {feed !== null && (
        <ul className="link-list link-list--long">
          <li>
            <a href={`${feed}.atom`}>{`${feed}.atom`}</a>
          </li>
          <li>
            <a href={`${feed}.json`}>{`${feed}.json`}</a>
          </li>
        </ul>
      )}
      <form method="post" action={ACTION}>
        <FormToken token={formToken} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton label={text.remove} does="avslutt" spoken={text.removeOf(name)} isSmall />
      </form>
    </article>
  );
}

/** Colleagues see that an address is there, not whose it is: `k…@statsforvalteren.no`. */
const hidden = (address: string) => address.replace(/^(.)[^@]*@/, '$1…@');
