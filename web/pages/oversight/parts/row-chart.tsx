import { scaleLinear } from 'd3-scale';

const ROW = 26;
const LEFT = 170;
const RIGHT = 30;
const WIDTH = 760;
const TOP = 72;
const BOTTOM = 34;
const MARK = 11;
const TICKS = 5;
/** Room for one letter of a legend, and for a mark with what stands around it. */
const LETTER = 7;
const LEGEND_GAP = 56;

/** One municipality's line of a chart. */
export interface ChartRow {
  readonly key: string;
  readonly name: string;
  /** Null: there is no figure, see `gap`. */
  readonly value: number | null;
  /** Bounds of its uncertainty; null: not known. */
  readonly low: number | null;
  readonly high: number | null;
  /** The figure for comparison; null: unknown. */
  readonly other: number | null;
  /** Bounds within which the figure may lie by chance, around the figure for comparison; absent or null: unknown. */
  readonly limits?: { readonly low: number; readonly high: number } | null;
  /** Why there is no figure. */
  readonly gap: string;
  /** Further away than chance explains: the mark is filled. */
  readonly isSignal: boolean;
}

interface Props {
  /** An id that is unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  readonly rows: readonly ChartRow[];
  /** Least and greatest value of the axis; absent: of what is drawn. */
  readonly domain?: readonly [number, number];
  readonly showTick: (value: number) => string;
  readonly legend: {
    readonly own: string;
    readonly signal: string | null;
    readonly other: string;
    readonly limits?: string;
  };
}

/**
 * A row a municipality, in the order of their numbers: a square for its figure, a thin line for its uncertainty, a stroke for
 * what it is compared with. Shape tells them apart, so it reads in print and without colour; a missing figure says why in its
 * row. Always beside a table with the same figures.
 */
export function RowChart({ id, title, text, rows, domain, showTick, legend }: Props) {
  const x = scaleLinear(domain ?? extent(rows), [LEFT, WIDTH - RIGHT]);
  if (domain === undefined) x.nice(TICKS);
  const height = TOP + rows.length * ROW + BOTTOM;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby={`${id}-tittel`}
      aria-describedby={`${id}-tekst`}
      className="chart"
    >
      <title id={`${id}-tittel`}>{title}</title>
      <desc id={`${id}-tekst`}>{text}</desc>
      <Legend {...legend} />
      {x.ticks(TICKS).map((tick) => (
        <g key={tick} className="chart__grid">
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 6} y2={height - BOTTOM + 6} />
          <text x={x(tick)} y={TOP - 14} textAnchor="middle">
            {showTick(tick)}
          </text>
          <text x={x(tick)} y={height - BOTTOM + 24} textAnchor="middle">
            {showTick(tick)}
          </text>
        </g>
      ))}
      {rows.map((row, index) => (
        <Row key={row.key} row={row} y={TOP + index * ROW + ROW / 2} x={x} />
      ))}
    </svg>
  );
}

/** The position at which the reason for a gap begins: at the axis, or after the stroke that it would else cross. */
function startOf(gap: string, stroke: number | null): number {
  const room = gap.length * LETTER;
  const first = LEFT + 6;
  if (stroke === null || first + room < stroke || stroke + 12 + room > WIDTH) return first;
  return stroke + 12;
}

/** A band: what lies on it, chance explains. */
function Limits({ from, to, y }: { readonly from: number; readonly to: number; readonly y: number }) {
  return <rect className="chart__band chart__band--limits" x={from} y={y - 7} width={to - from} height={14} />;
}

function Row({ row, y, x }: { readonly row: ChartRow; readonly y: number; readonly x: (value: number) => number }) {
  const { name, value, low, high, other, limits = null, gap, isSignal } = row;
  return (
    <g>
      <line className="chart__row" x1={LEFT} x2={WIDTH - RIGHT} y1={y} y2={y} />
      <text x={LEFT - 12} y={y + 5} textAnchor="end">
        {name}
      </text>
      {limits !== null && <Limits from={x(limits.low)} to={x(limits.high)} y={y} />}
      {other !== null && <Stroke x={x(other)} y={y} />}
      {value === null && (
        <text className="chart__gap" x={startOf(gap, other === null ? null : x(other))} y={y + 5}>
          {gap}
        </text>
      )}
      {low !== null && high !== null && <line className="chart__interval" x1={x(low)} x2={x(high)} y1={y} y2={y} />}
      {value !== null && <Mark x={x(value)} y={y} isSignal={isSignal} />}
    </g>
  );
}

function Legend({ own, signal, other, limits }: Props['legend']) {
  const y = 16;
  const first = LEFT;
  const second = first + LEGEND_GAP + own.length * LETTER;
  const third = signal === null ? second : second + LEGEND_GAP + signal.length * LETTER;
  const fourth = third + LEGEND_GAP + other.length * LETTER;
  return (
    <g className="chart__legend">
      <line className="chart__interval" x1={first - 8} x2={first + 20} y1={y} y2={y} />
      <Mark x={first + 6} y={y} isSignal={false} />
      <text x={first + 28} y={y + 5}>
        {own}
      </text>
      {signal !== null && (
        <>
          <Mark x={second + 6} y={y} isSignal />
          <text x={second + 20} y={y + 5}>
            {signal}
          </text>
        </>
      )}
      <Stroke x={third + 6} y={y} />
      <text x={third + 18} y={y + 5}>
        {other}
      </text>
      {limits !== undefined && (
        <>
          <rect className="chart__band chart__band--limits" x={fourth - 8} y={y - 7} width={28} height={14} />
          <text x={fourth + 28} y={y + 5}>
            {limits}
          </text>
        </>
      )}
    </g>
  );
}

const Stroke = ({ x, y }: { readonly x: number; readonly y: number }) => (
  <line className="chart__group" x1={x} x2={x} y1={y - 9} y2={y + 9} />
);

const Mark = ({ x, y, isSignal }: { readonly x: number; readonly y: number; readonly isSignal: boolean }) => (
  <rect
    className={isSignal ? 'chart__own chart__own--signal' : 'chart__own'}
    x={x - MARK / 2}
    y={y - MARK / 2}
    width={MARK}
    height={MARK}
  />
);

interface Drawn {
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly other?: number | null;
  readonly limits?: { readonly low: number; readonly high: number } | null;
}

/** The least and greatest of what is drawn; a chart of nothing has an axis all the same. */
export function extent(rows: readonly (Drawn | undefined)[]): [number, number] {
  const values = rows
    .flatMap((row) => [row?.value, row?.low, row?.high, row?.other, row?.limits?.low, row?.limits?.high])
    .filter((value): value is number => value != null);
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}
