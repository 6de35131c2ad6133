import { scaleLinear } from 'd3-scale';
import type { PageContext } from '../../../render/page-context.ts';
import { showNumber } from '../../../words/show-time.ts';
import type { OversightRow } from '../load-oversight.ts';

const ROW = 26;
const LEFT = 170;
const WIDTH = 720;
const TOP = 34;

interface Props {
  readonly rows: readonly OversightRow[];
  readonly page: Pick<PageContext, 'words' | 'language'>;
  /** Colours of its own, for a file that has no style sheet. */
  readonly standalone?: boolean;
}

/**
 * Share of decisions within the deadline: a dot a municipality, a stroke for municipalities of the same size. Shape tells the
 * two apart, so it reads in print and without colour; what has no figure says so in its row. Always beside the table.
 */
export function DeadlineChart({ rows, page: { words, language }, standalone = false }: Props) {
  const text = words.oversight;
  const x = scaleLinear([0, 1], [LEFT, WIDTH - 20]);
  const height = TOP + rows.length * ROW + 10;
  const title = text.chartTitle;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="img"
      aria-labelledby="diagram-tittel diagram-tekst"
      className="chart"
      {...(standalone && { width: WIDTH, height, fontFamily: 'Arial, sans-serif', fontSize: 13 })}
    >
      <title id="diagram-tittel">{title}</title>
      <desc id="diagram-tekst">{text.chartText}</desc>
      {x.ticks(5).map((tick) => (
        <g key={tick} className="chart__grid" {...(standalone && { stroke: '#bbb' })}>
          <line x1={x(tick)} x2={x(tick)} y1={TOP - 8} y2={height - 10} />
          <text x={x(tick)} y={TOP - 14} textAnchor="middle" stroke="none">
            {text.percent(showNumber(tick * 100, language))}
          </text>
        </g>
      ))}
      {rows.map((row, index) => {
        const y = TOP + index * ROW + ROW / 2;
        const own = row.decisionsWithinDeadline.value;
        const group = row.comparison.groupDecisionsWithinDeadline.value;
        return (
          <g key={row.municipality.number}>
            <text x={LEFT - 10} y={y + 5} textAnchor="end">
              {row.municipality.name}
            </text>
            {typeof group === 'number' && (
              <line
                className="chart__group"
                {...(standalone && { stroke: '#555' })}
                strokeWidth={3}
                x1={x(group)}
                x2={x(group)}
                y1={y - 9}
                y2={y + 9}
              />
            )}
            {typeof own === 'number' ? (
              <circle className="chart__own" {...(standalone && { fill: '#0b5cad' })} cx={x(own)} cy={y} r={6} />
            ) : (
              <text className="chart__gap" x={LEFT + 4} y={y + 5}>
                {text.figureStatus[row.decisionsWithinDeadline.status]}
              </text>
            )}
          </g>
        );
      })}
    </svg>
  );
}
