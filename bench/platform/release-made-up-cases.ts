import { createHash } from 'node:crypto';
import { runRelease } from '../../db/statistics/release/run-release.ts';
import { loadSyntheticCountry } from '../../db/statistics/synthetic/load-synthetic-country.ts';
import { openAs } from './open-as.ts';

const THROUGH = '2025-12';
const MONTHS = 36;

/** Makes up cases of three years and releases them as the project itself does. The keys are no secret: nobody is in them. */
export async function releaseMadeUpCases(url: string, cases: number, today: string): Promise<void> {
  const sql = openAs(url, 'tjenestegraf_release');
  const key = (level: string) => new Uint8Array(createHash('sha256').update(`bench ${level}`).digest());
  try {
    await loadSyntheticCountry(sql, { cases, seed: 11, through: THROUGH, months: MONTHS, today });
    await runRelease(sql, { through: THROUGH, keys: { A: key('A'), P: key('P') }, today, closingDays: 31 });
  } finally {
    await sql.end({ timeout: 2 });
  }
}
