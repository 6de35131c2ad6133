import { receptionSlug } from '../../sources/reception-slug.ts';
import { type Gathered, gatherItem, type ItemHead, refuse, TEXT_MAX, take, takeText, tidyText } from '../gather.ts';
import type { Said, WriteKind } from '../write-kind.ts';

export interface ReceptionItem extends ItemHead {
  readonly office?: string | null;
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly address?: { readonly street: string; readonly postalCode: string; readonly city: string } | null;
  readonly accessDescription?: string | null;
}

export const receptions: WriteKind<ReceptionItem> = {
  name: 'receptions',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['name', 'kind'],
  fixed: null,
  check: (item, index) =>
    gatherItem(index, item, item.office, (into) => {
      takeText(into, 'name', item.name, TEXT_MAX.NAME, 'NEEDED');
      take(into, 'kind', item.kind, 'NEEDED');
      takeAddress(into, item.address);
      takeText(into, 'accessDescription', item.accessDescription, TEXT_MAX.PARAGRAPHS, 'NULLABLE');
    }),
  sameness: ({ name }) => String(name).replace(/\s+/g, ' ').toLocaleLowerCase('nb'),
  newId: (office, { name }) => `${office}-${receptionSlug(String(name))}`,
  observed: {
    entityType: 'RECEPTION',
    said: ({ fields, changed }) => {
      const said: Said[] = [];
      const {
        name = null,
        street = null,
        postalCode = null,
        city = null,
        kind = null,
        accessDescription = null,
      } = fields;
      if (changed.includes('name')) said.push({ field: 'name', group: 'NAME', value: name });
      if (changed.some((field) => ADDRESS.has(field))) {
        const value = street === null ? null : { street, postalCode, city };
        said.push({ field: 'address', group: 'ADDRESS', value });
      }
      if (changed.includes('kind')) said.push({ field: 'kind', group: 'TEXT', value: kind });
      if (changed.includes('accessDescription')) {
        said.push({ field: 'accessDescription', group: 'TEXT', value: accessDescription });
      }
      return said;
    },
    gone: [
      { field: 'address', group: 'ADDRESS' },
      { field: 'name', group: 'NAME' },
    ],
  },
};

const ADDRESS: ReadonlySet<string> = new Set(['street', 'postalCode', 'city']);

/** The whole address or none of it. */
function takeAddress(into: Gathered, address: ReceptionItem['address']): void {
  if (address === undefined) return;
  if (address === null) {
    Object.assign(into.fields, { street: null, postalCode: null, city: null });
    return;
  }
  const { postalCode } = address;
  if (!/^[0-9]{4}$/.test(postalCode)) {
    refuse(into, ['address', 'postalCode'], 'POSTAL_CODE', 'expected four digits with the leading zero');
  }
  const street = tidyText(into, ['address', 'street'], address.street, TEXT_MAX.NAME);
  const city = tidyText(into, ['address', 'city'], address.city, TEXT_MAX.NAME);
  if (street !== null && city !== null) Object.assign(into.fields, { street, postalCode, city });
}
