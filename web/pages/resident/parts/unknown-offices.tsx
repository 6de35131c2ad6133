import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { OpeningState } from '../../../parts/opening-state.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownOffice } from '../load-municipality.ts';
import { anchorOf } from './office-card.tsx';

/** Offices of which only the name is known, for the same reason: one short word on what to do instead, not the same gap for each. */
export function UnknownOffices({ offices }: { readonly offices: readonly ShownOffice[] }) {
  const { municipality: text } = usePage().words;
  const [first] = offices;
  if (first === undefined) return null;
  return (
    <div className="card card--list">
      {offices.map((office) => (
        <article key={office.number} id={anchorOf(office)} aria-label={office.name}>
          <h3>{office.name}</h3>
          {office.website && (
            <p className="no-print">
              <a href={office.website} aria-label={`${text.website}: ${office.name}`}>
                {text.website}
              </a>
            </p>
          )}
        </article>
      ))}
      <p>
        <OpeningState state={first.dropIn} />
      </p>
      <p>{text.officeUnknown}</p>
      <ul className="number-list">
        {first.phones.map(({ number, purpose, openingState }) => (
          <li key={number}>
            <PhoneLink number={number} /> {text.phonePurposes[purpose]} <OpeningState state={openingState} />
          </li>
        ))}
      </ul>
    </div>
  );
}
