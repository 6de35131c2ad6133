import { assembleRows } from '../../services/disclosure-control/protected-rows.ts';
import { type Level, ROUNDING_BASE } from '../../services/disclosure-control/small-cell-rule.ts';
import type { AttackResult } from './counting-attacks.ts';
import type { ProducedCountry } from './production.ts';

/** One municipality’s year from one settlement to the next: what came or went, and by how many rows its figure moved. */
interface Revision {
  readonly place: string;
  readonly cases: number;
  readonly rows: number;
}

/** Same movements fewer than this say nothing of what they may stand for. */
const ALIKE_MIN = 20;
/** Expected to be visible of one case that changed: a step of one in six (P), of one in three (A). */
const VISIBLE_MAX: Readonly<Record<Level, number>> = { P: 0.2, A: 0.4 };

/**
 * Somebody watches every settlement of 36 months, twelve in all, and knows which true changes ever went with which
 * movements of a figure. A change is found out where all changes that went with its movement were the same.
 */
export function watchedRevisions(country: ProducedCountry, level: Level): AttackResult {
  const revisions = revisionsOf(country, level);
  const certain = [...Map.groupBy(revisions, ({ rows }) => rows)].filter(
    ([, alike]) => alike.length >= ALIKE_MIN && new Set(alike.map(({ cases }) => cases)).size === 1,
  ).length;
  const paths = [...Map.groupBy(revisions, ({ place }) => place).values()].map((path) => ({
    cases: path.reduce((sum, { cases }) => sum + cases, 0),
    rows: path.reduce((sum, { rows }) => sum + rows, 0),
  }));
  const sums = paths.map(({ cases, rows }) => rows * ROUNDING_BASE[level] - cases);
  const single = revisions.filter(({ cases }) => Math.abs(cases) === 1);
  const visible = single.filter(({ rows }) => rows !== 0).length / single.length;
  const moved = revisions.filter(({ rows }) => rows !== 0);
  const decoys = moved.filter(({ cases }) => cases === 0).length / Math.max(1, moved.length);
  const percent = (share: number) => `${(100 * share).toFixed(1)} %`;
  return {
    attack: `revisions, ${level}`,
    questions: 12,
    result: `${certain} certain; one case seen ${percent(visible)}, decoys ${percent(decoys)}`,
    promised: `0 certain, seen ≤ ${100 * VISIBLE_MAX[level]} %`,
    // All revisions of a year together leave it as unsure as one does.
    withinPromise:
      certain === 0 &&
      single.length > 0 &&
      visible <= VISIBLE_MAX[level] + 2 * Math.sqrt(0.25 / single.length) &&
      Math.max(...sums) - Math.min(...sums) >= ROUNDING_BASE[level] - 1,
  };
}

function revisionsOf({ production, parts, after, before, changesAfter }: ProducedCountry, level: Level): Revision[] {
  const known = new Map<string, number>();
  const placeOf = new Map<number, string>();
  const revisions: Revision[] = [];
  let earlier: { known: Map<string, number>; rows: Map<string, number>; through: number } | null = null;
  production.months.forEach(({ through, input }, i) => {
    const geography = through <= changesAfter ? before : after;
    for (let at = 0; at < input.cases.length; at++) {
      const { number } = geography.municipalities[input.cases.municipality[at]!]!;
      const place = `${number} ${Math.floor(input.cases.month[at]! / 12)}`;
      placeOf.set(input.cases.caseNumber[at]!, place);
      known.set(place, (known.get(place) ?? 0) + 1);
    }
    for (const { caseNumber } of input.withdrawals) {
      const place = placeOf.get(caseNumber)!;
      known.set(place, known.get(place)! - 1);
    }
    if (through % 3 !== 2) return;
    const rows = rowsOf(parts[level].slice(0, i + 1), after.municipalities);
    for (const [place, count] of earlier?.known ?? []) {
      const [number = '', year] = place.split(' ');
      // A year that was over at the earlier settlement, and of a municipality that is what it was.
      if (earlier === null || Number(year) * 12 + 11 > earlier.through || !before.positionOf.has(number)) continue;
      if (!after.positionOf.has(number) || Number(year) < Math.floor(through / 12) - 1) continue;
      const moved = (rows.get(place) ?? 0) - (earlier.rows.get(place) ?? 0);
      revisions.push({ place, cases: known.get(place)! - count, rows: moved });
    }
    earlier = { known: new Map(known), rows, through };
  });
  return revisions;
}

function rowsOf(
  parts: Parameters<typeof assembleRows>[0],
  municipalities: readonly { readonly number: string }[],
): Map<string, number> {
  const rows = assembleRows(parts);
  const counts = new Map<string, number>();
  for (let at = 0; at < rows.length; at++) {
    const place = `${municipalities[rows.municipality[at]!]!.number} ${Math.floor(rows.month[at]! / 12)}`;
    counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return counts;
}
