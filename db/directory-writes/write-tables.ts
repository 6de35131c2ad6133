import { getTableColumns, getTableName } from 'drizzle-orm';
import type { PgTable } from 'drizzle-orm/pg-core';
import { agreements } from '../../services/directory-writes/kinds/agreement.ts';
import { contacts } from '../../services/directory-writes/kinds/contact.ts';
import { coverage } from '../../services/directory-writes/kinds/coverage.ts';
import { notices } from '../../services/directory-writes/kinds/notice.ts';
import { offices } from '../../services/directory-writes/kinds/office.ts';
import { officeProfiles } from '../../services/directory-writes/kinds/office-profile.ts';
import { ownRates } from '../../services/directory-writes/kinds/own-rate.ts';
import { phones } from '../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../services/directory-writes/kinds/reception.ts';
import { services } from '../../services/directory-writes/kinds/service.ts';
import { specialDays } from '../../services/directory-writes/kinds/special-day.ts';
import type { WriteKind } from '../../services/directory-writes/write-kind.ts';
import { agreement } from '../tables/crisis-centre/agreement.ts';
import { contact } from '../tables/office/contact.ts';
import { coverage as coverageTable } from '../tables/office/coverage.ts';
import { notice } from '../tables/office/notice.ts';
import { office } from '../tables/office/office.ts';
import { officeProfile } from '../tables/office/office-profile.ts';
import { phone } from '../tables/office/phone.ts';
import { reception } from '../tables/office/reception.ts';
import { specialDay } from '../tables/office/special-day.ts';
import { municipalRate } from '../tables/rate/municipal-rate.ts';
import { municipalService } from '../tables/service/municipal-service.ts';

type Row = Readonly<Record<string, unknown>>;

/** The table of a kind of entity, in the names of the database. */
export interface WriteTable {
  readonly table: string;
  /** The column of whose it is; for an office, its own number. */
  readonly scope: string;
  /** Columns that make a row's key. */
  readonly keys: readonly string[];
  /** The id in the API, of a row. */
  readonly idOf: (row: Row) => string;
  /** Column by field of the API. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that a new row has and a change leaves alone. */
  readonly fixed: readonly string[];
  /** Whether new rows are inserted. */
  readonly isInserted: boolean;
  /** Values that a new row has where none is given, for columns that take no null. */
  readonly defaults: Readonly<Record<string, boolean | string | readonly never[]>>;
  /** The column under which opening hours name it: they go with it. Null: it has none. */
  readonly schedulesBy: 'phone_id' | 'reception_id' | null;
}

type ColumnOf<Table extends PgTable> = keyof Table['$inferSelect'] & string;

/** Storage of a kind: its table, and the columns that the kind itself does not state. */
interface Storage<Stored extends string, Table extends PgTable> {
  readonly table: Table;
  readonly scope: ColumnOf<Table>;
  readonly keys: readonly ColumnOf<Table>[];
  readonly idOf?: (row: Row) => string;
  /** Columns of fields that are named otherwise: every other field is a column of its own name, or this does not compile. */
  readonly columns: Readonly<Record<Exclude<Stored, ColumnOf<Table>>, ColumnOf<Table>>>;
  readonly defaults?: WriteTable['defaults'];
  readonly schedulesBy?: WriteTable['schedulesBy'];
}

function stored<Stored extends string, Table extends PgTable>(
  kind: WriteKind<Stored>,
  { table, scope, keys, idOf, columns, defaults = {}, schedulesBy = null }: Storage<Stored, Table>,
): WriteTable {
  const ofTable = getTableColumns(table);
  const named: Readonly<Record<string, string>> = columns;
  const nameOf = (key: string): string => {
    const column = ofTable[key];
    if (column === undefined) throw new Error(`the table ${getTableName(table)} has no column ${key}`);
    return column.name;
  };
  return {
    table: getTableName(table),
    scope: nameOf(scope),
    keys: keys.map(nameOf),
    idOf: idOf ?? ((row) => String(row[nameOf(keys[0] ?? '')])),
    columns: Object.fromEntries(Object.keys(kind.stored).map((field) => [field, nameOf(named[field] ?? field)])),
    fixed: kind.fixed,
    isInserted: kind.required !== null,
    defaults,
    schedulesBy,
  };
}

const slugOf = (code: unknown) => String(code).toLowerCase().replaceAll('_', '-');

const ofOffice = { scope: 'officeNumber', keys: ['id'] } as const;

/** The tables that municipalities write. */
export const WRITE_TABLES: Readonly<Record<WriteKind['name'], WriteTable>> = {
  offices: stored(offices, { table: office, scope: 'number', keys: ['number'], columns: {} }),
  phones: stored(phones, {
    ...ofOffice,
    table: phone,
    columns: {},
    defaults: { disputed: false },
    schedulesBy: 'phone_id',
  }),
  receptions: stored(receptions, { ...ofOffice, table: reception, columns: {}, schedulesBy: 'reception_id' }),
  contacts: stored(contacts, { ...ofOffice, table: contact, columns: {} }),
  services: stored(services, {
    table: municipalService,
    scope: 'municipalityNumber',
    keys: ['municipalityNumber', 'code'],
    idOf: (row) => `${String(row['municipality_number'])}-${slugOf(row['code'])}`,
    columns: {},
    defaults: { conditions: [], whatToBring: [], phases: [] },
  }),
  agreements: stored(agreements, {
    table: agreement,
    scope: 'municipalityNumber',
    keys: ['id'],
    columns: { centre: 'centreId' },
  }),
  specialDays: stored(specialDays, {
    ...ofOffice,
    table: specialDay,
    columns: { reception: 'receptionId', from: 'fromDay', until: 'toDay' },
    defaults: { spans: [] },
  }),
  ownRates: stored(ownRates, {
    table: municipalRate,
    scope: 'municipalityNumber',
    keys: ['municipalityNumber', 'category', 'validFrom'],
    idOf: (row) => [row['municipality_number'], slugOf(row['category']), row['valid_from']].join('-'),
    columns: {},
    defaults: { confirmedTo: '2100-01-01' },
  }),
  officeProfiles: stored(officeProfiles, {
    table: officeProfile,
    scope: 'officeNumber',
    keys: ['officeNumber'],
    columns: {},
  }),
  notices: stored(notices, { ...ofOffice, table: notice, columns: { from: 'fromDay', until: 'toDay' } }),
  coverage: stored(coverage, {
    table: coverageTable,
    scope: 'municipalityNumber',
    keys: ['id'],
    columns: { office: 'officeNumber', district: 'districtNumber' },
  }),
};
