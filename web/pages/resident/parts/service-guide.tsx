import { ConfirmationNote } from '../../../parts/confirmation-note.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownMunicipality } from '../load-municipality.ts';

type ShownService = ShownMunicipality['services']['nodes'][number];

/** What the municipality owes, how to apply and how to complain; one closed block a service, which opens without script. */
export function ServiceGuide({ services }: { readonly services: readonly ShownService[] }) {
  const { municipality: text } = usePage().words;
  return (
    <section aria-labelledby="tjenester">
      <h2 id="tjenester">{text.services}</h2>
      {services.map((service) => (
        <ServiceBlock key={service.id} service={service} />
      ))}
    </section>
  );
}

function ServiceBlock({ service }: { readonly service: ShownService }) {
  const { municipality: text } = usePage().words;
  const written = service.language.toLowerCase();
  return (
    <details className="service" id={service.code.toLowerCase()}>
      <summary lang={written}>{service.name}</summary>
      <p lang={written}>{service.summary}</p>
      {service.howToApply && (
        <>
          <h3>{text.howToApply}</h3>
          <p lang={written}>{service.howToApply}</p>
        </>
      )}
      <TextList title={text.rights} items={service.statutory.rights} />
      <TextList title={text.conditions} items={service.conditions} />
      <TextList title={text.whatToBring} items={service.whatToBring} />
      <Deadlines deadlines={service.deadlines} />
      {service.complaint && (
        <>
          <h3>{text.complaint}</h3>
          <p lang="nb">{service.complaint.route}</p>
          <p>
            <strong>{text.deadline}:</strong> <span lang="nb">{service.complaint.deadline}</span> (
            {text.basis[service.complaint.basis]}). <span lang="nb">{service.complaint.body}.</span>
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
      <ConfirmationNote confirmation={service.confirmation} />
    </details>
  );
}

/** Texts that are kept in bokmål alone. */
function TextList({ title, items }: { readonly title: string; readonly items: readonly string[] }) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul lang="nb">
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

function Deadlines({ deadlines }: { readonly deadlines: ShownService['deadlines'] }) {
  const { municipality: text } = usePage().words;
  if (deadlines.length === 0) return null;
  return (
    <>
      <h3>{text.deadlines}</h3>
      <ul>
        {deadlines.map((deadline) => (
          <li key={deadline.text}>
            <span lang="nb">{deadline.text}</span> <span className="source">({text.basis[deadline.basis]})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
