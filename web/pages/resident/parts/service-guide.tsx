import { ConfirmationNote } from '../../../parts/confirmation-note.tsx';
import { SourceList } from '../../../parts/source-list.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { usePage } from '../../../render/use-page.ts';
import type { ShownMunicipality } from '../load-municipality.ts';

type ShownService = ShownMunicipality['services']['nodes'][number];

interface Props {
  readonly services: readonly ShownService[];
  /** The id of the block that stands open; null: none does. */
  readonly open: string | null;
}

/** What the municipality owes, how to apply and how to complain; one closed block a service, which opens without script. */
export function ServiceGuide({ services, open }: Props) {
  const { municipality: text } = usePage().words;
  return (
    <section aria-labelledby="tjenester">
      <h2 id="tjenester">{text.services}</h2>
      {services.length === 0 && <p>{text.noServices}</p>}
      {services.map((service) => (
        <ServiceBlock key={service.id} service={service} isOpen={idOf(service) === open} />
      ))}
    </section>
  );
}

const idOf = ({ code }: ShownService) => code.toLowerCase();

function ServiceBlock({ service, isOpen }: { readonly service: ShownService; readonly isOpen: boolean }) {
  const { municipality: text } = usePage().words;
  const written = service.language.toLowerCase();
  const statutory = service.statutory.language.toLowerCase();
  return (
    <details className="service" id={idOf(service)} open={isOpen}>
      <summary lang={written}>{service.name}</summary>
      <p lang={written}>{service.summary}</p>
      {service.howToApply && (
        <>
          <h3>{text.howToApply}</h3>
          <p lang={written}>{service.howToApply}</p>
        </>
      )}
      <TextList title={text.rights} items={service.statutory.rights} written={statutory} />
      <TextList title={text.conditions} items={service.conditions} written={written} />
      <TextList title={text.whatToBring} items={service.whatToBring} written={written} />
      <Deadlines deadlines={service.deadlines} written={statutory} />
      {service.complaint && (
        <>
          <h3>{text.complaint}</h3>
          <p lang={written}>{service.complaint.route}</p>
          <p>
            <strong>{text.deadline}:</strong> <span lang={written}>{service.complaint.deadline}</span> (
            {text.basis[service.complaint.basis]}). <span lang={written}>{service.complaint.body}.</span>
          </p>
        </>
      )}
      {service.legalBasis.length > 0 && (
        <p className="source">
          {service.legalBasis.map(({ act, section, url }) => (
            <StoredText key={act + section}>
              {url ? <a href={url}>{`${act} ${section}`}</a> : `${act} ${section}`}{' '}
            </StoredText>
          ))}
        </p>
      )}
      <SourceList sources={service.sources} />
      <ConfirmationNote confirmation={service.confirmation} />
    </details>
  );
}

interface TextListProps {
  readonly title: string;
  readonly items: readonly string[];
  /** The language of the items, as `lang` takes it. */
  readonly written: string;
}

function TextList({ title, items, written }: TextListProps) {
  if (items.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul lang={written}>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </>
  );
}

interface DeadlinesProps {
  readonly deadlines: ShownService['deadlines'];
  readonly written: string;
}

function Deadlines({ deadlines, written }: DeadlinesProps) {
  const { municipality: text } = usePage().words;
  if (deadlines.length === 0) return null;
  return (
    <>
      <h3>{text.deadlines}</h3>
      <ul>
        {deadlines.map((deadline) => (
          <li key={deadline.text}>
            <span lang={written}>{deadline.text}</span> <span className="source">({text.basis[deadline.basis]})</span>
          </li>
        ))}
      </ul>
    </>
  );
}
