import { createHash } from 'node:crypto';
import type { Sql } from '../../db/client.ts';
import { ImportError } from '../../db/sources/delivery.ts';
import { contactRecords } from '../../db/sources/records/contacts.ts';
import type { DeliveredRecords, Sender } from '../../db/sources/records/delivered-records.ts';
import { rateRecords } from '../../db/sources/records/own-rates.ts';
import { specialDayRecords } from '../../db/sources/records/special-days.ts';
import { agreementObservations, capacitiesOf } from '../../services/sources/csv/agreement-observations.ts';
import { CSV_TEMPLATES, type CsvTemplateName } from '../../services/sources/csv/csv-templates.ts';
import {
  type DirectoryRecords,
  hoursObservations,
  officeObservations,
  phoneObservations,
} from '../../services/sources/csv/place-observations.ts';
import { type CsvRow, readCsvTemplate, type SenderReach } from '../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../services/sources/csv/read-table.ts';
import { columnDescriptions } from '../../services/sources/csv/write-csv-template.ts';
import { deliveryOfCsvRow } from '../../services/sources/dead-letter.ts';
import type { DeliveryStamp, Observation } from '../../services/sources/observation.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';
import type { SourceConnector } from './connector.ts';
import { withinOfficeLimits } from './office-limits.ts';

/** Persons, amounts and special days are written where they belong and are no observations. */
const noObservations = () => [];

/**
 * The templates that are imported as a municipality's own statements. Contacts give no observations and no dead letters:
 * permanent records must not hold personal data, which must stay erasable.
 */
export const csvTemplates: readonly SourceConnector[] = [
  template('offices', officeObservations, 'steder publikum kan møte opp'),
  template('phones', phoneObservations, 'telefonnummer'),
  template('hours', hoursObservations, 'åpningstider'),
  template<'receptions'>('receptions', officeObservations, 'steder publikum kan møte opp'),
  template('agreements', agreementObservations, 'krisesenteravtaler'),
  template('special-days', noObservations, 'spesielle dager ved kontorer', specialDayRecords),
  template('rates', noObservations, 'satser for økonomisk stønad', rateRecords),
  template('contacts', noObservations, 'kontakter ved kontorer', contactRecords),
];

type Taken = CsvTemplateName;

type RecordsOf<Name extends Taken> = (rows: readonly CsvRow<Name>[], sender: Sender) => DeliveredRecords;
type Observations<Name extends Taken> = (
  rows: readonly CsvRow<Name>[],
  places: DirectoryRecords,
  stamp: DeliveryStamp,
) => Observation[];

function template<Name extends Taken>(
  name: Name,
  observe: Observations<Name>,
  what: string,
  recordsOf?: RecordsOf<Name>,
): SourceConnector {
  const importer = `csv-${name}`;
  return {
    name: importer,
    importer,
    description: `en kommunes egne ${what}, i malen ${name} (xlsx, eller CSV slik regneark lagrer det)`,
    defaultLocation: null,
    options: { for: 'nummeret til kommunen som opplyser det, for eksempel 5025' },
    example: `${importer} ${name}.csv --for 5025 --dry-run`,
    helpLines: columnDescriptions(name).map(
      (one) => `  ${one.name}${one.required ? '' : ' (valgfri)'}: ${one.description}`,
    ),
    async read(bytes, { sql, now, asOf, options }) {
      const { number, publisher, reach, places } = await senderOf(sql, options['for'] ?? '');
      const sourceId = `source-municipality-${number}`;
      const read = readCsvTemplate(await readTable(bytes, CSV_TEMPLATES[name]), name, reach);
      const reading = await withinOfficeLimits(sql, name, read, places, sourceId);
      const isAgreements = (rows: readonly object[]): rows is CsvRow<'agreements'>[] =>
        name === 'agreements' && rows.length > 0;
      const source = {
        id: sourceId,
        made: { title: `Opplyst av ${publisher}`, publisher },
      };
      return {
        connector: 'csv-template',
        importer,
        sources: [source],
        // The file bears no day; an owner's word counts from when it is read.
        observations: observe(reading.rows, places, {
          sourceId,
          retrievedAt: now,
          importer: { name: importer, version: '1' },
          origin: 'OWNER',
          observedOn: null,
        }),
        // A broken row does not say which entity it describes: while there is one, no entity counts as removed.
        rejected: reading.rejected.map((row) => ({ ...row, key: null, ...(name === 'contacts' && { content: null }) })),
        stats: reading.stats,
        encoding: { name: reading.encoding, isGuess: reading.isGuess },
        normalised: reading.normalised,
        remarks: reading.passedOver.map(({ nb }) => nb),
        ...(recordsOf && {
          records: recordsOf(reading.rows, { sourceId, now, today: asOf }),
        }),
        ...(isAgreements(reading.rows) ? { capacities: capacitiesOf(reading.rows, places) } : {}),
        unitOf: ({ entityId }) => entityId,
        fileHash: createHash('sha256').update(bytes).digest('hex'),
        context: { options },
      };
    },
    // A row of one day, sent alone, would be read as the hours of the whole week.
    deliveryOf: (content) => (['hours', 'special-days'].includes(name) ? null : deliveryOfCsvRow(name, content)),
  };
}

/** @throws ImportError `MUNICIPALITY_UNKNOWN` */
async function senderOf(sql: Sql, number: string) {
  const [municipality] = await sql<{ name: string }[]>`select name from municipality where number = ${number}`;
  if (municipality === undefined) throw new ImportError('MUNICIPALITY_UNKNOWN', IMPORT_RULES.MUNICIPALITY_UNKNOWN);
  const offices = await sql<{ number: string }[]>`
    select distinct office_number as number from coverage where municipality_number = ${number}`;
  const centres = await sql<{ id: string }[]>`select id from crisis_centre`;
  const reach: SenderReach = {
    municipalities: new Set([number]),
    offices: new Set(offices.map((office) => office.number)),
    centres: new Set(centres.map(({ id }) => id)),
  };
  const places: DirectoryRecords = {
    receptions: await sql`select id, office_number as office, name from reception order by id`,
    phones: await sql`
      select id, office_number as office, purpose, number from phone where office_number is not null order by id`,
    agreements: await sql`
      select id, centre_id as centre, valid_from as "validFrom", valid_to as "validTo" from agreement
      where municipality_number = ${number} order by id`,
  };
  return { number, publisher: `${municipality.name} kommune`, reach, places };
}
