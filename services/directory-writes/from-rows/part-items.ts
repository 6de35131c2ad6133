import type { CsvRow } from '../../sources/csv/read-csv-template.ts';
import type { AgreementItem } from '../kinds/agreement.ts';
import type { ContactItem } from '../kinds/contact.ts';
import type { PhoneItem } from '../kinds/phone.ts';
import type { ReceptionItem } from '../kinds/reception.ts';
import type { Fields, StoredRecord } from '../write-kind.ts';
import type { ItemOfRows } from './item-of-rows.ts';
import { plainName } from './plain-name.ts';

/** Contacts as a file states them: the one of an office with the same role and name is changed. */
export const contactItems = itemsOf<CsvRow<'contacts'>, ContactItem>(
  ({ office, role, name, phone, email }) => ({ scope: office, item: { office, role, name, phone, email } }),
  (row, fields) => fields['role'] === row.role && fields['name'] === row.name,
  ['phone', 'email'],
);

/** Lines as a file states them: the one of an office with the same number is changed. */
export const phoneItems = itemsOf<CsvRow<'phones'>, PhoneItem>(
  ({ office, number, purpose, comment }) => ({ scope: office, item: { office, number, purpose, comment } }),
  (row, fields) => fields['number'] === row.number,
  ['comment'],
);

/** Places that the public can visit, as a file states them: the one of an office with the same name is changed. */
export const receptionItems = itemsOf<CsvRow<'receptions'>, ReceptionItem>(
  ({ office, name, street, postalCode, city, access }) => ({
    scope: office,
    item: { office, name, kind: 'VISIT', address: { street, postalCode, city }, accessDescription: access },
  }),
  (row, fields) => plainName(fields['name']) === plainName(row.name),
  ['accessDescription'],
);

/** Agreements as a file states them: the one with the same centre from the same day is changed. */
export const agreementItems = itemsOf<CsvRow<'agreements'>, AgreementItem>(
  ({ municipality, centre, form, capacityPlaces, validFrom, validTo }) => ({
    scope: municipality,
    item: { municipality, centre, form, capacityPlaces, validFrom, validTo },
  }),
  (row, fields) => fields['centre'] === row.centre && (fields['validFrom'] ?? null) === row.validFrom,
  ['capacityPlaces'],
);

/**
 * Makes an item of each row: the existing entity that the row means, or a new one.
 * @param optional what a row may leave empty: of an existing entity, nothing is stated then, and nothing emptied
 */
function itemsOf<Row, Item extends object>(
  read: (row: Row) => { readonly scope: string; readonly item: Item },
  isMeant: (row: Row, fields: Fields) => boolean,
  optional: readonly (keyof Item)[],
) {
  return (rows: readonly Row[], stored: readonly StoredRecord[]): ItemOfRows<Item>[] => {
    const ofScope = Map.groupBy(stored, ({ scope }) => scope);
    return rows.map((row, index) => {
      const { scope, item } = read(row);
      const meant = (ofScope.get(scope) ?? []).find(({ fields }) => isMeant(row, fields));
      if (meant === undefined) return { rows: [index], item };
      const unstated = optional.flatMap((field) => (item[field] === null ? [[field, undefined]] : []));
      return {
        rows: [index],
        item: { ...item, ...Object.fromEntries(unstated), id: meant.id, version: meant.version },
      };
    });
  };
}
