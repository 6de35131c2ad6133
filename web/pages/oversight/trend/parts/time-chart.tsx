import { scaleLinear } from 'd3-scale';
import type { PageContext } from '../../../../render/page-context.ts';
import { extent } from '../../parts/row-chart.tsx';
import type { ShownPoint, ShownTrend } from '../load-trend.ts';
import type { Measure } from '../read-trend-choice.ts';
import { showPeriod, showTick } from '../show-value.ts';

const WIDTH = 760;
const HEIGHT = 360;
const [LEFT, RIGHT, TOP, BOTTOM] = [64, 16, 44, 44];
const MARK = 9;
/** Room for one letter of a name. */
const LETTER = 8;
/** Labels along the time axis that can be read beside each other. */
const LABELS_MAX = 8;

interface Props {
  readonly trend: ShownTrend;
  readonly measure: Measure;
  readonly page: Pick<PageContext, 'words' | 'language'>;
}

/** One municipality over time with its uncertainty, the comparison's dashed line and band. Lines are broken at a gap. */
export function TimeChart({ trend, measure, page }: Props) {
  const { trend: text } = page.words;
  const other = trend.comparedWith[0]?.points ?? [];
  const count = trend.points.length;
  const x = scaleLinear([0, Math.max(count - 1, 1)], [LEFT + 12, WIDTH - RIGHT - 12]);
  const y = scaleLinear(extent([...trend.points, ...other]), [HEIGHT - BOTTOM, TOP]).nice(5);
  const every = Math.ceil(count / LABELS_MAX);
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-labelledby="tid-tittel"
      aria-describedby="tid-tekst"
      className="chart"
    >
      <title id="tid-tittel">{text.overTime(text.measures[measure])}</title>
      <desc id="tid-tekst">{text.overTimeText}</desc>
      <Legend own={trend.municipality.name} other={trend.comparedWith[0]?.label ?? null} />
      {y.ticks(5).map((tick) => (
        <g key={tick} className="chart__grid">
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(tick)} y2={y(tick)} />
          <text x={LEFT - 8} y={y(tick) + 4} textAnchor="end">
            {showTick(tick, measure, page)}
          </text>
        </g>
      ))}
      {trend.points.map(({ period }, index) =>
        index % every === 0 ? (
          <text key={period.from} x={x(index)} y={HEIGHT - BOTTOM + 24} textAnchor="middle">
            {showPeriod(period, page)}
          </text>
        ) : null,
      )}
      {runs(other, ({ low, high }) => low !== null && high !== null).map((run) => (
        <polygon key={run[0]?.index} className="chart__band" points={bandOf(run, x, y)} />
      ))}
      {runs(other, isKnown).map((run) => (
        <polyline key={run[0]?.index} className="chart__line chart__line--other" points={lineOf(run, x, y)} />
      ))}
      {runs(trend.points, isKnown).map((run) => (
        <polyline key={run[0]?.index} className="chart__line" points={lineOf(run, x, y)} />
      ))}
      {trend.points.map((point, index) =>
        point.value === null ? null : (
          <g key={point.period.from}>
            {point.low !== null && point.high !== null && (
              <line className="chart__interval" x1={x(index)} x2={x(index)} y1={y(point.low)} y2={y(point.high)} />
            )}
            <rect
              className="chart__own chart__own--signal"
              x={x(index) - MARK / 2}
              y={y(point.value) - MARK / 2}
              width={MARK}
              height={MARK}
            />
          </g>
        ),
      )}
    </svg>
  );
}

function Legend({ own, other }: { readonly own: string; readonly other: string | null }) {
  const at = 14;
  const second = LEFT + 60 + own.length * LETTER;
  return (
    <g>
      <line className="chart__line chart__line--legend" x1={LEFT} x2={LEFT + 32} y1={at} y2={at} />
      <rect
        className="chart__own chart__own--signal"
        x={LEFT + 16 - MARK / 2}
        y={at - MARK / 2}
        width={MARK}
        height={MARK}
      />
      <text x={LEFT + 42} y={at + 5}>
        {own}
      </text>
      {other !== null && (
        <>
          <line className="chart__line chart__line--other" x1={second} x2={second + 32} y1={at} y2={at} />
          <text x={second + 42} y={at + 5}>
            {other}
          </text>
        </>
      )}
    </g>
  );
}

type Placed = ShownPoint & { readonly index: number };
type Scale = (value: number) => number;

const isKnown = ({ value }: ShownPoint) => value !== null;

/** Points next to each other that can be drawn; a point that cannot, ends a run. */
export function runs(points: readonly ShownPoint[], drawn: (point: ShownPoint) => boolean): readonly Placed[][] {
  const all: Placed[][] = [];
  for (const [index, point] of points.entries()) {
    if (!drawn(point)) continue;
    const before = points[index - 1];
    if (before === undefined || !drawn(before)) all.push([]);
    all.at(-1)?.push({ ...point, index });
  }
  return all;
}

const lineOf = (run: readonly Placed[], x: Scale, y: Scale) =>
  run.map(({ index, value }) => `${x(index)},${y(value ?? 0)}`).join(' ');

function bandOf(run: readonly Placed[], x: Scale, y: Scale): string {
  const upper = run.map(({ index, high }) => `${x(index)},${y(high ?? 0)}`);
  const lower = run.map(({ index, low }) => `${x(index)},${y(low ?? 0)}`).reverse();
  return [...upper, ...lower].join(' ');
}
