import { connectors } from '../../../../cli/import-connectors/index.ts';
import type { ImportOptions, ImportReport } from '../../../../db/sources/delivery.ts';
import { importDelivery } from '../../../../db/sources/import-delivery.ts';
import type { TestDatabase } from '../../../setup/database.ts';

/** The day of the tests. */
export const on: ImportOptions = { now: '2026-11-23T11:00:00Z', today: '2026-11-23' };

/** Reads a delivery as the command line does and takes it in. */
export async function deliver(
  { owner }: TestDatabase,
  connector: string,
  content: string | Uint8Array,
  more: Partial<ImportOptions> & { readonly for?: string; readonly wording?: string } = {},
): Promise<ImportReport> {
  const found = connectors.find(({ name }) => name === connector);
  if (found === undefined) throw new Error(`no connector ${connector}`);
  const { for: municipality, wording, ...given } = more;
  const options = { ...on, ...given };
  const delivery = await found.read(Buffer.from(content), {
    sql: owner,
    now: options.now,
    asOf: options.today,
    options: {
      ...(municipality === undefined ? {} : { for: municipality }),
      ...(wording === undefined ? {} : { wording }),
    },
  });
  return await importDelivery(owner, delivery, options);
}

/** An office of NAV's register, as it comes. */
export interface RegisterOffice {
  readonly enhetNr: string;
  readonly navn: string;
  readonly telefonnummer: string | null;
}

/** A whole delivery of the register: an entry for each office that the directory has, all on the national number. */
export async function wholeRegister({ owner }: TestDatabase): Promise<RegisterOffice[]> {
  const offices = await owner<{ number: string; name: string }[]>`select number, name from office order by number`;
  return offices.map(({ number, name }) => ({
    enhetNr: number,
    navn: name,
    telefonnummer: '55553333',
    telefonnummerKommentar: null,
    epost: null,
    postadresse: null,
    besoeksadresse: null,
    brukerkontakt: {
      publikumsmottak: [
        {
          besoeksadresse: {
            type: 'stedsadresse',
            postnummer: '0001',
            poststed: 'EKSEMPELBY',
            gatenavn: 'Eksempelgata',
            husnummer: '1',
            husbokstav: null,
            adresseTilleggsnavn: null,
          },
          aapningstider: [],
          stedsbeskrivelse: 'Eksempelby',
          adkomstbeskrivelse: null,
        },
      ],
    },
  }));
}

/** Everything that an import may change, to compare before and after. */
export async function heldBy({ owner }: TestDatabase) {
  const [held] = await owner`
    select (select md5(coalesce(string_agg(o::text, '' order by id), '')) from observation o) as observations,
      (select md5(coalesce(string_agg(f::text, '' order by id, opened_on), '')) from finding f) as findings,
      (select md5(coalesce(string_agg(p::text, '' order by id), '')) from phone p) as phones,
      (select md5(coalesce(string_agg(r::text, '' order by id), '')) from reception r) as receptions,
      (select count(*)::int from dead_letter) as letters,
      (select max(version) from directory_commit) as version`;
  return held;
}
