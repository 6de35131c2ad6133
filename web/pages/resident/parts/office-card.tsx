import { ConfirmationNote } from '../../../parts/confirmation-note.tsx';
import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { WeekTable } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showDays } from '../../../words/show-stored.ts';
import { showTime } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-municipality.ts';
import { Notices, OwnFacts } from './office-facts.tsx';
import { SpecialDays } from './special-days.tsx';

type ShownState = ShownOffice['dropIn'];

/** One office: who answers now, where it is, and the week of each channel that is known; each fact with how sure it is. */
export function OfficeCard({ office }: { readonly office: ShownOffice }) {
  const { words } = usePage();
  const { municipality: text } = words;
  const known = knownStates(office);
  return (
    <article className="card" id={anchorOf(office)} aria-label={office.name}>
      <h3>{office.name}</h3>
      <Notices notices={office.notices} />
      <dl className="facts">
        {known.length === 0 ? (
          <div>
            <dt>{text.week}</dt>
            <dd>
              <OpeningState state={office.dropIn} />
              <p>{text.hoursUnknown}</p>
            </dd>
          </div>
        ) : (
          known.map((state) => <ChannelNow key={state.channel} state={state} />)
        )}
        <div>
          <dt>{text.phone}</dt>
          <dd>
            <Phones phones={office.phones} />
          </dd>
        </div>
        <div>
          <dt>{text.address}</dt>
          <dd>
            {office.visitingAddress === null ? (
              text.noAddress
            ) : (
              <>
                <address>
                  {office.visitingAddress.street}, {office.visitingAddress.postalCode} {office.visitingAddress.city}
                </address>
                <SourceList sources={office.visitingAddress.sources} />
              </>
            )}
          </dd>
        </div>
      </dl>
      <OwnFacts profile={office.profile} receptions={office.receptions} />
      <SpecialDays days={office.specialDays} />
      {weeks(office).map(({ key, caption, days }) => (
        <details key={key}>
          <summary>{text.weekFor(caption(words.channels))}</summary>
          <WeekTable caption={text.weekFor(caption(words.channels))} days={days} />
        </details>
      ))}
      <p className="row row--tight no-print">
        {known.length > 0 && <a href={`/offices/${office.number}/opening-hours.ics`}>{text.calendar}</a>}
        {office.website && (
          <a href={office.website} aria-label={`${text.website}: ${office.name}`}>
            {text.website}
          </a>
        )}
      </p>
    </article>
  );
}

/** Where links to one office of the page lead. */
export const anchorOf = ({ number }: ShownOffice) => `kontor-${number}`;

const knownStates = ({ dropIn, phone, emergency }: ShownOffice) =>
  [dropIn, phone, emergency].filter(({ state, lastKnown }) => state !== 'UNKNOWN' || lastKnown.length > 0);

/** An office of which only the name is known. */
export const isUnknown = (office: ShownOffice) =>
  knownStates(office).length === 0 && weeks(office).length === 0 && hasNothingOfItsOwn(office);

const hasNothingOfItsOwn = ({ phones, visitingAddress, specialDays, profile, notices }: ShownOffice) =>
  profile === null &&
  notices.length === 0 &&
  visitingAddress === null &&
  specialDays.length === 0 &&
  phones.every(({ purpose }) => purpose === 'NATIONAL_LINE');

/** A channel now. Hours that are too old to rely on are given as what they were, with the advice to ring first. */
function ChannelNow({ state }: { readonly state: ShownState }) {
  const { words, language } = usePage();
  const { municipality: text } = words;
  return (
    <div>
      <dt>{words.channels[state.channel]}</dt>
      <dd>
        <OpeningState state={state} />
        {state.unconfirmed && <p className="doubt">{text.dayUnconfirmed}</p>}
        {state.note && (
          <p>
            <StoredText written={state.noteWritten}>{state.note}</StoredText>
          </p>
        )}
        {state.lastKnown.length > 0 && (
          <p>
            {state.channel === 'DROP_IN' ? text.lastKnown : text.lastKnownLine}{' '}
            {state.lastKnown
              .map(
                ({ days, opens, closes }) =>
                  `${showDays(days, words)} ${showTime(opens, language)}–${showTime(closes, language)}`,
              )
              .join('; ')}
          </p>
        )}
        <SourceList sources={state.sources} />
        <ConfirmationNote confirmation={state.confirmation} />
      </dd>
    </div>
  );
}

function Phones({ phones }: { readonly phones: ShownOffice['phones'] }) {
  const { words } = usePage();
  const { municipality: text } = words;
  if (phones.length === 0) return <>{text.noPhone}</>;
  return (
    <ul className="number-list">
      {phones.map((phone) => (
        <li key={phone.number + phone.purpose}>
          <PhoneLink number={phone.number} /> {text.phonePurposes[phone.purpose]}{' '}
          {phone.openingState.state !== 'UNKNOWN' && <OpeningState state={phone.openingState} />}
          {phone.comment && (
            <span className="number-list__comment">
              <StoredText written={phone.commentWritten}>{phone.comment}</StoredText>
            </span>
          )}
          <SourceList sources={phone.sources} />
          <ConfirmationNote confirmation={phone.confirmation} />
        </li>
      ))}
    </ul>
  );
}

type Channels = ReturnType<typeof usePage>['words']['channels'];
type Day = ShownOffice['week'][number];

/** The days of each place or line apart, in the order in which the API gives them; channels of which nothing is known are left out. */
function weeks({ week }: ShownOffice) {
  const groups = Map.groupBy(week, ({ channel, reception, phone }) => `${channel} ${reception?.id ?? phone?.id ?? ''}`);
  return [...groups]
    .filter(([, days]) => days.some(({ state, spans }) => state !== 'UNKNOWN' || spans.length > 0))
    .map(([key, days]) => {
      const [first] = days as [Day, ...Day[]];
      const place = first.reception?.name ?? null;
      const caption = (channels: Channels) =>
        place === null ? channels[first.channel] : `${channels[first.channel]}, ${place}`;
      return { key, caption, days };
    });
}
