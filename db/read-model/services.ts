import type { SqlLike } from '../client.ts';
import { type Draft, type RowOf, type Sources, sortedBy, sourcedBy, sourcesOf } from './draft.ts';
import type { CatalogueEntryNode, ComplaintRoute, MunicipalityNode, ServiceNode, ServiceTexts } from './model.ts';

type OwnWordingRow = ServiceTexts & {
  municipalityNumber: string;
  code: string;
  complaint: ComplaintRoute | null;
  version: number;
  sourceId: string;
  verifiedAt: string | null;
};

/** Reads the catalogue and the municipalities' own wordings: two statements. */
export async function fetchServices(sql: SqlLike) {
  const [entries, ownWordings] = await Promise.all([
    sql<RowOf<CatalogueEntryNode, never>[]>`
      select code, category, name, summary, description, target_group as "targetGroup", conditions,
        how_to_apply as "howToApply", what_to_bring as "whatToBring", phases, complaint, legal_basis as "legalBasis",
        deadlines, related_codes as "relatedCodes", search_words as "searchWords", provided_by_nav as "providedByNav",
        source_id as "sourceId", verified_at as "verifiedAt"
      from catalogue_entry order by code collate "C"`,
    sql<OwnWordingRow[]>`
      select municipality_number as "municipalityNumber", code, name, summary, description,
        target_group as "targetGroup", conditions, how_to_apply as "howToApply", what_to_bring as "whatToBring", phases,
        complaint, version, source_id as "sourceId", verified_at as "verifiedAt"
      from municipal_service order by municipality_number collate "C", code collate "C"`,
  ]);
  return { entries, ownWordings };
}

/** The id of a service as shown: the entry's (`financial-assistance`), or a municipality's (`5025-financial-assistance`). */
export function serviceId(code: string, municipality: string | null): string {
  const slug = code.toLowerCase().replaceAll('_', '-');
  return municipality === null ? slug : `${municipality}-${slug}`;
}

/** Links the catalogue, and gives every municipality one service for each entry, in its own words where it has some. */
export function linkServices(
  rows: Awaited<ReturnType<typeof fetchServices>>,
  sources: Sources,
  municipalities: ReadonlyMap<string, Draft<MunicipalityNode>>,
) {
  const catalogue = new Map<string, CatalogueEntryNode>(
    rows.entries.map(({ sourceId, ...row }) => [row.code, { ...row, ...sourcedBy(sources, { ...row, sourceId }) }]),
  );
  const own = new Map(rows.ownWordings.map((row) => [serviceId(row.code, row.municipalityNumber), row]));
  const services = new Map<string, ServiceNode>();
  for (const municipality of [null, ...municipalities.values()]) {
    const byCode = new Map<string, Draft<ServiceNode>>();
    for (const entry of catalogue.values()) {
      const node = serviceOf(
        entry,
        municipality,
        own.get(serviceId(entry.code, municipality?.number ?? null)),
        sources,
      );
      byCode.set(entry.code, node);
      services.set(node.id, node);
    }
    for (const node of byCode.values())
      node.related = node.entry.relatedCodes.flatMap((code) => byCode.get(code) ?? []);
    if (municipality !== null) municipality.services = sortedBy([...byCode.values()], ({ id }) => id);
  }
  return { catalogue, services };
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
