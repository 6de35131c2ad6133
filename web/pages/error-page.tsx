import { useRouteError } from 'react-router';
import { EmergencyCard } from '../parts/emergency-card.tsx';
import { usePage } from '../render/use-page.ts';
import { explainError } from './explain-error.ts';

/** Shown where a page cannot be shown: the problem, the next step, and the numbers that work all the same. */
export function ErrorPage() {
  const { words, correlationId } = usePage();
  const { title, text } = explainError(useRouteError(), words);
  return (
    <div className="narrow">
      <h1>{title}</h1>
      <p>{text}</p>
      <p className="source">{words.errors.reference(correlationId)}</p>
      <EmergencyCard />
    </div>
  );
}
