import type { EntityType } from '../../../services/change-feed/recorded-change.ts';

/** Which rows of the directory tell of an entity: its own, and those of its parts. */
export interface RowsOfEntity {
  /** Its own row's table and key; null: it is nothing but its parts. */
  readonly own: { readonly table: string; readonly key: string } | null;
  /** The key by which its parts refer to it. */
  readonly ownerKey: string;
  /** Tables whose rows are parts of it, each with the columns of its key and the one that names the owner. */
  readonly parts: readonly Part[];
}

interface Part {
  readonly table: string;
  readonly keyColumns: readonly string[];
  readonly ownerColumn: string;
}

const part = (table: string, ownerColumn: string, keyColumns: readonly string[] = ['id']): Part => ({
  table,
  keyColumns,
  ownerColumn,
});
const HOURS = [part('opening_schedule', 'office_number'), part('special_day', 'office_number')];
const PARTS: Partial<Record<EntityType, readonly Part[]>> = {
  OFFICE: [
    part('reception', 'office_number'),
    part('phone', 'office_number'),
    part('contact', 'office_number'),
    part('coverage', 'office_number'),
    part('office_profile', 'office_number', ['office_number']),
    part('notice', 'office_number'),
    ...HOURS,
  ],
  OPENING_HOURS: HOURS,
  CRISIS_CENTRE: [part('phone', 'crisis_centre_id')],
  MUNICIPALITY: [
    part('former_number', 'municipality_number', ['number', 'municipality_number']),
    part('municipal_rate', 'municipality_number', ['municipality_number', 'category', 'valid_from']),
  ],
  GUIDELINE_RATE: [part('rate_amount', 'valid_from', ['valid_from', 'category'])],
};

const TABLES: Readonly<Record<EntityType, string | null>> = {
  OFFICE: 'office',
  RECEPTION: 'reception',
  PHONE: 'phone',
  CONTACT: 'contact',
  OPENING_HOURS: null,
  SERVICE: 'catalogue_entry',
  CRISIS_CENTRE: 'crisis_centre',
  AGREEMENT: 'agreement',
  MUNICIPALITY: 'municipality',
  COUNTY: 'county',
  GOVERNOR: 'governor',
  GUIDELINE_RATE: 'rate_period',
  RATE_CATEGORY: 'rate_category',
  CIRCULAR: 'circular',
  SOURCE: 'source',
};

/** The rows of an entity, by its type and id. A municipality's service is its own wording, not the statutory entry. */
export function rowsOfEntity(type: EntityType, id: string): RowsOfEntity {
  const parts = PARTS[type] ?? [];
  const table = TABLES[type];
  if (table === null) return { own: null, ownerKey: id, parts };
  if (type !== 'SERVICE') return { own: { table, key: id }, ownerKey: id, parts };
  const [, municipality, slug = ''] = /^(?:([0-9]{4})-)?(.*)$/.exec(id) ?? [];
  const code = slug.toUpperCase().replaceAll('-', '_');
  return municipality === undefined
    ? { own: { table, key: code }, ownerKey: id, parts }
    : { own: { table: 'municipal_service', key: `${municipality}/${code}` }, ownerKey: id, parts };
}
