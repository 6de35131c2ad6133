/** How a cell is cut out of the data. */
export interface CellShape {
  /** Municipalities in the cell. */
  readonly municipalities: number;
  /** Releases that hold cases of its months: each is an unbroken range of every municipality's stream. */
  readonly releases: number;
  /** Narrowed by service. */
  readonly byService: boolean;
  /** Narrowed by age band. */
  readonly byAge: boolean;
  /** Narrowed by outcome, complaint or deadline. */
  readonly bySensitive: boolean;
}

/** Standard errors to either side. */
const WIDTH = 4;
const WIDTH_DRAWN = 3;

/**
 * The interval of the true count around a published one. Narrowed by place and time alone it is proven for one municipality
 * (each range is off by at most `weight − 1`); over many it is four standard errors of rounding, or the proven bound where
 * that is tighter. Narrowed further, the draw's own error is added, as if it were not balanced: wide, and on the safe side.
 * @param rows rows that stand for the cell.
 */
export function cellInterval(rows: number, weight: number, shape: CellShape): [low: number, high: number] {
  const value = rows * weight;
  const ranges = Math.max(1, shape.municipalities * shape.releases);
  const rounding = Math.min((weight - 1) * ranges, Math.ceil(WIDTH * Math.sqrt((ranges * (weight * weight - 1)) / 6)));
  let reach = rounding;
  if (shape.byService) reach = Math.max(reach, Math.ceil(3 * weight * Math.sqrt(ranges)));
  if (shape.byAge || shape.bySensitive) {
    reach += Math.ceil(WIDTH_DRAWN * Math.sqrt(weight * (value + weight)));
  }
  // Each row stands for a case of its own, but a shuffled part may have come from a neighbouring cell.
  const proven = shape.bySensitive ? 0 : rows;
  return [Math.max(proven, value - reach), value + reach];
}
