import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { protectedFile } from '../../http/routes/statistics-exports/protected-file.ts';
import { monthText } from '../../services/disclosure-control/codes.ts';
import type { ColumnDimension } from '../statistics-speed/random-question.ts';
import type { Attacker } from './attacker.ts';
import type { ProducedCountry } from './production.ts';
import { sumsOverFile } from './sums-over-file.ts';

/** Somebody who has taken the public level home as a file, and asks DuckDB. */
export async function fileAttacker(
  { tables: { P: table }, after }: ProducedCountry,
  folder: string,
): Promise<Attacker> {
  const path = join(folder, 'protected.parquet');
  const named = (codes: readonly string[]) => new Map(codes.map((code) => [code, { name: code }]));
  const release = {
    id: table.releaseId,
    number: table.releasedThrough.length,
    publishedOn: `${monthText(table.through + 2)}-01`,
    coversThrough: `${monthText(table.through)}-31`,
    checksum: '',
    synthetic: true,
    isSettlement: true,
  };
  const places = {
    municipalities: new Map(after.municipalities.map((one) => [one.number, one])),
    counties: named(after.counties),
    governors: named([...new Set(after.municipalities.map(({ governor }) => governor))]),
  };
  await writeFile(path, protectedFile(table, release, places));
  const connection = await (await DuckDBInstance.create()).connect();
  let asked = 0;
  const sums: (
    filter: Parameters<Attacker['count']>[0],
    groupBy: readonly string[],
  ) => ReturnType<typeof sumsOverFile> = (filter, groupBy) => {
    asked++;
    const { from, to } = filter;
    const period = from == null || to == null ? null : { from: from.slice(0, 7), to: to.slice(0, 7) };
    return sumsOverFile(connection, path, filter, period, groupBy as readonly ColumnDimension[]);
  };
  return {
    count: async (filter) => (await sums(filter, [])).get('')?.count ?? 0,
    release: async () => table.releaseId,
    asked: () => asked,
    table: async (filter, groupBy) =>
      new Map([...(await sums(filter, groupBy))].map(([key, { count }]) => [key, count])),
  };
}
