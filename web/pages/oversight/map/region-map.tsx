import type { Area } from '../../../maps/draw-areas.ts';
import { usePage } from '../../../render/use-page.ts';
import type { OversightRow } from '../load-oversight.ts';
import type { Fill, MapLayer } from './map-layers.ts';

export const MAP_SIZE = { width: 720, height: 720 } as const;
/** Of one letter of a name, to see whether there is room for it. */
const LETTER_WIDTH = 6.5;

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
  const byNumber = new Map(rows.map((row) => [row.municipality.number, row]));
  const shown = areas.flatMap((area) => {
    const row = byNumber.get(area.number);
    return row === undefined ? [] : [{ area, name: row.municipality.name, shade: layer.shadeOf(row) }];
  });
  return (
    <nav aria-label={title}>
      <svg viewBox={`-4 -4 ${MAP_SIZE.width + 8} ${MAP_SIZE.height + 8}`} className="map">
        <title>{title}</title>
        <desc>{text.text}</desc>
        <Hatching />
        {shown.map(({ area, name, shade }) => (
          <a key={area.number} href={addressOf(area.number)} aria-label={`${name}: ${shade.text}`}>
            <path d={area.path} className={fillClass(shade.fill)}>
              <title>{`${name}: ${shade.text}`}</title>
            </path>
          </a>
        ))}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: texts only, which the links' names say already */}
        <g aria-hidden="true">
          {shown
            .filter(({ area, name }) => area.width > name.length * LETTER_WIDTH)
            .map(({ area, name }) => (
              <text key={area.number} x={area.centre[0]} y={area.centre[1]} textAnchor="middle" className="map__name">
                {name}
              </text>
            ))}
        </g>
      </svg>
    </nav>
  );
}

/** What each fill means, as a list. */
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

const fillClass = (fill: Fill) => `map__area map__area--${fill}`;

/** What is not known is hatched: it reads in print and without colour. */
function Hatching() {
  return (
    <defs>
      <pattern id="skravert" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="map__hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="7" className="map__hatch-line" />
      </pattern>
    </defs>
  );
}
