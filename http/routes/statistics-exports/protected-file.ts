import { parquetWriteBuffer } from 'hyparquet-writer';
import type { StatisticsRelease } from '../../../db/statistics/store.ts';
import { caseNotices } from '../../../schema/case-statistics/case-notices.ts';
import { codeBook, type NamedPlaces } from '../../../schema/case-statistics/code-book.ts';
import {
  AGE_BANDS,
  COMPLAINT_OUTCOMES,
  DEADLINE_FLAGS,
  monthText,
  NO_DAYS,
  OUTCOMES,
  SERVICES,
} from '../../../services/disclosure-control/codes.ts';
import type { ProtectedTable } from '../../../services/disclosure-control/query/protected-table.ts';
import { splitAttributes } from '../../../services/disclosure-control/row-attributes.ts';

const made = new WeakMap<ProtectedTable, Uint8Array>();

/** The name that a released file is asked for by; `.jws` after it is its signature. */
export const PROTECTED_FILE = 'protected.parquet';

/**
 * Every row of level P as Parquet: the data are protected, and not the answers, so they can be taken home whole. A sum of
 * `weight` over rows is the count that the API gives. What is not in a row is in the file’s key-value metadata: the release,
 * which months each municipality has reported, the errors measured for the intervals, what codes mean, what a reader must know.
 */
export function protectedFile(table: ProtectedTable, release: StatisticsRelease, places: NamedPlaces): Uint8Array {
  const known = made.get(table) ?? write(table, release, places);
  made.set(table, known);
  return known;
}

function write(table: ProtectedTable, release: StatisticsRelease, places: NamedPlaces): Uint8Array {
  const { length, weight } = table;
  const columns = columnsOf(table);
  const text = (name: string, data: string[]) => ({ name, data, type: 'STRING' as const, nullable: false });
  const buffer = parquetWriteBuffer({
    columnData: [
      text('municipality', columns.municipality),
      text('municipality_name', columns.name),
      text('county', columns.county),
      text('governor', columns.governor),
      text('month', columns.month),
      text('service', columns.service),
      text('age_band', columns.ageBand),
      text('outcome', columns.outcome),
      text('complaint_outcome', columns.complaint),
      text('within_deadline', columns.deadline),
      { name: 'days', data: columns.days, type: 'INT32' },
      { name: 'weight', data: new Int32Array(length).fill(weight), type: 'INT32', nullable: false },
    ],
    kvMetadata: Object.entries({
      release,
      level: table.level,
      notices: caseNotices(weight, true, release.synthetic).map(({ nb }) => nb),
      reported: Object.fromEntries(
        [...table.reported].map(([number, { from, to }]) => [number, { from: monthText(from), to: monthText(to) }]),
      ),
      intervals: table.intervals,
      codes: codeBook(places),
    }).map(([key, value]) => ({ key: `tjenestegraf.${key}`, value: JSON.stringify(value) })),
    createdBy: 'tjenestegraf',
    rowGroupSize: 200_000,
  });
  return new Uint8Array(buffer);
}

/** Codes for positions; the texts are those of the lists, so that a column costs a pointer a row. */
function columnsOf({ geography, length, municipalityStart, month, kind, days }: ProtectedTable) {
  const column = <Value>() => new Array<Value>(length);
  const columns = {
    municipality: column<string>(),
    name: column<string>(),
    county: column<string>(),
    governor: column<string>(),
    month: column<string>(),
    service: column<string>(),
    ageBand: column<string>(),
    outcome: column<string>(),
    complaint: column<string>(),
    deadline: column<string>(),
    days: column<number | null>(),
  };
  const months = new Map<number, string>();
  geography.municipalities.forEach((municipality, position) => {
    for (let row = municipalityStart[position]!; row < municipalityStart[position + 1]!; row++) {
      const [age, outcome, complaint, deadline] = splitAttributes(Math.floor(kind[row]! / SERVICES.length));
      const inMonth = months.get(month[row]!) ?? monthText(month[row]!);
      months.set(month[row]!, inMonth);
      columns.municipality[row] = municipality.number;
      columns.name[row] = municipality.name;
      columns.county[row] = municipality.county;
      columns.governor[row] = municipality.governor;
      columns.month[row] = inMonth;
      columns.service[row] = SERVICES[kind[row]! % SERVICES.length]!;
      columns.ageBand[row] = AGE_BANDS[age]!;
      columns.outcome[row] = OUTCOMES[outcome]!;
      columns.complaint[row] = COMPLAINT_OUTCOMES[complaint]!;
      columns.deadline[row] = DEADLINE_FLAGS[deadline]!;
      columns.days[row] = days[row] === NO_DAYS ? null : days[row]!;
    }
  });
  return columns;
}
