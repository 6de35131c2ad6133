import type { Example } from '../examples/examples-of.ts';
import type { Link } from '../links.ts';

interface Props {
  readonly example: Example;
  readonly link: Link;
}

/** An operation that can be copied; what everybody may ask is a link away. */
export function ExampleBlock({ example: { document, role, cost, costMax }, link }: Props) {
  const isOpen = role === 'PUBLIC' && document.startsWith('{');
  return (
    <figure>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <pre tabIndex={0}>
        <code>{document}</code>
      </pre>
      <figcaption>
        {role === 'PUBLIC' ? 'Open to everybody.' : `As ${role}.`} Cost: {cost} of {costMax}.{' '}
        {isOpen && <a href={link(`../graphql?query=${encodeURIComponent(document)}`)}>See its answer</a>}
      </figcaption>
    </figure>
  );
}
