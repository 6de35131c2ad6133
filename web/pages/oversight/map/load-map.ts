import { type Area, drawAreas } from '../../../maps/draw-areas.ts';
import type { Loading } from '../../../render/page-context.ts';
import { showDay } from '../../../words/show-time.ts';
import { loadOversight, type ShownOversight } from '../load-oversight.ts';
import { MAP_SIZE } from './map-drawing.tsx';
import { type Layer, type Reader, readLayer } from './map-layers.ts';

export interface ShownMap extends ShownOversight {
  readonly layer: Layer;
  readonly areas: readonly Area[];
}

export async function loadMap(loading: Loading) {
  const { page, shown } = await loadOversight(loading);
  const numbers = shown.oversight.municipalities.map(({ municipality }) => municipality.number);
  const layer = readLayer(new URL(loading.request.url).searchParams);
  return { page, shown: { ...shown, layer, areas: drawAreas(numbers, MAP_SIZE.width, MAP_SIZE.height) } };
}

/** What a map shows, and of which days. */
export function mapTitle({ layer, period }: Pick<ShownMap, 'layer' | 'period'>, { words, language }: Reader): string {
  const { map, oversight } = words;
  return `${map.layers[layer]}. ${oversight.period(showDay(period.from, language), showDay(period.to, language))}`;
}
