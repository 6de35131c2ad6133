import { scaleLinear } from 'd3-scale';
import type { PageContext } from '../../../../render/page-context.ts';
import type { ShownPoint, ShownTrend } from '../load-trend.ts';
import type { Measure } from '../read-trend-choice.ts';
import { showValue } from '../show-value.ts';

const ROW = 26;
const LEFT = 170;
const WIDTH = 720;
const TOP = 34;
const MARK = 11;

interface Props {
  readonly trends: readonly ShownTrend[];
  readonly measure: Measure;
  readonly page: Pick<PageContext, 'words' | 'language'>;
}

/**
 * A row a municipality, in the order of their numbers: a square for its figure, a thin line for its uncertainty, a stroke for
 * what it is compared with. The square of a signal is filled: shape tells it, not colour.
 */
export function SignalChart({ trends, measure, page }: Props) {
  const { trend: text, oversight } = page.words;
  const rows = trends.map((trend) => ({
    trend,
    own: trend.points.at(-1),
    other: trend.comparedWith[0]?.points.at(-1),
  }));
  const x = scaleLinear(extent(rows.flatMap(({ own, other }) => [own, other])), [LEFT, WIDTH - 20]).nice(5);
  const height = TOP + rows.length * ROW + 10;
  return (
    <svg viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-labelledby="signal-tittel signal-tekst" className="chart">
      <title id="signal-tittel">{text.chartTitle(text.measures[measure])}</title>
      <desc id="signal-tekst">{text.chartText}</desc>
      {x.ticks(5).map((tick) => (
        <g key={tick} className="chart__grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 8} y2={height - 10} />
          <text x={x(tick)} y={TOP - 14} textAnchor="middle">
            {showValue(tick, measure, page)}
          </text>
        </g>
      ))}
      {rows.map(({ trend, own, other }, index) => {
        const y = TOP + index * ROW + ROW / 2;
        const isSignal = trend.signal === 'HIGHER' || trend.signal === 'LOWER';
        return (
          <g key={trend.municipality.number}>
            <text x={LEFT - 10} y={y + 5} textAnchor="end">
              {trend.municipality.name}
            </text>
            {other?.value != null && (
              <line
                className="chart__group"
                strokeWidth={3}
                x1={x(other.value)}
                x2={x(other.value)}
                y1={y - 9}
                y2={y + 9}
              />
            )}
            {own && <Uncertainty point={own} x={x} y={y} />}
            {own?.value != null ? (
              <rect
                className={isSignal ? 'chart__own chart__own--signal' : 'chart__own'}
                x={x(own.value) - MARK / 2}
                y={y - MARK / 2}
                width={MARK}
                height={MARK}
              />
            ) : (
              <text className="chart__gap" x={LEFT + 4} y={y + 5}>
                {own && oversight.figureStatus[own.status]}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function Uncertainty({
  point,
  x,
  y,
}: {
  readonly point: ShownPoint;
  readonly x: (value: number) => number;
  readonly y: number;
}) {
  const { low, high } = point;
  if (low === null || high === null) return null;
  return <line className="chart__interval" x1={x(low)} x2={x(high)} y1={y} y2={y} />;
}

/** The least and greatest of what is drawn; a chart of nothing has an axis all the same. */
export function extent(points: readonly (ShownPoint | undefined)[]): [number, number] {
  const values = points.flatMap((point) => [point?.value, point?.low, point?.high]).filter((value) => value != null);
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}
