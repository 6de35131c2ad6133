/** A stretch of days [from, to) of one thing; null: unbounded. */
export interface Stretch {
  /** The kind of record whose periods must not overlap. */
  readonly of: string;
  readonly from: string | null;
  readonly to: string | null;
  /** The item that brings it; null: it is there already and stays. */
  readonly index: number | null;
}

/** Before every day and after it, as texts in their order. */
const [FIRST, LAST] = ['', '\uffff'];

/**
 * The items whose stretch meets another one: of two, the later in the batch; what is there already stays. Every stretch
 * that is not among them is apart from all others that are not. In n log n.
 */
export function overlapping(stretches: readonly Stretch[]): ReadonlySet<number> {
  const refused = new Set<number>();
  for (const group of Map.groupBy(stretches, ({ of }) => of).values()) {
    const byStart = [...group].sort((a, b) => ((a.from ?? FIRST) < (b.from ?? FIRST) ? -1 : 1));
    let open: Stretch | null = null;
    for (const next of byStart) {
      if (open === null || (open.to ?? LAST) <= (next.from ?? FIRST)) open = next;
      else {
        const [kept, out]: [Stretch, Stretch] = rank(open) <= rank(next) ? [open, next] : [next, open];
        if (out.index !== null) refused.add(out.index);
        open = kept;
      }
    }
  }
  return refused;
}

const rank = ({ index }: Stretch): number => index ?? -1;
