import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';

/** A file of the statistics, as everybody gets it. @throws where it is not answered with 200 */
export async function statisticsBytes(url: string, path: string): Promise<Buffer> {
  const response = await fetch(`${url}/statistics/${path}`);
  if (response.status !== 200) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return Buffer.from(await response.arrayBuffer());
}

/** The public level of a release in a folder, and a database to ask it with. */
export async function takeHome(url: string, folder: string, release?: string) {
  const path = join(folder, `${release ?? 'newest'}.parquet`);
  await writeFile(
    path,
    await statisticsBytes(url, `protected.parquet${release === undefined ? '' : `?release=${release}`}`),
  );
  const connection = await (await DuckDBInstance.create()).connect();
  return { connection, path };
}
