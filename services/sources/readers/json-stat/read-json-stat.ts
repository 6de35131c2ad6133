import JSONstat from 'jsonstat-toolkit';
import { parseJson } from '../../parsing/parse-json.ts';
import { type Reading, SourceError } from '../../parsing/parsed-delivery.ts';
import { type JsonStat, jsonStatShape } from './json-stat-shape.ts';

/** Why a cell has no figure. It never means zero. */
export type NoFigure = 'NOT_AVAILABLE' | 'SUPPRESSED' | 'NOT_APPLICABLE' | 'NOT_STATED';

/** One official figure, as a context to the platform's own. Regions are never summed: a person may be counted in two of them. */
export interface OfficialFigure {
  /** Code of the region at the time of the figure: a municipality number, or a code of an aggregate. */
  readonly region: string;
  readonly regionName: string;
  /** MUNICIPALITY has four digits; AGGREGATE is the country, a county or a group of municipalities. */
  readonly regionKind: 'MUNICIPALITY' | 'AGGREGATE';
  /** Code of what is measured, its name and its unit. */
  readonly measure: string;
  readonly measureName: string;
  readonly unit: string | null;
  readonly decimals: number | null;
  /** The table's own period, such as `2023`. */
  readonly period: string;
  /** Codes of the table's other dimensions. */
  readonly categories: Readonly<Record<string, string>>;
  readonly value: number | null;
  /** Null exactly when there is a figure. */
  readonly noFigure: NoFigure | null;
}

export interface JsonStatReading extends Reading<OfficialFigure> {
  readonly title: string;
  /** When Statistics Norway last updated the table; null: it does not say. */
  readonly updated: string | null;
}

/** The marks of Statistics Norway's tables. */
const MARKS: Readonly<Record<string, NoFigure>> = { '..': 'NOT_AVAILABLE', ':': 'SUPPRESSED', '.': 'NOT_APPLICABLE' };

const REGION_NAMES = ['Region', 'KOKkommuneregion0000'];

/**
 * Reads a PxWeb table in JSON-stat 2 (13995: social assistance, key figures; 12131: municipalities' own rates). It has no
 * rows of its own to reject: a table whose parts do not fit together is refused whole.
 *
 * @throws SourceError `SOURCE_SHAPE`, and when the delivery cannot be read at all.
 */
export function readJsonStat(delivery: Uint8Array | string): JsonStatReading {
  const parsed = jsonStatShape.safeParse(parseJson(delivery));
  if (!parsed.success) throw new SourceError('SOURCE_SHAPE', 'Ventet en tabell i JSON-stat 2.');
  const table = parsed.data;
  const roles = rolesOf(table);
  // The library rewrites what it is given, so it gets a copy and the names stay with us.
  const cells = JSONstat(structuredClone(table)).Unflatten((coordinates, datapoint) =>
    figureOf(table, roles, coordinates, datapoint),
  );
  if (cells === null) throw new SourceError('SOURCE_SHAPE');
  const stats = { read: cells.length, accepted: cells.length, rejected: 0, skipped: 0, repeated: 0 };
  return { title: table.label, updated: table.updated ?? null, rows: cells, rejected: [], stats };
}

interface Roles {
  readonly region: string;
  readonly measure: string;
  readonly period: string;
}

function rolesOf({ id, role }: JsonStat): Roles {
  const region = role?.geo?.[0] ?? REGION_NAMES.find((name) => id.includes(name));
  const measure = role?.metric?.[0] ?? (id.includes('ContentsCode') ? 'ContentsCode' : undefined);
  const period = role?.time?.[0] ?? (id.includes('Tid') ? 'Tid' : undefined);
  if (region !== undefined && measure !== undefined && period !== undefined) return { region, measure, period };
  throw new SourceError('SOURCE_SHAPE', 'Tabellen mangler region, måltall eller periode.');
}

function figureOf(
  { dimension }: JsonStat,
  roles: Roles,
  coordinates: Readonly<Record<string, string>>,
  { value, status }: { readonly value: number | null; readonly status: string | null },
): OfficialFigure {
  const code = (name: string): string => coordinates[name] ?? '';
  const labelOf = (name: string): string => dimension[name]?.category.label?.[code(name)] ?? code(name);
  const unit = dimension[roles.measure]?.category.unit?.[code(roles.measure)];
  const rest = Object.entries(coordinates).filter(([name]) => !Object.values(roles).includes(name));
  return {
    region: code(roles.region),
    regionName: labelOf(roles.region),
    regionKind: /^[0-9]{4}$/.test(code(roles.region)) ? 'MUNICIPALITY' : 'AGGREGATE',
    measure: code(roles.measure),
    measureName: labelOf(roles.measure),
    unit: unit?.base ?? null,
    decimals: unit?.decimals ?? null,
    period: code(roles.period),
    categories: Object.fromEntries(rest),
    value,
    noFigure: value === null ? (MARKS[status ?? ''] ?? 'NOT_STATED') : null,
  };
}
