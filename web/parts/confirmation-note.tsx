import { usePage } from '../render/use-page.ts';
import { showDay } from '../words/show-time.ts';

export interface ShownConfirmation {
  readonly status: 'CONFIRMED' | 'STALE' | 'DISPUTED' | 'UNCONFIRMED';
  readonly lastConfirmedOn?: string | null;
  readonly explanation: string;
}

/** When a fact was last confirmed; an unreliable fact gets a sentence that says so and what to do. */
export function ConfirmationNote({ confirmation }: { readonly confirmation: ShownConfirmation }) {
  const { words, language } = usePage();
  const { status, lastConfirmedOn, explanation } = confirmation;
  if (status === 'CONFIRMED') {
    if (!lastConfirmedOn) return null;
    return <p className="source">{words.lastConfirmed(showDay(lastConfirmedOn, language))}</p>;
  }
  return (
    <p className="source doubt">
      <strong>{words.confirmation[status]}</strong> {explanation}
    </p>
  );
}
