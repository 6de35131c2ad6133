import type { Sql } from '../../db/client.ts';
import { contacts } from '../../services/directory-writes/kinds/contact.ts';
import { phones } from '../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../services/directory-writes/kinds/reception.ts';
import type { CsvTemplateName } from '../../services/sources/csv/csv-templates.ts';
import { type DirectoryRecords, placeId } from '../../services/sources/csv/place-observations.ts';
import type { CsvReading, CsvRow } from '../../services/sources/csv/read-csv-template.ts';
import { type OfficeLimit, rowsWithinLimit, type StoredPart } from '../../services/sources/csv/rows-within-limit.ts';

type Counted = 'contacts' | 'phones' | 'receptions';
type Row = CsvRow<'contacts'> | CsvRow<'phones'> | CsvRow<'receptions'>;
const TEMPLATES: Partial<Record<CsvTemplateName, Counted>> = {
  contacts: 'contacts',
  phones: 'phones',
  offices: 'receptions',
  receptions: 'receptions',
};

/** An office has at most as many contacts, phones and receptions by a file as by the API's own writes. */
export async function withinOfficeLimits<Name extends CsvTemplateName>(
  sql: Sql,
  name: Name,
  reading: CsvReading<CsvRow<Name>>,
  places: DirectoryRecords,
  sourceId: string,
): Promise<CsvReading<CsvRow<Name>>> {
  const counted = TEMPLATES[name];
  if (counted === undefined) return reading;
  const ofOffices = reading as unknown as CsvReading<Row>;
  const offices = [...new Set(ofOffices.rows.map(({ office }) => office))];
  const limit = await limitOf(sql, counted, { offices, places, sourceId });
  return rowsWithinLimit(ofOffices, limit) as unknown as CsvReading<CsvRow<Name>>;
}

interface Sent {
  readonly offices: string[];
  readonly places: DirectoryRecords;
  readonly sourceId: string;
}

async function limitOf(sql: Sql, counted: Counted, { offices, places, sourceId }: Sent): Promise<OfficeLimit<Row>> {
  const groupOf = (row: Row) => {
    if ('purpose' in row) return `${row.office} ${row.purpose}`;
    if ('role' in row) return `${row.office} ${row.role} ${row.name}`;
    return placeId(places, row.office, row.name);
  };
  const group = {
    contacts: sql`office_number || ' ' || role || ' ' || coalesce(name, '')`,
    phones: sql`office_number || ' ' || purpose`,
    receptions: sql`id`,
  }[counted];
  const stored = await sql<StoredPart[]>`
    select office_number as office, ${group} as group, source_id = ${sourceId} as "isSenders"
    from ${sql({ contacts: 'contact', phones: 'phone', receptions: 'reception' }[counted])}
    where office_number = any (${offices})`;
  const max = { contacts, phones, receptions }[counted].countMax ?? Number.POSITIVE_INFINITY;
  return { max, stored, groupOf };
}
