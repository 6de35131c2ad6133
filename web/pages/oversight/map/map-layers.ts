import { scaleQuantize } from 'd3-scale';
import type { PageContext } from '../../../render/page-context.ts';
import { showNumber } from '../../../words/show-time.ts';
import type { OversightRow } from '../load-oversight.ts';

export const LAYERS = ['deadline', 'days', 'crisisCentre', 'stale'] as const;
export type Layer = (typeof LAYERS)[number];

export const readLayer = (query: URLSearchParams): Layer =>
  LAYERS.find((layer) => layer === query.get('vis')) ?? LAYERS[0];

/** Fills from pale to dark, then hatched for what is not known: lightness and pattern tell them apart, also in print. */
export type Fill = 0 | 1 | 2 | 3 | 'gap';

/** A municipality's part of the map, in words and as a fill. */
export interface Shade {
  readonly fill: Fill;
  readonly text: string;
}

export interface MapLayer {
  readonly shadeOf: (row: OversightRow) => Shade;
  /** The meaning of each fill. */
  readonly legend: readonly Shade[];
}

const FILLS = [0, 1, 2, 3] as const;
export type Reader = Pick<PageContext, 'words' | 'language'>;

export function mapLayer(layer: Layer, rows: readonly OversightRow[], page: Reader): MapLayer {
  const { oversight: text, map } = page.words;
  if (layer === 'crisisCentre') {
    const fills = { COVERED: 1, EXPIRED: 3, NOT_REPORTED: 'gap' } as const;
    const shade = (status: keyof typeof fills): Shade => ({ fill: fills[status], text: text.coverage[status] });
    return {
      shadeOf: (row) => shade(row.crisisCentreCoverage.status),
      legend: [shade('COVERED'), shade('EXPIRED'), shade('NOT_REPORTED')],
    };
  }
  const figureOf = (row: OversightRow) => {
    if (layer === 'stale') return { value: row.staleFacts, why: '' };
    const { value, status } = layer === 'deadline' ? row.decisionsWithinDeadline : row.medianHandlingDays;
    return { value: value ?? null, why: text.figureStatus[status] };
  };
  const values = rows.map((row) => figureOf(row).value).filter((value) => value !== null);
  const write = (value: number) =>
    layer === 'deadline' ? text.percent(showNumber(value * 100, page.language)) : showNumber(value, page.language);
  const scale = scaleQuantize<(typeof FILLS)[number]>(
    layer === 'deadline' ? [0, 1] : [0, Math.max(4, ...values)],
    FILLS,
  );
  return {
    shadeOf(row) {
      const { value, why } = figureOf(row);
      return value === null ? { fill: 'gap', text: why } : { fill: scale(value), text: write(value) };
    },
    legend: [
      ...FILLS.map((fill) => {
        const [from, to] = scale.invertExtent(fill);
        return { fill, text: `${write(from)} – ${write(to)}` };
      }),
      { fill: 'gap' as const, text: map.gap },
    ],
  };
}
