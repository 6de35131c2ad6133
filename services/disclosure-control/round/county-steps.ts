import { wantedRows, type YearStreams } from './year-streams.ts';

/** Rows to add (above 0) or to retract (below 0), by municipality. */
export type Steps = Int32Array;

/** How many rows a municipality can add or retract. */
export interface StepRoom {
  readonly most: (municipality: number) => number;
  readonly least: (municipality: number) => number;
}

/**
 * A step is one published row added or taken back, which stands for several units (cases). Lets a few municipalities that are
 * one unit from their next step take it early or late, until the county’s year is within one row
 * of its units. Steps out of line that earlier releases took are undone first. Published steps without a change behind them
 * also hide the real ones.
 * @param members the county’s municipalities in this release’s secret order.
 */
export function balanceCounty(streams: YearStreams, members: readonly number[], steps: Steps, room: StepRoom): void {
  const { base, units, rows, phase } = streams;
  const planned = (municipality: number): number => rows[municipality]! + steps[municipality]!;
  let excess = members.reduce((sum, municipality) => sum + base * planned(municipality) - units[municipality]!, 0);
  const step = (municipality: number, by: 1 | -1): void => {
    const next = steps[municipality]! + by;
    if (next > room.most(municipality) || next < room.least(municipality)) return;
    steps[municipality] = next;
    excess += by * base;
  };
  for (const municipality of members) {
    if (Math.abs(excess) <= base / 2) return;
    const wanted = wantedRows(streams, municipality);
    if (excess < 0 && planned(municipality) < wanted) step(municipality, 1);
    else if (excess > 0 && planned(municipality) > wanted) step(municipality, -1);
  }
  for (const municipality of members) {
    if (Math.abs(excess) < base) return;
    if (planned(municipality) !== wantedRows(streams, municipality)) continue;
    const passed = (((units[municipality]! + phase[municipality]!) % base) + base) % base;
    if (excess < 0 && passed === base - 1) step(municipality, 1);
    else if (excess > 0 && passed === 0) step(municipality, -1);
  }
}
