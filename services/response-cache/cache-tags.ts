import type { RecordedChange } from '../change-feed/recorded-change.ts';

/**
 * The data that a cached answer depends on. `municipality:3430`: it shows the municipality, or a part of it. `offices` and the
 * like: it shows a list to which any new one may be added.
 */
export type CacheTag =
  | `municipality:${string}`
  | `office:${string}`
  | `centre:${string}`
  | 'municipalities'
  | 'offices'
  | 'services'
  | 'centres';

/** The parts of a change that decide which answers it makes untrue. */
export type CacheChange = Pick<
  RecordedChange,
  'entityType' | 'entityId' | 'kind' | 'changedFields' | 'municipalities' | 'leftMunicipalities'
>;

/** The bodies that serve a municipality, as the directory has them after the change. */
export interface Serving {
  /** Numbers of the offices that cover it on any day. */
  readonly officesOf: (municipality: string) => Iterable<string>;
  /** Ids of the crisis centres that it has agreements with on any day. */
  readonly centresOf: (municipality: string) => Iterable<string>;
}

/** Fields of a municipality that are shown with it alone, and neither find nor place it. */
const OWN_FIELDS = new Set([
  'name',
  'administrativeCentre',
  'organisationNumber',
  'languageForm',
  'ownRates',
  'sources',
  'verifiedAt',
]);

/**
 * The tags that changes invalidate: every cached answer with one of these tags. ALL: a rare change with wide effect (a record
 * created or removed, a rate, a source), where clearing the cache is simpler than finding the affected answers.
 */
export function invalidatedTags(changes: Iterable<CacheChange>, serving: Serving): ReadonlySet<CacheTag> | 'ALL' {
  const tags = new Set<CacheTag>();
  for (const change of changes) {
    const forgotten = tagsOf(change, serving);
    if (forgotten === 'ALL') return 'ALL';
    for (const tag of forgotten) tags.add(tag);
  }
  return tags;
}

function tagsOf(change: CacheChange, serving: Serving): readonly CacheTag[] | 'ALL' {
  const { entityType, entityId, kind, changedFields } = change;
  switch (entityType) {
    case 'OFFICE': {
      if (kind !== 'UPDATED') return 'ALL';
      const serves =
        changedFields.length === 0 || changedFields.some((field) => ['coverage', 'municipalities'].includes(field));
      return [`office:${entityId}`, 'offices', ...(serves ? municipalitiesOf(change) : [])];
    }
    case 'OPENING_HOURS':
      return [`office:${entityId}`, 'offices'];
    case 'RECEPTION':
    case 'PHONE':
    case 'CONTACT':
      // The owner's own change names the municipalities; only a verification has none.
      return change.municipalities === null ? 'ALL' : servingAll(change, serving);
    case 'CRISIS_CENTRE':
      return kind === 'UPDATED' ? [`centre:${entityId}`, 'centres'] : 'ALL';
    case 'AGREEMENT':
      return [...municipalitiesOf(change), ...servingAll(change, serving)];
    case 'SERVICE': {
      const municipality = /^([0-9]{4})-/.exec(entityId)?.[1];
      return kind === 'UPDATED' && municipality !== undefined ? [`municipality:${municipality}`, 'services'] : 'ALL';
    }
    case 'MUNICIPALITY':
      return kind === 'UPDATED' && changedFields.length > 0 && changedFields.every((field) => OWN_FIELDS.has(field))
        ? [`municipality:${entityId}`, 'municipalities']
        : 'ALL';
    case 'SOURCE':
      // Nobody has seen a new one before something names it.
      return kind === 'CREATED' ? [] : 'ALL';
    case 'COUNTY':
    case 'GOVERNOR':
    case 'GUIDELINE_RATE':
    case 'RATE_CATEGORY':
    case 'CIRCULAR':
      return 'ALL';
  }
}

function municipalitiesOf({ municipalities, leftMunicipalities }: CacheChange): readonly CacheTag[] {
  return [...(municipalities ?? []), ...leftMunicipalities].map((number) => `municipality:${number}` as const);
}

function servingAll(
  { municipalities, leftMunicipalities }: CacheChange,
  { officesOf, centresOf }: Serving,
): readonly CacheTag[] {
  return [...(municipalities ?? []), ...leftMunicipalities].flatMap((number) => [
    ...Array.from(officesOf(number), (office) => `office:${office}` as const),
    ...Array.from(centresOf(number), (centre) => `centre:${centre}` as const),
    'offices',
    'centres',
  ]);
}
