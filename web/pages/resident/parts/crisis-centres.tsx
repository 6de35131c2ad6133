import type { CrisisHelpFragment } from '../../../generated/graphql.ts';
import { ConfirmationNote } from '../../../parts/confirmation-note.tsx';
import { PhoneLink } from '../../../parts/emergency-card.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { usePage } from '../../../render/use-page.ts';

/** The municipality's crisis centres, or why none is known; always with the line that answers around the clock. */
export function CrisisCentres({ municipality }: { readonly municipality: CrisisHelpFragment }) {
  const { words } = usePage();
  const { municipality: text, emergency } = words;
  const { crisisCentreAgreements: agreements } = municipality;
  return (
    <section className="card" aria-labelledby="krisesenter">
      <h2 id="krisesenter">{text.crisisCentre}</h2>
      <p>{text.crisisCentreAny}</p>
      <p>
        <PhoneLink number="116006" /> {emergency.violence}
      </p>
      {municipality.crisisCentreCoverage.reason && <p>{municipality.crisisCentreCoverage.reason}</p>}
      {agreements.map(({ crisisCentre: centre, confirmation }) => (
        <div key={centre.id}>
          <h3>{centre.name}</h3>
          {centre.openAroundTheClock && <p>{text.aroundTheClock}</p>}
          <ul className="number-list">
            {centre.phones.map(({ number, disputed, confirmation: ofPhone }) => (
              <li key={number}>
                <PhoneLink number={number} /> {disputed && <span className="doubt">{text.disputed}</span>}
                {!disputed && <ConfirmationNote confirmation={ofPhone} />}
              </li>
            ))}
          </ul>
          {centre.addressWithheld ? (
            <p>{text.withheld}</p>
          ) : (
            centre.visitingAddress && (
              <address>
                {centre.visitingAddress.street}, {centre.visitingAddress.postalCode} {centre.visitingAddress.city}
              </address>
            )
          )}
          {centre.website && (
            <p>
              <a href={centre.website}>{new URL(centre.website).hostname}</a>
            </p>
          )}
          <SourceList sources={centre.sources} />
          <ConfirmationNote confirmation={confirmation} />
        </div>
      ))}
    </section>
  );
}
