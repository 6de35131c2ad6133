import type { WriteKind } from '../../services/directory-writes/write-kind.ts';

/** Where a kind of thing lies. */
export interface WriteTable {
  readonly table: string;
  /** The column of whose it is; for an office, its own number. */
  readonly scope: string;
  /** Columns that make a row's key. */
  readonly keys: readonly string[];
  /** The id in the API, of a row. */
  readonly idOf: (row: Readonly<Record<string, unknown>>) => string;
  /** Column by field of the API. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that a new row has and a change leaves alone. */
  readonly fixed: readonly string[];
  /** Values that a new row has where none is given, for columns that take no null. */
  readonly defaults: Readonly<Record<string, boolean | readonly never[]>>;
  /** The column under which opening hours name it: they go with it. Null: it has none. */
  readonly schedulesBy: 'phone_id' | 'reception_id' | null;
}

const idColumn = (row: Readonly<Record<string, unknown>>): string => String(row['id']);
const ofOffice = { scope: 'office_number', keys: ['id'], idOf: idColumn, fixed: [], defaults: {} } as const;

/** The tables that municipalities write. */
export const WRITE_TABLES: Readonly<Record<WriteKind<never>['name'], WriteTable>> = {
  offices: {
    table: 'office',
    scope: 'number',
    keys: ['number'],
    idOf: (row) => String(row['number']),
    columns: { name: 'name' },
    fixed: [],
    defaults: {},
    schedulesBy: null,
  },
  phones: {
    ...ofOffice,
    table: 'phone',
    columns: {
      number: 'number',
      purpose: 'purpose',
      comment: 'comment',
      disputed: 'disputed',
      disputeReason: 'dispute_reason',
    },
    defaults: { disputed: false },
    schedulesBy: 'phone_id',
  },
  receptions: {
    ...ofOffice,
    table: 'reception',
    columns: {
      name: 'name',
      kind: 'kind',
      street: 'street',
      postalCode: 'postal_code',
      city: 'city',
      accessDescription: 'access_description',
    },
    schedulesBy: 'reception_id',
  },
  contacts: {
    ...ofOffice,
    table: 'contact',
    columns: { role: 'role', name: 'name', phone: 'phone', email: 'email' },
    schedulesBy: null,
  },
  services: {
    table: 'municipal_service',
    scope: 'municipality_number',
    keys: ['municipality_number', 'code'],
    idOf: (row) => `${String(row['municipality_number'])}-${String(row['code']).toLowerCase().replaceAll('_', '-')}`,
    columns: {
      code: 'code',
      name: 'name',
      summary: 'summary',
      description: 'description',
      targetGroup: 'target_group',
      conditions: 'conditions',
      howToApply: 'how_to_apply',
      whatToBring: 'what_to_bring',
      phases: 'phases',
      complaint: 'complaint',
    },
    fixed: ['code'],
    defaults: { conditions: [], whatToBring: [], phases: [] },
    schedulesBy: null,
  },
  agreements: {
    table: 'agreement',
    scope: 'municipality_number',
    keys: ['id'],
    idOf: idColumn,
    columns: { centre: 'centre_id', form: 'form', validFrom: 'valid_from', validTo: 'valid_to' },
    fixed: ['centre'],
    defaults: {},
    schedulesBy: null,
  },
};
