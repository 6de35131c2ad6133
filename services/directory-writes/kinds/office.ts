import { gatherItem, type ItemHead, TEXT_MAX, takeText } from '../gather.ts';
import type { WriteKind } from '../write-kind.ts';

/** Changes of an office: what the register gives (its number, its type, whom it serves) stays the register's. */
export interface OfficeItem extends Pick<ItemHead, 'version'> {
  readonly number: string;
  readonly name?: string | null;
}

export const offices: WriteKind<OfficeItem> = {
  name: 'offices',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: null,
  fixed: null,
  check: (item, index) =>
    gatherItem(index, { id: item.number, version: item.version ?? null }, item.number, (into) =>
      takeText(into, 'name', item.name, TEXT_MAX.NAME, 'NEEDED'),
    ),
  sameness: null,
  newId: (office) => office,
  observed: {
    entityType: 'OFFICE',
    said: ({ fields, changed }) =>
      changed.includes('name') ? [{ field: 'name', group: 'NAME', value: fields['name'] ?? null }] : [],
    gone: [],
  },
};
