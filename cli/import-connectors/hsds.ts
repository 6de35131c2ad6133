import { createHash } from 'node:crypto';
import { ImportError } from '../../db/sources/delivery.ts';
import { deliveryOfRow } from '../../services/sources/dead-letter.ts';
import {
  type CatalogueCode,
  catalogueCodeOf,
  hsdsObservations,
  serviceSlug,
} from '../../services/sources/readers/hsds-observations.ts';
import { type HsdsService, readHsds } from '../../services/sources/readers/read-hsds.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';
import type { SourceConnector } from './connector.ts';

/** Hours belong to an office's places, which HSDS does not name by the office's number. */
const HOURS_ELSEWHERE =
  'Tjenestens tidsplaner og steder er kontrollert, men tas ikke inn: åpningstider sendes i malen hours, steder i malen receptions.';

const WITHOUT_EXTENSION = 'Internnummer (extension) tas ikke inn: nummeret vises uten.';

function remarksOn(rows: readonly HsdsService[]): string[] {
  const phones = rows.flatMap((service) => [...service.phones, ...service.places.flatMap((place) => place.phones)]);
  return [
    ...(rows.some(({ hours, places }) => hours.length + places.length > 0) ? [HOURS_ELSEWHERE] : []),
    ...(phones.some(({ extension }) => extension !== null) ? [WITHOUT_EXTENSION] : []),
  ];
}

/** Services of a municipality in Open Referral HSDS 3. */
export const hsds: SourceConnector = {
  name: 'hsds',
  importer: 'hsds',
  description: 'tjenester i én kommune i Open Referral HSDS 3 (JSON): navn, tekster, kontaktopplysninger, status',
  defaultLocation: null,
  options: {
    for: 'nummeret til kommunen som har tjenestene, for eksempel 5025',
    wording: 'own: tekstene er kommunens egne og vises; kept: de tas bare vare på',
  },
  example: 'hsds services.json --for 5025 --wording own --dry-run',
  async read(bytes, { sql, now, asOf, options }) {
    const [number, wording] = [options['for'] ?? '', options['wording'] ?? ''];
    if (wording !== 'own' && wording !== 'kept') {
      throw new ImportError('WORDING', IMPORT_RULES.WORDING);
    }
    const [municipality] = await sql<{ name: string }[]>`select name from municipality where number = ${number}`;
    if (municipality === undefined) throw new ImportError('MUNICIPALITY_UNKNOWN', IMPORT_RULES.MUNICIPALITY_UNKNOWN);
    const catalogue = await sql<CatalogueCode[]>`select code from catalogue_entry order by code`;
    const entityOf = (service: HsdsService) =>
      `${number}-${serviceSlug(catalogueCodeOf(service, catalogue) ?? service.id)}`;
    const {
      rows,
      rejected,
      omitted = [],
      normalised = [],
      stats,
    } = readHsds(bytes, {
      // Two services under one entry of the catalogue: nobody knows which of them is meant.
      keyOf: entityOf,
      refuse: (service) =>
        catalogueCodeOf(service, catalogue) === null ? { rule: 'UNKNOWN_REFERENCE', at: 'attributes' } : null,
    });
    const publisher = `${municipality.name} kommune`;
    const source = { id: `source-municipality-${number}`, made: { title: `Opplyst av ${publisher}`, publisher } };
    const stamp = {
      sourceId: source.id,
      retrievedAt: now,
      importer: { name: 'hsds', version: '1' },
      origin: 'OWNER',
      observedOn: asOf,
    } as const;
    return {
      connector: 'hsds',
      importer: 'hsds',
      sources: [source],
      observations: rows.flatMap((service) => hsdsObservations(service, entityOf(service), wording === 'own', stamp)),
      // A broken row does not say which service it describes: while there is one, no service counts as removed.
      rejected: rejected.map((row) => ({ ...row, key: null })),
      omitted,
      normalised,
      stats,
      remarks: remarksOn(rows),
      unitOf: ({ entityId }) => entityId,
      keepsFirstDay: true,
      fileHash: createHash('sha256').update(bytes).digest('hex'),
      context: { options },
    };
  },
  deliveryOf: deliveryOfRow,
};
