import { createHash } from 'node:crypto';
import { assembleRows } from '../../services/disclosure-control/protected-rows.ts';
import { type ProtectedTable, protectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import { type Release, releaseCases } from '../../services/disclosure-control/release/release-cases.ts';
import { initialState } from '../../services/disclosure-control/release/release-state.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import type { CountryInProduction } from './country.ts';

/** What all releases published, by the municipalities of the last one. */
export interface Produced {
  readonly parts: Readonly<Record<Level, Parameters<typeof assembleRows>[0]>>;
  readonly last: Release;
  /** CPU of each release. */
  readonly seconds: readonly number[];
}

/** Releases month after month. @param seed of the keys. */
export function produce({ production, before, after, changesAfter }: CountryInProduction, seed: number): Produced {
  const key = (level: string): Uint8Array => createHash('sha256').update(`bench ${level} ${seed}`).digest();
  const keys = { A: key('A'), P: key('P') };
  const parts = { A: [] as Release['A'][], P: [] as Release['P'][] };
  const seconds: number[] = [];
  let state = initialState();
  let last: Release | null = null;
  for (const { through, input } of production.months) {
    const started = process.cpuUsage();
    const geography = through <= changesAfter ? before : after;
    last = releaseCases(state, input, keys, through, geography);
    const spent = process.cpuUsage(started);
    seconds.push((spent.user + spent.system) / 1e6);
    state = last.nextState;
    for (const level of ['A', 'P'] as const) {
      const { rows, ...changes } = last[level];
      const municipality = rows.municipality.map((position) => {
        const { number } = geography.municipalities[position]!;
        return after.positionOf.get(number) ?? after.positionOf.get(after.formerNumbers.get(number)![0]!)!;
      });
      parts[level].push({ rows: { ...rows, municipality }, ...changes });
    }
  }
  return { parts, last: last!, seconds };
}

/** What a level’s questions are answered from after the last release. */
export function producedTable(
  { after, production }: CountryInProduction,
  { parts, last }: Produced,
  level: Level,
): ProtectedTable {
  const releasedThrough = production.months.map(({ through }) => through);
  const [firstMonth, through] = [releasedThrough[0]!, releasedThrough.at(-1)!];
  return protectedTable({
    level,
    rows: assembleRows(parts[level]),
    geography: after,
    releaseId: 'synthetic-2025-12',
    releasedThrough,
    firstMonth,
    reported: new Map(after.municipalities.map(({ number }) => [number, { from: firstMonth, to: through + 1 }])),
    intervals: last.intervals[level],
  });
}
