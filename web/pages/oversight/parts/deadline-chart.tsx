import type { PageContext } from '../../../render/page-context.ts';
import { showNumber } from '../../../words/show-time.ts';
import type { OversightRow } from '../load-oversight.ts';
import { RowChart } from './row-chart.tsx';

interface Props {
  readonly rows: readonly OversightRow[];
  readonly page: Pick<PageContext, 'words' | 'language'>;
}

/** Share of decisions within the deadline, beside municipalities of the same size. */
export function DeadlineChart({ rows, page: { words, language } }: Props) {
  const { oversight: text } = words;
  return (
    <RowChart
      id="diagram"
      title={text.chartTitle}
      text={text.chartText}
      domain={[0, 1]}
      showTick={(value) => text.percent(showNumber(value * 100, language))}
      legend={{ own: text.legendOwn, signal: null, other: text.legendGroup }}
      rows={rows.map(({ municipality, decisionsWithinDeadline: own, comparison }) => ({
        key: municipality.number,
        name: municipality.name,
        value: own.value ?? null,
        low: own.low ?? null,
        high: own.high ?? null,
        other: comparison.groupDecisionsWithinDeadline.value ?? null,
        gap: text.figureStatus[own.status],
        isSignal: false,
      }))}
    />
  );
}
