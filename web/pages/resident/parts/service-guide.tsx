import { SourceList } from '../../../parts/source-list.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownMunicipality } from '../municipality.tsx';

type ShownService = ShownMunicipality['services']['nodes'][number];

/** What the municipality owes, how to apply and how to complain; one closed block a service, which opens without script. */
export function ServiceGuide({ services }: { readonly services: readonly ShownService[] }) {
  const { municipality: text } = usePage().words;
  return (
    <section aria-labelledby="tjenester">
      <h2 id="tjenester">{text.services}</h2>
      {services.map((service) => (
        <details key={service.id} className="service" id={service.code.toLowerCase()}>
          <summary>{service.name}</summary>
          <p>{service.summary}</p>
          {service.howToApply && (
            <>
              <h3>{text.howToApply}</h3>
              <p>{service.howToApply}</p>
            </>
          )}
          {service.complaint && (
            <>
              <h3>{text.complaint}</h3>
              <p>{service.complaint.route}</p>
              <p>
                {text.deadline}: {service.complaint.deadline} ({text.basis[service.complaint.basis]}).{' '}
                {service.complaint.body}.
              </p>
            </>
          )}
          {service.legalBasis.length > 0 && (
            <p className="source">
              {service.legalBasis.map(({ act, section, url }) => (
                <span key={act + section}>{url ? <a href={url}>{`${act} ${section}`}</a> : `${act} ${section}`} </span>
              ))}
            </p>
          )}
          <SourceList sources={service.sources} />
        </details>
      ))}
    </section>
  );
}
