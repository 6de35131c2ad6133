import { usePage } from '../../../render/use-page.ts';
import type { OversightRow } from '../load-oversight.ts';
import { figuresOf } from '../row-figures.ts';

/** Explains each short word that replaces a missing figure in these rows; empty where no figure is missing. */
export function GapLegend({ rows }: { readonly rows: readonly OversightRow[] }) {
  const { oversight: text } = usePage().words;
  const missing = rows.flatMap((row) => figuresOf(row, text.columns).filter(({ figure }) => figure.value == null));
  const statuses = [...new Set(missing.map(({ figure }) => figure.status))];
  const byWord = Map.groupBy(statuses, (status) => text.figureShort[status]);
  if (byWord.size === 0) return null;
  return (
    <p className="source">
      {[...byWord]
        .map(([word, alike]) => text.gap(word, alike.map((status) => text.figureStatus[status]).join('; ')))
        .join(' ')}
    </p>
  );
}
