import { CSV_TEMPLATES } from '../../../../services/sources/csv/csv-templates.ts';
import { NATIONAL_TEMPLATES } from '../../../../services/sources/csv/national-templates.ts';
import { readTemplate } from '../../../../services/sources/csv/read-csv-template.ts';
import type { CsvTemplate } from '../../../../services/sources/csv/template-columns.ts';
import type { Rejected } from '../../../../services/sources/parsing/parsed-delivery.ts';
import { catalogueCodeOf } from '../../../../services/sources/readers/hsds-observations.ts';
import { readNorg2Contact } from '../../../../services/sources/readers/norg2/read-norg2-contact.ts';
import { readNorg2Units } from '../../../../services/sources/readers/norg2/read-norg2-units.ts';
import { readEnhetsregisteret } from '../../../../services/sources/readers/read-enhetsregisteret.ts';
import { readHsds } from '../../../../services/sources/readers/read-hsds.ts';
import { readKlassChanges } from '../../../../services/sources/readers/read-klass-changes.ts';
import { readKlassCodes } from '../../../../services/sources/readers/read-klass-codes.ts';
import { readKommuneinfo } from '../../../../services/sources/readers/read-kommuneinfo.ts';
import { readKostraGroups } from '../../../../services/sources/readers/read-kostra-groups.ts';
import { readPageFacts } from '../../../../services/sources/readers/read-page-facts.ts';
import { readPostalRegister } from '../../../../services/sources/readers/read-postal-register.ts';
import type { CONNECTOR_REFUSALS } from '../../../../services/sources/refusals/delivery-refusals.ts';

/** A row that is right, and how rows of its kind are read. A cell of it is changed to see what is refused. */
export interface GoodRow<Row> {
  readonly row: Row;
  readonly read: (rows: readonly Row[]) => readonly Rejected[];
}

const reach = {
  municipalities: new Set(['3430']),
  offices: new Set(['1640']),
  centres: new Set(['eksempel-krisesenter']),
};

/** The example of a template, as cells in the order of its columns. */
export function goodLine(template: CsvTemplate): GoodRow<readonly string[]> {
  const columns = Object.values(template.columns);
  const header = columns.map(({ name }) => name).join(';');
  const row = columns.map(({ name, example }) => ({ kommuner: '3430' })[name] ?? example);
  const quoted = (cell: string) => (/[";\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
  const read = (rows: readonly (readonly string[])[]) =>
    readTemplate([header, ...rows.map((cells) => cells.map(quoted).join(';'))].join('\n'), template, reach).rejected;
  return { row, read };
}

export const TEMPLATES: Readonly<Record<string, CsvTemplate>> = { ...CSV_TEMPLATES, ...NATIONAL_TEMPLATES };

type Json = Readonly<Record<string, unknown>>;

const hours = { dag: 'Mandag', dato: null, fra: '09:00', til: '15:00', kommentar: null, stengt: false };
const closed = { ...hours, dag: 'Onsdag', fra: null, til: null, stengt: true };
const fact = { sourceId: 'source-x', entityType: 'OFFICE', entityId: '1640', validFrom: null, validTo: null };

const json = (row: Json, read: (text: string) => { rejected: readonly Rejected[]; omitted?: readonly Rejected[] }) => ({
  row,
  read: (rows: readonly Json[]) => {
    const { rejected, omitted = [] } = read(JSON.stringify(rows));
    return [...rejected, ...omitted];
  },
});

const pageFact = (field: string, fieldGroup: string, value: unknown): GoodRow<Json> =>
  json({ ...fact, field, fieldGroup, value }, (text) =>
    readPageFacts(
      JSON.stringify({
        retrievedAt: '2026-11-01T00:00:00Z',
        pages: [{ sourceId: 'source-x', observedOn: null, audience: { all: true } }],
        facts: JSON.parse(text),
      }),
    ),
  );

/** One good row or more of each connector that reads rows of JSON. */
export const JSON_ROWS: Readonly<
  Record<Exclude<keyof typeof CONNECTOR_REFUSALS, 'pxweb' | 'postal-register'>, readonly GoodRow<Json>[]>
> = {
  norg2: [
    json(
      {
        enhetNr: '1640',
        navn: 'NAV Eksempel',
        telefonnummer: '55553333',
        epost: 'post@example.no',
        besoeksadresse: { gatenavn: 'Storgata', husnummer: '8', postnummer: '0001', poststed: 'OSLO' },
        brukerkontakt: { publikumsmottak: [{ aapningstider: [hours, { ...hours, dag: 'Onsdag' }] }] },
      },
      (text) => readNorg2Contact(text, 'source-x'),
    ),
    json(
      { enhetNr: '1640', navn: 'NAV', brukerkontakt: { publikumsmottak: [{ aapningstider: [hours, closed] }] } },
      (text) => readNorg2Contact(text, 'source-x'),
    ),
  ],
  'norg2-units': [
    json(
      {
        ...{ enhetNr: '1640', navn: 'NAV Eksempel', type: 'LOKAL', status: 'Aktiv' },
        ...{ organisasjonsnummer: '943464723', nedleggelsesdato: '2027-01-01' },
      },
      (text) => readNorg2Units(text),
    ),
  ],
  klass: [
    json({ code: '3430', name: 'Os', validFrom: '2020-01-01', validTo: '2030-01-01' }, (text) =>
      readKlassCodes(`{"codes":${text}}`, '131'),
    ),
  ],
  'klass-counties': [
    json({ code: '34', name: 'Innlandet', validFrom: '2020-01-01', validTo: '2030-01-01' }, (text) =>
      readKlassCodes(`{"codes":${text}}`, '104'),
    ),
  ],
  'klass-changes': [
    json({ oldCode: '0441', oldName: 'Os', newCode: '3430', newName: 'Os', changeOccurred: '2020-01-01' }, (text) =>
      readKlassChanges(`{"codeChanges":${text}}`, '131'),
    ),
  ],
  kommuneinfo: [
    json(
      { kommunenummer: '3430', kommunenavn: 'Os', fylkesnummer: '34', samiskForvaltningsomrade: false },
      readKommuneinfo,
    ),
  ],
  enhetsregisteret: [
    json(
      {
        organisasjonsnummer: '943464723',
        organisasjonsform: { kode: 'KOMM' },
        forretningsadresse: { kommunenummer: '3430' },
        slettedato: '2030-01-01',
      },
      (text) => readEnhetsregisteret(`{"_embedded":{"enheter":${text}}}`),
    ),
  ],
  'kostra-groups': [
    json({ sourceCode: '3430', targetCode: 'EKG01' }, (text) =>
      readKostraGroups(`{"correspondenceItems":${text}}`, new Set(['3430'])),
    ),
  ],
  hsds: [
    json(
      {
        ...{ id: 'debt-counselling', name: 'Rådgivning', status: 'active', description: 'Hjelp.' },
        ...{ url: 'https://example.no', email: 'post@example.no', last_modified: '2026-10-01' },
        phones: [{ number: '55553333' }],
        schedules: [
          {
            ...{ freq: 'WEEKLY', byday: 'MO', opens_at: '09:00', closes_at: '15:00', interval: 1, count: '' },
            ...{ valid_from: '2026-01-01', valid_to: '2027-01-01' },
          },
        ],
      },
      (text) =>
        readHsds(text, {
          refuse: (service) =>
            catalogueCodeOf(service, [{ code: 'DEBT_COUNSELLING' }]) === null
              ? { rule: 'UNKNOWN_REFERENCE', at: 'attributes' }
              : null,
        }),
    ),
  ],
  'page-facts': [
    pageFact('name', 'NAME', 'NAV Eksempel'),
    pageFact('phone', 'PHONE', '55553333'),
    pageFact('email', 'EMAIL', 'post@example.no'),
    pageFact('url', 'URL', 'https://example.no'),
    pageFact('openFrom', 'DATE', '2026-01-01'),
    pageFact('visitingAddress', 'ADDRESS', { street: 'Storgata 8', postalCode: '0001', city: 'Oslo' }),
    pageFact('hours.DROP_IN', 'HOURS', {
      weekly: [{ days: ['MONDAY'], spans: [{ opens: '09:00', closes: '15:00', state: 'OPEN' }] }],
      exceptions: [],
    }),
  ],
};

/** Deliveries for rules that more than one cell has to break. */
export const ALSO: Readonly<Record<string, readonly (readonly string[])[]>> = {
  hours: [
    ['3430', '1640', 'NAV', 'uten avtale', 'mandag', '12:00', '14:00', 'åpent', '', ''],
    ['3430', '1640', 'NAV', 'uten avtale', 'mandag', '', '', 'stengt', '', ''],
  ],
  'special-days': [
    ['3430', '1640', '', '2026-12-10', '', 'stengt', '', '', ''],
    ['3430', '1640', '', '2026-12-10', '', 'åpent', '09:00', '12:00', ''],
    ['3430', '1640', '', '2026-12-11', '', 'åpent', '15:00', '09:00', ''],
  ],
  'help-lines': [
    [
      ...['linjen', 'Linjen', 'Linja', 'Line', '00 00 00 01', 'MENTAL_HEALTH', '', '', '', '', '', 'ja'],
      ...['Tvil', 'Tvil', 'Doubt', 'Eksempel kommune', 'Kontakt oss', '', '2026-12-01'],
    ],
  ],
};

/** A line of the postal register: code, place, number and name of the municipality, category. */
export const POSTAL_LINE: GoodRow<readonly string[]> = {
  row: ['0001', 'OSLO', '0301', 'OSLO', 'P'],
  read: (rows) => readPostalRegister(rows.map((cells) => cells.join('\t')).join('\n')).rejected,
};
