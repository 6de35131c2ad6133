import type { RequestContext } from '../../../resolvers/shared/context.ts';
import type { ItemOfRows } from '../../../services/directory-writes/from-rows/item-of-rows.ts';
import {
  agreementItems,
  contactItems,
  phoneItems,
  receptionItems,
} from '../../../services/directory-writes/from-rows/part-items.ts';
import { rateItems } from '../../../services/directory-writes/from-rows/rate-items.ts';
import { specialDayItems } from '../../../services/directory-writes/from-rows/special-day-items.ts';
import { weekItems } from '../../../services/directory-writes/from-rows/week-items.ts';
import type { StoredRecord, WriteKindName } from '../../../services/directory-writes/write-kind.ts';
import type { CsvRow } from '../../../services/sources/csv/read-csv-template.ts';

/** Kinds of uploads, by the name of the template, with the mutation that saves each. */
export interface UploadKind<Row = never> {
  readonly mutation: string;
  /** The kind whose stored records rows are compared with; null: the directory in memory is enough. */
  readonly kind: WriteKindName | null;
  readonly scopeOf: (row: Row) => string;
  readonly itemsOf: (
    rows: readonly Row[],
    stored: readonly StoredRecord[],
    context: RequestContext,
  ) => readonly ItemOfRows<object>[];
  /** Columns that fields of an item are read from, where these are not the row's own. */
  readonly columnOf?: Readonly<Record<string, string>>;
  /** All rows are written or none, for existing rows make room for new ones; else each row is taken or rejected for itself. */
  readonly isWhole?: boolean;
  /** The mutation takes records of one municipality. Absent: of any. */
  readonly ofOneMunicipality?: boolean;
}

const ofOffice = ({ office }: { readonly office: string }) => office;
const ofMunicipality = ({ municipality }: { readonly municipality: string }) => municipality;

const kind = <Row>(one: UploadKind<Row>): UploadKind => one as UploadKind;

export const UPLOAD_KINDS = {
  contacts: kind<CsvRow<'contacts'>>({
    mutation: 'saveContacts',
    kind: 'contacts',
    scopeOf: ofOffice,
    itemsOf: contactItems,
  }),
  phones: kind<CsvRow<'phones'>>({ mutation: 'savePhones', kind: 'phones', scopeOf: ofOffice, itemsOf: phoneItems }),
  receptions: kind<CsvRow<'receptions'>>({
    mutation: 'saveReceptions',
    kind: 'receptions',
    scopeOf: ofOffice,
    itemsOf: receptionItems,
  }),
  hours: kind<CsvRow<'hours'>>({
    mutation: 'saveWeeklyHours',
    kind: null,
    scopeOf: ofOffice,
    itemsOf: (rows, _, { directory, today }) => weekItems(rows, directory.offices, today),
    columnOf: { reception: 'place', weekly: 'days' },
  }),
  agreements: kind<CsvRow<'agreements'>>({
    mutation: 'saveAgreements',
    kind: 'agreements',
    scopeOf: ofMunicipality,
    itemsOf: agreementItems,
  }),
  'special-days': kind<CsvRow<'special-days'>>({
    mutation: 'saveSpecialDays',
    kind: 'specialDays',
    scopeOf: ofOffice,
    itemsOf: specialDayItems,
    isWhole: true,
  }),
  rates: kind<CsvRow<'rates'>>({
    mutation: 'saveOwnRates',
    kind: 'ownRates',
    scopeOf: ofMunicipality,
    itemsOf: rateItems,
    isWhole: true,
    ofOneMunicipality: true,
  }),
} as const satisfies Readonly<Record<string, UploadKind>>;
export type UploadKindName = keyof typeof UPLOAD_KINDS;

export const isUploadKind = (name: string): name is UploadKindName => Object.hasOwn(UPLOAD_KINDS, name);

/** The municipalities for which the caller may write rows. */
export function reachOf({ viewer, directory }: RequestContext) {
  const mine = [...directory.offices.values()].filter(({ municipalities }) =>
    municipalities.some(({ number }) => viewer.municipalities.has(number)),
  );
  return {
    municipalities: viewer.municipalities,
    offices: new Set(mine.map(({ number }) => number)),
    centres: new Set(directory.crisisCentres.keys()),
  };
}
