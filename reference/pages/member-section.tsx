import type { MemberEntry } from '../describe-types.ts';
import type { Example } from '../examples/examples-of.ts';
import type { Link } from '../links.ts';
import { ExampleBlock } from './example-block.tsx';
import { Text, TypeLink } from './layout.tsx';

interface Props {
  readonly member: MemberEntry;
  readonly link: Link;
  readonly examples: readonly Example[];
}

/** A field, input field, enum value or union member, with what its arguments mean. */
export function MemberSection({ member, link, examples }: Props) {
  return (
    <section className="member" id={member.name}>
      <h2>
        <a href={`#${member.name}`}>{member.name}</a> <MemberType member={member} link={link} />
      </h2>
      <p>
        <Text>{member.description}</Text>
      </p>
      <Facts member={member} />
      {member.arguments.length > 0 && (
        <ul className="arguments">
          {member.arguments.map((argument) => (
            <li key={argument.name}>
              <strong>{argument.name}</strong> <MemberType member={argument} link={link} />{' '}
              <Text>{argument.description}</Text>
              <Facts member={argument} />
            </li>
          ))}
        </ul>
      )}
      {examples.map((example) => (
        <ExampleBlock key={example.document} example={example} link={link} />
      ))}
    </section>
  );
}

function Facts({ member: { audience, cost, defaultValue, deprecated } }: { readonly member: MemberEntry }) {
  return (
    <p className="small">
      {deprecated !== null && <strong>Deprecated: {deprecated} </strong>}
      For {audience}.
      {cost !== null && (
        <>
          {' '}
          Cost: <Text>{cost}</Text>.
        </>
      )}
      {defaultValue !== null && (
        <>
          {' '}
          Default: <code>{defaultValue}</code>.
        </>
      )}
    </p>
  );
}

function MemberType({ member: { type, typeName }, link }: { readonly member: MemberEntry; readonly link: Link }) {
  if (typeName === null) return null;
  const [before, after] = (type ?? '').split(typeName);
  return (
    <code className="type">
      {before}
      <TypeLink name={typeName} link={link} />
      {after}
    </code>
  );
}
