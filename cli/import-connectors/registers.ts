import { createHash } from 'node:crypto';
import type { ReadDelivery } from '../../db/sources/delivery.ts';
import { deliveryOfRow } from '../../services/sources/dead-letter.ts';
import type { Connector } from '../../services/sources/delivery-guard.ts';
import { type DeliveryStamp, type Observation, observe } from '../../services/sources/observation.ts';
import type { Reading } from '../../services/sources/parsing/parsed-delivery.ts';
import { norg2Observations } from '../../services/sources/readers/norg2/norg2-observations.ts';
import { readNorg2Contact } from '../../services/sources/readers/norg2/read-norg2-contact.ts';
import { readNorg2Units } from '../../services/sources/readers/norg2/read-norg2-units.ts';
import { readEnhetsregisteret } from '../../services/sources/readers/read-enhetsregisteret.ts';
import { readKlassCodes } from '../../services/sources/readers/read-klass-codes.ts';
import { readKommuneinfo } from '../../services/sources/readers/read-kommuneinfo.ts';
import {
  klassObservations,
  kommuneinfoObservations,
  municipalEntityObservations,
  unitObservations,
} from '../../services/sources/readers/register-observations.ts';
import type { SourceConnector } from './connector.ts';

const OFFICE_REGISTER = { id: 'source-office-register' };
const MUNICIPALITY_REGISTER = { id: 'source-municipality-register' };
const MAPPING_AUTHORITY = {
  id: 'source-kommuneinfo',
  made: { title: 'Kommuneinformasjon', publisher: 'Kartverket' },
};
const ENTITY_REGISTER = {
  id: 'source-enhetsregisteret',
  made: { title: 'Enhetsregisteret', publisher: 'Brønnøysundregistrene' },
};

/** The registers whose deliveries are whole: what one leaves out is gone from it. */
export const registers: readonly SourceConnector[] = [
  register({
    name: 'norg2',
    connector: 'norg2-contact',
    description: 'kontaktinformasjon for NAV-kontorene fra NORG2 (JSON): navn, telefoner, adresser, åpningstider',
    source: OFFICE_REGISTER,
    unitOf: officeOf,
    read: (bytes, stamp) => {
      const reading = readNorg2Contact(bytes, stamp.sourceId);
      return observed(reading, (office) => norg2Observations(office, stamp).map(asLine));
    },
  }),
  register({
    name: 'norg2-units',
    connector: 'norg2-units',
    description: 'enhetene i NORG2 (JSON): navn, typer, organisasjonsnummer, nedleggelser',
    source: OFFICE_REGISTER,
    unitOf: officeOf,
    read: (bytes, stamp) => observed(readNorg2Units(bytes), (unit) => unitObservations(unit, stamp)),
  }),
  register({
    name: 'klass',
    connector: 'klass-131',
    description: 'SSBs kommunenummer, KLASS 131 (JSON)',
    source: MUNICIPALITY_REGISTER,
    unitOf: ({ entityId }) => entityId,
    presentNumbersOf: presentOnes,
    read: (bytes, stamp) => observed(readKlassCodes(bytes, '131'), (code) => klassObservations(code, '131', stamp)),
  }),
  register({
    name: 'klass-counties',
    connector: 'klass-104',
    description: 'SSBs fylkesnummer, KLASS 104 (JSON)',
    source: MUNICIPALITY_REGISTER,
    unitOf: ({ entityId }) => entityId,
    presentNumbersOf: presentOnes,
    read: (bytes, stamp) => observed(readKlassCodes(bytes, '104'), (code) => klassObservations(code, '104', stamp)),
  }),
  register({
    name: 'kommuneinfo',
    connector: 'kommuneinfo',
    description: 'Kartverkets navn på kommunene (JSON)',
    source: MAPPING_AUTHORITY,
    unitOf: ({ entityId }) => entityId,
    presentNumbersOf: presentOnes,
    read: (bytes, stamp) => observed(readKommuneinfo(bytes), (row) => kommuneinfoObservations(row, stamp)),
  }),
  register({
    name: 'enhetsregisteret',
    connector: 'enhetsregisteret',
    description: 'kommunenes organisasjonsnummer fra Enhetsregisteret (JSON): enheter med organisasjonsform KOMM',
    source: ENTITY_REGISTER,
    unitOf: ({ entityId }) => entityId,
    read: (bytes, stamp) =>
      observed(readEnhetsregisteret(bytes), (entity) => municipalEntityObservations(entity, stamp)),
  }),
];

interface Register {
  readonly name: string;
  readonly connector: Connector;
  readonly description: string;
  readonly source: ReadDelivery['sources'][number];
  readonly unitOf: ReadDelivery['unitOf'];
  /** The numbers of municipalities or counties that a list of them has as present ones. */
  presentNumbersOf?(observations: readonly Observation[]): readonly string[];
  read(bytes: Uint8Array, stamp: DeliveryStamp): Reading<Observation>;
}

function register({ name, connector, description, source, unitOf, presentNumbersOf, read }: Register): SourceConnector {
  return {
    name,
    importer: connector,
    sourceIds: [source.id],
    description,
    defaultLocation: null,
    options: {},
    example: `${name} delivery.json --dry-run`,
    async read(bytes, { now, asOf, options }) {
      const {
        rows,
        rejected,
        omitted = [],
        normalised = [],
        stats,
      } = read(bytes, {
        sourceId: source.id,
        retrievedAt: now,
        importer: { name: connector, version: '1' },
        origin: 'REGISTER',
        observedOn: asOf,
      });
      return {
        connector,
        importer: connector,
        sources: [source],
        observations: rows,
        rejected,
        omitted,
        normalised,
        stats,
        unitOf,
        keepsFirstDay: true,
        asOf,
        ...(presentNumbersOf && { presentNumbers: presentNumbersOf(rows) }),
        fileHash: createHash('sha256').update(bytes).digest('hex'),
        context: { options },
      };
    },
    deliveryOf: deliveryOfRow,
  };
}

function observed<Row>(reading: Reading<Row>, statement: (row: Row) => readonly Observation[]): Reading<Observation> {
  return { ...reading, rows: reading.rows.flatMap(statement) };
}

/** The entities that it sets no end to. */
function presentOnes(observations: readonly Observation[]): readonly string[] {
  return [...new Set(observations.filter(({ validTo }) => validTo === null).map(({ entityId }) => entityId))];
}

/** An office's number; what belongs to the office begins with it. */
function officeOf({ entityId }: Observation): string {
  return entityId.slice(0, 4);
}

/**
 * The register gives one number per office. The directory stores it as the office's switchboard where other sources mention one.
 */
function asLine(statement: Observation): Observation {
  if (statement.entityType !== 'OFFICE' || statement.field !== 'phone') return statement;
  const { id: _, ...ofLine } = statement;
  return observe({ ...ofLine, entityType: 'PHONE', entityId: `${statement.entityId}-switchboard`, field: 'number' });
}
