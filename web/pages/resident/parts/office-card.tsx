import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { WeekTable } from '../../../parts/week-table.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownMunicipality } from '../municipality.tsx';

type ShownOffice = ShownMunicipality['offices'][number];

/** One office: who answers now, where it is, and the week of each channel that is known. */
export function OfficeCard({ office }: { readonly office: ShownOffice }) {
  const { words } = usePage();
  const { municipality: text } = words;
  const states = [office.dropIn, office.phone, office.emergency];
  const known = states.filter(({ state }) => state !== 'UNKNOWN');
  const shown = known.length === 0 ? [office.dropIn] : states;
  return (
    <article className="card" aria-label={office.name}>
      <h3>{office.name}</h3>
      <dl className="facts">
        {shown.map((state) => (
          <div key={state.channel}>
            <dt>{known.length === 0 ? text.week : words.channels[state.channel]}</dt>
            <dd>
              <OpeningState state={state} />
              {known.length === 0 && <p>{text.hoursUnknown}</p>}
            </dd>
          </div>
        ))}
        <div>
          <dt>{text.phone}</dt>
          <dd>
            {office.phones.length === 0 && text.noPhone}
            <ul className="number-list">
              {office.phones.map((phone) => (
                <li key={phone.number + phone.purpose}>
                  <PhoneLink number={phone.number} /> {phone.comment && <span>{phone.comment}</span>}{' '}
                  {phone.disputed && <span className="doubt">{text.disputed}</span>}
                </li>
              ))}
            </ul>
            <SourceList sources={office.phones.flatMap(({ sources }) => sources)} />
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
      {weeks(office).map(({ key, caption, days }) => (
        <details key={key}>
          <summary>{text.weekFor(caption(words.channels))}</summary>
          <WeekTable caption={text.weekFor(caption(words.channels))} days={days} />
        </details>
      ))}
      {known.length > 0 && (
        <p>
          <a href={`/offices/${office.number}/opening-hours.ics`}>{text.calendar}</a>
        </p>
      )}
      <SourceList sources={states.flatMap(({ sources }) => sources)} />
    </article>
  );
}

type Channels = ReturnType<typeof usePage>['words']['channels'];
type Day = ShownOffice['week'][number];

/** The days of each place or line apart, in the order in which the API gives them; channels of which nothing is known are left out. */
function weeks({ week }: ShownOffice) {
  const groups = Map.groupBy(week, ({ channel, reception, phone }) => `${channel} ${reception?.id ?? phone?.id ?? ''}`);
  return [...groups]
    .filter(([, days]) => days.some(({ state }) => state !== 'UNKNOWN'))
    .map(([key, days]) => {
      const [first] = days as [Day, ...Day[]];
      const place = first.reception?.name ?? null;
      const caption = (channels: Channels) =>
        place === null ? channels[first.channel] : `${channels[first.channel]}, ${place}`;
      return { key, caption, days };
    });
}
