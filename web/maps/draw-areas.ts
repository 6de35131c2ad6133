import { readFileSync } from 'node:fs';
import { geoPath, geoTransverseMercator } from 'd3-geo';
import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A municipality as it is drawn. */
export interface Area {
  readonly number: string;
  /** An SVG path. */
  readonly path: string;
  /** The position of its name. */
  readonly centre: readonly [number, number];
  /** How broad it is drawn, to see whether the name has room. */
  readonly width: number;
}

type Municipality = Feature<Polygon | MultiPolygon, { readonly kommunenummer: string }>;

let borders: ReadonlyMap<string, Municipality> | null = null;

/** Read once, when somebody first looks at a map. */
function readBorders(): ReadonlyMap<string, Municipality> {
  const text = readFileSync(new URL('municipalities.topojson', import.meta.url), 'utf8');
  const topology = JSON.parse(text) as Topology<{ Kommuner: GeometryCollection<{ kommunenummer: string }> }>;
  const { features } = feature(topology, topology.objects.Kommuner) as FeatureCollection<
    Polygon | MultiPolygon,
    { kommunenummer: string }
  >;
  return new Map(features.map((one) => [one.properties.kommunenummer, one]));
}

/**
 * The municipalities drawn together, as large as fits. One without known borders is left out of the picture; the table has it.
 */
export function drawAreas(numbers: readonly string[], width: number, height: number): readonly Area[] {
  borders ??= readBorders();
  const known = numbers.flatMap((number) => borders?.get(number) ?? []);
  if (known.length === 0) return [];
  const all: FeatureCollection = { type: 'FeatureCollection', features: known };
  // Along the middle of Norway, so that neither end is drawn out of shape.
  const projection = geoTransverseMercator().rotate([-15, 0]).fitSize([width, height], all);
  const path = geoPath(projection).digits(1);
  return known.map((one) => {
    const [[left], [right]] = path.bounds(one);
    return {
      number: one.properties.kommunenummer,
      path: path(one) ?? '',
      centre: path.centroid(one),
      width: right - left,
    };
  });
}
