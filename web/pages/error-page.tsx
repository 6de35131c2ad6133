import { isRouteErrorResponse, useRouteError } from 'react-router';
import { TjenestegrafError } from '../../codegen/client/client.ts';
import { ApiAwayError } from '../api/ask.ts';
import { EmergencyCard } from '../parts/emergency-card.tsx';
import { usePage } from '../render/use-page.ts';

/** What a reader sees where a page cannot be shown: what happened, what to do, and the numbers that work all the same. */
export function ErrorPage() {
  const { words, correlationId } = usePage();
  const { title, text } = explain(useRouteError(), words.errors);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="source">{words.errors.reference(correlationId)}</p>
      <EmergencyCard />
    </div>
  );
}

type ErrorWords = ReturnType<typeof usePage>['words']['errors'];

function explain(error: unknown, words: ErrorWords): { readonly title: string; readonly text: string } {
  if (error instanceof ApiAwayError) return { title: words.away, text: words.awayText };
  if (error instanceof TjenestegrafError && error.status === 429)
    return { title: words.tooMany, text: words.tooManyText };
  if (isRouteErrorResponse(error)) {
    if (error.status === 404) return { title: words.notFound, text: words.notFoundText };
    if (error.status === 403) return { title: words.forbidden, text: words.forbiddenText };
  }
  return { title: words.title, text: words.text };
}
