import type { TypeEntry } from '../describe-types.ts';
import type { Example } from '../examples/examples-of.ts';
import { addressOf, type Link } from '../links.ts';
import { ExampleBlock } from './example-block.tsx';
import { renderPage, Text, TypeLink } from './layout.tsx';
import { MemberSection } from './member-section.tsx';

interface Props {
  readonly type: TypeEntry;
  readonly examples: readonly Example[];
  readonly link: Link;
}

/** Types whose fields are questions of their own, each with its example. */
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);

export function typePage({ type, examples, link }: Props): string {
  const isRoot = ROOTS.has(type.name);
  const children = (
    <>
      <h1>{type.name}</h1>
      <p className="lead">
        <Text>{type.description}</Text>
      </p>
      <TypeFacts type={type} link={link} />
      {type.members.map((member) => (
        <MemberSection
          key={member.name}
          member={member}
          link={link}
          examples={isRoot ? examples.filter(({ shows }) => shows.includes(member.name)) : []}
        />
      ))}
      {!isRoot && examples.length > 0 && (
        <section>
          <h2 id="example">Example</h2>
          {examples.map((example) => (
            <ExampleBlock key={example.document} example={example} link={link} />
          ))}
        </section>
      )}
      {type.usedBy.length > 0 && (
        <section>
          <h2 id="used-by">Where it is used</h2>
          <ul className="uses">
            {type.usedBy.map((coordinate) => (
              <li key={coordinate}>
                <a href={link(addressOf(coordinate))}>{coordinate}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
  return renderPage({ title: type.name, link, children });
}

function TypeFacts({ type, link }: { readonly type: TypeEntry; readonly link: Link }) {
  return (
    <dl className="facts">
      <dt>Kind</dt>
      <dd>{type.kind}</dd>
      <dt>Who may use it</dt>
      <dd>{type.audience}</dd>
      {type.specifiedBy !== null && (
        <>
          <dt>Specified by</dt>
          <dd>
            <a href={type.specifiedBy}>{type.specifiedBy}</a>
          </dd>
        </>
      )}
      {type.interfaces.length > 0 && (
        <>
          <dt>Interfaces</dt>
          <dd>
            {type.interfaces.map((name) => (
              <span key={name}>
                <TypeLink name={name} link={link} />{' '}
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}
