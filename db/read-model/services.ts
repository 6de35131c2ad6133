import type { SqlLike } from '../client.ts';
import { catalogueEntry } from '../tables/service/catalogue-entry.ts';
import { municipalService } from '../tables/service/municipal-service.ts';
import { type Draft, freezeAll, type Sources, sortedBy, sourcedBy, sourcesOf } from './draft.ts';
import type { CatalogueEntryNode, MunicipalityNode, ServiceIndex, ServiceNode } from './model.ts';
import { type RowOf, selectRows } from './select-rows.ts';

type OwnWordingRow = RowOf<typeof municipalService>;

interface ServiceRows {
  readonly entries: readonly RowOf<typeof catalogueEntry>[];
  readonly ownWordings: readonly OwnWordingRow[];
}

/** Reads the catalogue and the municipalities' own wordings: two statements. */
export async function fetchServices(sql: SqlLike): Promise<ServiceRows> {
  const [entries, ownWordings] = await Promise.all([
    selectRows(sql, catalogueEntry, sql`order by code collate "C"`),
    fetchWordings(sql, null),
  ]);
  return { entries, ownWordings };
}

/**
 * The same rows with those of some municipalities read anew: all wordings of a country are megabytes of text.
 * @param municipalities their numbers
 */
export async function refetchWordings(
  sql: SqlLike,
  known: ServiceRows,
  municipalities: readonly string[],
): Promise<ServiceRows> {
  const [gone, read] = [new Set(municipalities), await fetchWordings(sql, municipalities)];
  const current = known.ownWordings.filter(({ municipalityNumber }) => !gone.has(municipalityNumber));
  return { entries: known.entries, ownWordings: [...current, ...read] };
}

function fetchWordings(sql: SqlLike, municipalities: readonly string[] | null) {
  const condition = municipalities === null ? sql`true` : sql`municipality_number = any (${[...municipalities]})`;
  return selectRows(
    sql,
    municipalService,
    sql`where ${condition} order by municipality_number collate "C", code collate "C"`,
  );
}

/** The id of a service as shown: the entry's (`financial-assistance`), or a municipality's (`5025-financial-assistance`). */
export function serviceId(code: string, municipality: string | null): string {
  const slug = code.toLowerCase().replaceAll('_', '-');
  return municipality === null ? slug : `${municipality}-${slug}`;
}

/**
 * Links the catalogue, and gives every municipality one service for each entry, in its own words where it has some. They
 * are made when a municipality's are first asked for: all of them together cost more than the rest of a version.
 */
export function linkServices(
  rows: ServiceRows,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  const catalogue = new Map<string, CatalogueEntryNode>(
    rows.entries.map(({ sourceId, ...row }) => [row.code, { ...row, ...sourcedBy(sources, { ...row, sourceId }) }]),
  );
  const wordings = wordingsIn(rows);
  const made = new Map<string | null, ReadonlyMap<string, ServiceNode>>();
  const servicesOf = (municipality: MunicipalityNode | null): ReadonlyMap<string, ServiceNode> => {
    const number = municipality?.number ?? null;
    const known = made.get(number);
    if (known !== undefined) return known;
    const own = new Map((wordings.get(number ?? '') ?? []).map((row) => [row.code, row]));
    const services = makeServices(catalogue, municipality, own, sources);
    made.set(number, services);
    return services;
  };
  for (const municipality of municipalities.values()) {
    let list: readonly ServiceNode[] | undefined;
    Object.defineProperty(municipality, 'services', {
      // Whoever goes through a node's values, such as the one that freezes it, shall not make them.
      enumerable: false,
      get: () => {
        list ??= Object.freeze([...servicesOf(municipality).values()]);
        return list;
      },
    });
  }
  const services: ServiceIndex = {
    edition: rows,
    get(id) {
      const municipality = /^[0-9]{4}-/.test(id) ? municipalities.get(id.slice(0, 4)) : null;
      return municipality === undefined ? undefined : servicesOf(municipality).get(id);
    },
    *values() {
      for (const municipality of [null, ...municipalities.values()]) yield* servicesOf(municipality).values();
    },
  };
  return { catalogue, services };
}

type Wordings = ReadonlyMap<string, readonly OwnWordingRow[]>;
const grouped = new WeakMap<ServiceRows, Wordings>();

/** Groups wordings by municipality, once for all versions that are linked from the same rows. */
function wordingsIn(rows: ServiceRows): Wordings {
  const known = grouped.get(rows) ?? Map.groupBy(rows.ownWordings, ({ municipalityNumber }) => municipalityNumber);
  grouped.set(rows, known);
  return known;
}

/** The services of a municipality, or the statutory entries, by id and in the order of their ids. */
function makeServices(
  catalogue: ReadonlyMap<string, CatalogueEntryNode>,
  municipality: MunicipalityNode | null,
  own: ReadonlyMap<string, OwnWordingRow>,
  sources: Sources,
): ReadonlyMap<string, ServiceNode> {
  const byCode = new Map<string, Draft<ServiceNode>>();
  for (const entry of catalogue.values()) {
    byCode.set(entry.code, serviceOf(entry, municipality, own.get(entry.code), sources));
  }
  for (const node of byCode.values()) node.related = node.entry.relatedCodes.flatMap((code) => byCode.get(code) ?? []);
  freezeAll(byCode.values());
  return new Map(sortedBy([...byCode.values()], ({ id }) => id).map((node) => [node.id, node]));
}

function serviceOf(
  entry: CatalogueEntryNode,
  municipality: MunicipalityNode | null,
  own: OwnWordingRow | undefined,
  sources: Sources,
): Draft<ServiceNode> {
  const id = serviceId(entry.code, municipality?.number ?? null);
  if (own === undefined) {
    const wording = municipality === null ? 'STATUTORY' : 'NOT_REPORTED';
    const { source, verifiedAt, complaint } = entry;
    return {
      id,
      entry,
      municipality,
      wording,
      texts: entry,
      complaint,
      version: null,
      related: [],
      sources: [source],
      source,
      verifiedAt,
    };
  }
  const { municipalityNumber: _, code: __, sourceId, verifiedAt, complaint, version, ...texts } = own;
  const fact = sourcedBy(sources, { sourceId, verifiedAt });
  return {
    id,
    entry,
    municipality,
    wording: 'OWN',
    texts: Object.freeze(texts),
    complaint: complaint ?? entry.complaint,
    version,
    related: [],
    ...fact,
    sources: sourcesOf(fact.source, [entry]),
  };
}
