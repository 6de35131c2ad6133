import type { RouteObject } from 'react-router';
import { loadMap, mapTitle } from '../pages/oversight/map/load-map.ts';
import {
  fillClass,
  Hatching,
  MAP_SIZE,
  MapArea,
  MapNames,
  type ShownArea,
  shownAreas,
} from '../pages/oversight/map/map-drawing.tsx';
import { type MapLayer, mapLayer } from '../pages/oversight/map/map-layers.ts';
import type { Loading } from '../render/page-context.ts';
import { pngFile, svgFile } from './chart-file.ts';
import { oversightAbout } from './oversight-rows.ts';

const LEGEND_ROW = 26;
/** Lines of "Om tallene" that are printed under the map: the release, and whether its figures are synthetic. */
const NOTES = 4;

async function mapOf(loading: Loading) {
  const { page, shown } = await loadMap(loading);
  const { map: text } = page.words;
  const { municipalities, governor } = shown.oversight;
  const layer = mapLayer(shown.layer, municipalities, page);
  const title = mapTitle(shown, page);
  return {
    chart: <MapPicture areas={shownAreas(shown.areas, municipalities, layer)} layer={layer} title={title} />,
    title: `${title}, ${governor.name}`,
    notes: [text.inFile, text.source, ...oversightAbout(shown, page).slice(0, NOTES)],
    name: 'kart',
  };
}

interface Props {
  readonly areas: readonly ShownArea[];
  readonly layer: MapLayer;
  readonly title: string;
}

/** The map without links, with what each fill means under it. */
function MapPicture({ areas, layer, title }: Props) {
  const { width, height } = MAP_SIZE;
  return (
    <svg viewBox={`0 0 ${width} ${height + LEGEND_ROW * (layer.legend.length + 1)}`}>
      <title>{title}</title>
      <Hatching />
      {areas.map((one) => (
        <MapArea key={one.area.number} {...one} />
      ))}
      <MapNames areas={areas} />
      {layer.legend.map(({ fill, text }, index) => (
        <g key={fill} transform={`translate(0 ${height + LEGEND_ROW * (index + 1)})`}>
          <rect width="26" height="18" className={fillClass(fill)} />
          <text x="36" y="14">
            {text}
          </text>
        </g>
      ))}
    </svg>
  );
}

export const mapFiles: RouteObject[] = [
  { path: '/tilsyn/kart.svg', loader: async (loading) => svgFile(await mapOf(loading)) },
  { path: '/tilsyn/kart.png', loader: async (loading) => await pngFile(await mapOf(loading)) },
];
