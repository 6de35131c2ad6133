import { type Area, drawAreas } from '../../../maps/draw-areas.ts';
import type { Loading } from '../../../render/page-context.ts';
import { loadOversight, type ShownOversight } from '../load-oversight.ts';
import { periodInWords } from '../show-period.ts';
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

/** The title of a map: its layer and its period. */
export function mapTitle({ layer, period }: Pick<ShownMap, 'layer' | 'period'>, page: Reader): string {
  return `${page.words.map.layers[layer]}. ${periodInWords(period, page)}`;
}
