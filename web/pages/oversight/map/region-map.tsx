import type { Area } from '../../../maps/draw-areas.ts';
import { usePage } from '../../../render/use-page.ts';
import type { OversightRow } from '../load-oversight.ts';
import { fillClass, Hatching, MAP_SIZE, MapArea, MapNames, shownAreas } from './map-drawing.tsx';
import type { MapLayer } from './map-layers.ts';

interface Props {
  readonly areas: readonly Area[];
  readonly rows: readonly OversightRow[];
  readonly layer: MapLayer;
  readonly title: string;
  /** Address of a municipality's sheet. */
  readonly addressOf: (number: string) => string;
}

/** The region: each municipality a link that says its name and figure. The table beside it says the same. */
export function RegionMap({ areas, rows, layer, title, addressOf }: Props) {
  const { map: text } = usePage().words;
  const shown = shownAreas(areas, rows, layer);
  return (
    <nav aria-label={title}>
      <svg viewBox={`-4 -4 ${MAP_SIZE.width + 8} ${MAP_SIZE.height + 8}`} className="map">
        <title>{title}</title>
        <desc>{text.text}</desc>
        <Hatching />
        {shown.map((one) => (
          <a key={one.area.number} href={addressOf(one.area.number)} aria-label={`${one.name}: ${one.shade.text}`}>
            <MapArea {...one} />
          </a>
        ))}
        <MapNames areas={shown} />
      </svg>
    </nav>
  );
}

/** The meaning of each fill, as a list. */
export function MapLegend({ layer }: { readonly layer: MapLayer }) {
  const { map: text } = usePage().words;
  return (
    <ul className="map-legend" aria-label={text.legend}>
      {layer.legend.map(({ fill, text: meaning }) => (
        <li key={fill}>
          <svg width="28" height="20" aria-hidden="true" focusable="false">
            <rect x="1" y="1" width="26" height="18" className={fillClass(fill)} />
          </svg>{' '}
          {meaning}
        </li>
      ))}
    </ul>
  );
}
