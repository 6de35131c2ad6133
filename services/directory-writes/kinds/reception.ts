import { receptionSlug } from '../../sources/reception-slug.ts';
import { anyValue, refuse, TEXT_MAX, text, tidyText } from '../check-item.ts';
import {
  type CheckField,
  type ItemField,
  type ItemHead,
  type ItemKind,
  ofOffice,
  type Statement,
} from '../write-kind.ts';

export interface ReceptionItem extends ItemHead {
  readonly office?: string | null;
  readonly name?: string | null;
  readonly kind?: string | null;
  readonly address?: { readonly street: string; readonly postalCode: string; readonly city: string } | null;
  readonly accessDescription?: string | null;
  readonly accessibility?: Partial<Record<(typeof ACCESSIBILITY)[number], boolean | null>> | null;
}

/** Accessibility facts that an owner may state about a reception. */
const ACCESSIBILITY = ['stepFree', 'hearingLoop', 'parking', 'guide'] as const;

type Field = ItemField<ReceptionItem>;

/** The whole address or none of it, recorded as one observation. */
const address = {
  field: 'address',
  group: 'ADDRESS',
  value: ({ street = null, postalCode = null, city = null }) => (street === null ? null : { street, postalCode, city }),
} satisfies Statement;

/** All accessibility facilities, recorded as one observation. */
const accessibility = {
  field: 'accessibility',
  group: 'TEXT',
  value: (fields) => Object.fromEntries(ACCESSIBILITY.map((name) => [name, fields[name] ?? null])),
} satisfies Statement;

type Whole = 'address' | 'accessibility';

export const receptions: ItemKind<
  ReceptionItem,
  Field,
  Exclude<Field, Whole> | keyof NonNullable<ReceptionItem['address']> | (typeof ACCESSIBILITY)[number]
> = {
  name: 'receptions',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['name', 'kind'],
  fixed: [],
  countMax: 200,
  head: ofOffice,
  fields: {
    name: text(TEXT_MAX.NAME, 'NEEDED'),
    kind: anyValue('NEEDED'),
    address: checkAddress,
    accessDescription: text(TEXT_MAX.PARAGRAPHS, 'NULLABLE'),
    accessibility: checkAccessibility,
  },
  stored: {
    name: { field: 'name', group: 'NAME' },
    street: address,
    postalCode: address,
    city: address,
    kind: { field: 'kind', group: 'TEXT' },
    accessDescription: { field: 'accessDescription', group: 'TEXT' },
    stepFree: accessibility,
    hearingLoop: accessibility,
    parking: accessibility,
    guide: accessibility,
  },
  sameness: ({ name }) => String(name).replace(/\s+/g, ' ').toLocaleLowerCase('nb'),
  newId: (office, { name }) => `${office}-${receptionSlug(String(name))}`,
  observed: {
    entityType: 'RECEPTION',
    gone: [
      { field: 'address', group: 'ADDRESS' },
      { field: 'name', group: 'NAME' },
    ],
  },
};

function checkAddress(...[into, field, value]: Parameters<CheckField<ReceptionItem['address']>>): void {
  if (value === undefined) return;
  if (value === null) {
    Object.assign(into.fields, { street: null, postalCode: null, city: null });
    return;
  }
  const { postalCode } = value;
  if (!/^[0-9]{4}$/.test(postalCode)) {
    refuse(into, [field, 'postalCode'], 'POSTAL_CODE', 'expected four digits with the leading zero');
  }
  const street = tidyText(into, [field, 'street'], value.street, TEXT_MAX.NAME);
  const city = tidyText(into, [field, 'city'], value.city, TEXT_MAX.NAME);
  if (street !== null && city !== null) Object.assign(into.fields, { street, postalCode, city });
}

/** An absent feature stays as it is, and null removes its statement; null instead of all features removes all statements. */
function checkAccessibility(...[into, , value]: Parameters<CheckField<ReceptionItem['accessibility']>>): void {
  if (value === undefined) return;
  for (const name of ACCESSIBILITY) {
    const stated = value === null ? null : value[name];
    if (stated !== undefined) into.fields[name] = stated;
  }
}
