import { createHash } from 'node:crypto';
import type { Sql } from '../../db/client.ts';
import { crisisCentreRecords } from '../../db/sources/records/crisis-centres.ts';
import type { DeliveredRecords } from '../../db/sources/records/delivered-records.ts';
import { helpLineRecords } from '../../db/sources/records/help-lines.ts';
import { KOSTRA_SOURCE, kostraRecords } from '../../db/sources/records/kostra-groups.ts';
import { NATIONAL_TEMPLATES, type NationalTemplateName } from '../../services/sources/csv/national-templates.ts';
import { readTemplate } from '../../services/sources/csv/read-csv-template.ts';
import { readTable } from '../../services/sources/csv/read-table.ts';
import type { TemplateRow } from '../../services/sources/csv/template-columns.ts';
import { columnDescriptions } from '../../services/sources/csv/write-csv-template.ts';
import { readKostraGroups } from '../../services/sources/readers/read-kostra-groups.ts';
import type { SourceConnector } from './connector.ts';

const noneOf = () => '';

/** Facts of the whole country beside the registers: they are the platform’s own records, not observations. */
export const nationalLists: readonly SourceConnector[] = [
  {
    name: 'kostra-groups',
    importer: 'kostra-groups',
    sourceIds: [KOSTRA_SOURCE],
    description: 'kommunenes KOSTRA-grupper: SSBs korrespondanse mellom KLASS 131 og 112 (JSON)',
    defaultLocation: null,
    options: {},
    example: 'kostra-groups correspondence.json --as-of 2027-01-01 --dry-run',
    async read(bytes, { sql, asOf, options }) {
      const { rows, rejected, stats } = readKostraGroups(bytes, await municipalitiesIn(sql));
      return {
        connector: 'kostra-groups',
        importer: 'kostra-groups',
        sources: [{ id: KOSTRA_SOURCE }],
        observations: [],
        rejected,
        stats,
        unitOf: noneOf,
        records: kostraRecords(rows, asOf),
        asOf,
        presentNumbers: [...rows.map(({ municipality }) => municipality), ...rejectedNumbers(rejected)],
        fileHash: createHash('sha256').update(bytes).digest('hex'),
        context: { options },
      };
    },
    deliveryOf: () => null,
  },
  list('help-lines', 'nasjonale hjelpelinjer', 'Nasjonale hjelpelinjer', helpLineRecords),
  list('crisis-centres', 'krisesentre med kommunene de dekker', 'Krisesentre', crisisCentreRecords),
];

type RowOf<Name extends NationalTemplateName> = TemplateRow<(typeof NATIONAL_TEMPLATES)[Name]>;

/** A list that the platform’s editors keep in a template. Its day is the newest on which a row was checked. */
function list<Name extends NationalTemplateName>(
  name: Name,
  what: string,
  title: string,
  recordsOf: (rows: readonly RowOf<Name>[]) => DeliveredRecords,
): SourceConnector {
  const source = { id: `source-list-${name}`, made: { title: `${title}, samlet liste`, publisher: 'Tjenestegraf' } };
  return {
    name,
    importer: name,
    sourceIds: [],
    description: `${what}, i malen ${name} (xlsx, eller CSV slik regneark lagrer det)`,
    defaultLocation: null,
    options: {},
    example: `${name} ${name}.csv --dry-run`,
    helpLines: columnDescriptions(name).map(
      (one) => `  ${one.name}${one.required ? '' : ' (valgfri)'}: ${one.description}`,
    ),
    async read(bytes, { sql, options }) {
      const reach = { municipalities: await municipalitiesIn(sql), offices: new Set<string>() };
      const reading = readTemplate(await readTable(bytes, NATIONAL_TEMPLATES[name]), NATIONAL_TEMPLATES[name], reach);
      const rows = reading.rows as unknown as readonly RowOf<Name>[];
      const days = reading.rows.map(({ checkedOn }) => checkedOn as string).sort();
      return {
        connector: name,
        importer: name,
        sources: [source],
        observations: [],
        // While a row is broken, no entity counts as removed. A rejected row is not stored: it may hold a secret address.
        rejected: reading.rejected.map((row) => ({ ...row, key: null, content: null })),
        stats: reading.stats,
        encoding: { name: reading.encoding, isGuess: reading.isGuess },
        normalised: reading.normalised,
        remarks: reading.passedOver.map(({ nb }) => nb),
        unitOf: noneOf,
        records: recordsOf(rows),
        ...(days.length > 0 && { asOf: days.at(-1) as string }),
        fileHash: createHash('sha256').update(bytes).digest('hex'),
        context: { options },
      };
    },
    deliveryOf: () => null,
  };
}

async function municipalitiesIn(sql: Sql): Promise<ReadonlySet<string>> {
  return new Set((await sql<{ number: string }[]>`select number from municipality`).map(({ number }) => number));
}

/** A list from before a reform has numbers that are no municipality’s any more: it is older as a whole. */
function rejectedNumbers(rejected: readonly { readonly content: unknown }[]): string[] {
  return rejected.flatMap(({ content }) => {
    const number = (content as { readonly sourceCode?: unknown } | null)?.sourceCode;
    return typeof number === 'string' && /^\d{4}$/.test(number) ? [number] : [];
  });
}
