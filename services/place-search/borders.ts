import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

/** A point on the earth, WGS 84, degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** An area by its number: four digits a municipality, six a city district. */
interface Area {
  readonly number: string;
  readonly shape: Feature<Polygon | MultiPolygon>;
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
export type Borders = readonly Area[];

export interface BorderFile {
  readonly topology: Topology;
  /** The property of an area that is its number. */
  readonly numberOf: string;
}

/** Areas where a point may be. */
export interface AreasAt {
  /** The most likely first: the one that the point is in, then those near it. Empty: none (at sea, abroad). */
  readonly numbers: readonly string[];
  /** True: it is in the first one, well within its borders. */
  readonly isCertain: boolean;
}

/** Borders are simplified by some hundred metres: a point nearer to one than this may be on the other side. */
const UNCERTAIN_METRES = 500;
const METRES_OF_A_DEGREE = 111_320;
const AROUND = [0, 1, 2, 3, 4, 5, 6, 7].map((eighth) => (eighth * Math.PI) / 4);

/** Borders ready to be asked; some hundred areas take some tens of milliseconds. */
export function compileBorders(files: readonly BorderFile[]): Borders {
  return files.flatMap(({ topology, numberOf }) =>
    Object.values(topology.objects).flatMap((object) => {
      const { features } = feature(topology, object as GeometryCollection);
      return features.map((one) => areaOf(one as Feature<Polygon | MultiPolygon>, numberOf));
    }),
  );
}

/** The municipalities, or city districts, where a point may be. */
export function areasAt(borders: Borders, point: Point, kind: 'MUNICIPALITY' | 'DISTRICT'): AreasAt {
  const ofKind = borders.filter(({ number }) => (kind === 'MUNICIPALITY') === (number.length === 4));
  const at = (place: Point) => ofKind.filter((area) => holds(area, place)).map(({ number }) => number);
  const inside = at(point);
  const around = AROUND.flatMap((angle) => at(moved(point, angle)));
  const numbers = [...new Set([...inside, ...around])];
  return { numbers, isCertain: inside.length === 1 && numbers.length === 1 };
}

function areaOf(shape: Feature<Polygon | MultiPolygon>, numberOf: string): Area {
  const { geometry, properties } = shape;
  const rings = geometry.type === 'Polygon' ? geometry.coordinates : geometry.coordinates.flat();
  const points = rings.flat();
  const longitudes = points.map(([longitude = 0]) => longitude);
  const latitudes = points.map(([, latitude = 0]) => latitude);
  return {
    number: String(properties?.[numberOf]),
    shape,
    west: Math.min(...longitudes),
    east: Math.max(...longitudes),
    south: Math.min(...latitudes),
    north: Math.max(...latitudes),
  };
}

function holds({ shape, west, east, south, north }: Area, { latitude, longitude }: Point): boolean {
  if (longitude < west || longitude > east || latitude < south || latitude > north) return false;
  return booleanPointInPolygon([longitude, latitude], shape);
}

function moved({ latitude, longitude }: Point, angle: number): Point {
  const degrees = UNCERTAIN_METRES / METRES_OF_A_DEGREE;
  const narrowing = Math.max(Math.cos((latitude * Math.PI) / 180), 0.01);
  return {
    latitude: latitude + degrees * Math.sin(angle),
    longitude: longitude + (degrees * Math.cos(angle)) / narrowing,
  };
}
