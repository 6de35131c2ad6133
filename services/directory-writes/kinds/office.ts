import { TEXT_MAX, text } from '../check-item.ts';
import type { ItemHead, PlainItemKind } from '../write-kind.ts';

/** Changes of an office: what the register gives (its number, its type, whom it serves) stays the register's. */
export interface OfficeItem extends Pick<ItemHead, 'version'> {
  readonly number: string;
  readonly name?: string | null;
}

export const offices: PlainItemKind<OfficeItem, 'number'> = {
  name: 'offices',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: null,
  fixed: [],
  head: ({ number, version = null }) => ({ id: number, version, scope: number }),
  fields: { name: text(TEXT_MAX.NAME, 'NEEDED') },
  stored: { name: { field: 'name', group: 'NAME' } },
  sameness: null,
  newId: (office) => office,
  observed: { entityType: 'OFFICE', gone: [] },
};
