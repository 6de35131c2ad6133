import type { RouteObject } from 'react-router';
import type { PageHandle } from '../render/page-handle.ts';
import { usePage } from '../render/use-page.ts';

function Accessibility() {
  const { accessibilityPage: text } = usePage().words;
  return (
    <div className="narrow">
      <h1>{text.title}</h1>
      {text.text.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
      <h2>{text.known}</h2>
      <ul>
        {text.knownList.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      <p>{text.complain}</p>
    </div>
  );
}

export const accessibilityRoute: RouteObject = {
  path: '/tilgjengelighet',
  Component: Accessibility,
  handle: { isCached: true, title: ({ words }) => words.accessibilityPage.title } satisfies PageHandle,
};
