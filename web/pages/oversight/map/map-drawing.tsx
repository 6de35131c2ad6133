import type { Area } from '../../../maps/draw-areas.ts';
import type { OversightRow } from '../load-oversight.ts';
import type { Fill, MapLayer, Shade } from './map-layers.ts';

export const MAP_SIZE = { width: 720, height: 720 } as const;
/** Width of a letter, and height of a line, to see whether there is room for a name. */
const LETTER_WIDTH = 6.5;
const LINE_HEIGHT = 13;

/** A municipality on the map. */
export interface ShownArea {
  readonly area: Area;
  readonly name: string;
  readonly shade: Shade;
}

/** The municipalities whose borders are known; the table has all of them. */
export function shownAreas(
  areas: readonly Area[],
  rows: readonly OversightRow[],
  layer: MapLayer,
): readonly ShownArea[] {
  const byNumber = new Map(rows.map((row) => [row.municipality.number, row]));
  return areas.flatMap((area) => {
    const row = byNumber.get(area.number);
    return row === undefined ? [] : [{ area, name: row.municipality.name, shade: layer.shadeOf(row) }];
  });
}

export function MapArea({ area, name, shade }: ShownArea) {
  return (
    <path d={area.path} className={fillClass(shade.fill)}>
      <title>{`${name}: ${shade.text}`}</title>
    </path>
  );
}

/** Names where they have room. They repeat what each area is called, and are read by nobody who hears the page. */
export function MapNames({ areas }: { readonly areas: readonly ShownArea[] }) {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: texts only, which the areas' names say already
    <g aria-hidden="true">
      {namesWithRoom(areas).map(({ area, name }) => (
        <text key={area.number} x={area.centre[0]} y={area.centre[1]} textAnchor="middle" className="map__name">
          {name}
        </text>
      ))}
    </g>
  );
}

/** Names that fit their area and lie over no name of a broader one. */
export function namesWithRoom(areas: readonly ShownArea[]): readonly ShownArea[] {
  const placed: ShownArea[] = [];
  for (const one of areas.toSorted((a, b) => b.area.width - a.area.width)) {
    const fits = one.area.width > one.name.length * LETTER_WIDTH;
    if (fits && !placed.some((other) => isOver(one, other))) placed.push(one);
  }
  return placed;
}

function isOver(one: ShownArea, other: ShownArea): boolean {
  const [x, y] = one.area.centre;
  const [otherX, otherY] = other.area.centre;
  const room = ((one.name.length + other.name.length) * LETTER_WIDTH) / 2;
  return Math.abs(x - otherX) < room && Math.abs(y - otherY) < LINE_HEIGHT;
}

export const fillClass = (fill: Fill) => `map__area map__area--${fill}`;

/** Hatching for unknown figures, which is readable in print and without colour. */
export function Hatching() {
  return (
    <defs>
      <pattern id="skravert" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className="map__hatch-ground" />
        <line x1="0" y1="0" x2="0" y2="7" className="map__hatch-line" />
      </pattern>
    </defs>
  );
}
