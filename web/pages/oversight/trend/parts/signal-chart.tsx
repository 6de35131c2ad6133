import type { PageContext } from '../../../../render/page-context.ts';
import { RowChart } from '../../parts/row-chart.tsx';
import type { ShownTrend } from '../load-trend.ts';
import type { Measure } from '../read-trend-choice.ts';
import { possibleLimits, showTick } from '../show-value.ts';

interface Props {
  readonly trends: readonly ShownTrend[];
  readonly measure: Measure;
  readonly page: Pick<PageContext, 'words' | 'language'>;
}

/** Each municipality's figure of the period with its limits, beside what it is compared with. */
export function SignalChart({ trends, measure, page }: Props) {
  const { trend: text, oversight } = page.words;
  const label = trends[0]?.comparedWith[0]?.label;
  return (
    <RowChart
      id="signal"
      title={text.chartTitle(text.measures[measure])}
      text={text.chartText}
      showTick={(value) => showTick(value, measure, page)}
      legend={{
        own: oversight.legendOwn,
        signal: text.columns.signal,
        other: label ?? text.columns.compared,
        limits: text.columns.controlLimits,
      }}
      rows={trends.map(({ municipality, signal, limits, points, comparedWith }) => {
        const own = points.at(-1);
        return {
          key: municipality.number,
          name: municipality.name,
          value: own?.value ?? null,
          low: own?.low ?? null,
          high: own?.high ?? null,
          other: comparedWith[0]?.points.at(-1)?.value ?? null,
          limits: limits && possibleLimits(limits, measure),
          gap: own === undefined ? page.words.unknown : oversight.figureStatus[own.status],
          isSignal: signal === 'HIGHER' || signal === 'LOWER',
        };
      })}
    />
  );
}
