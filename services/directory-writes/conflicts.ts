import { overlapping, type Stretch } from './periods-apart.ts';
import { problems } from './problems.ts';
import type { Fields, ItemProblem, Placed } from './write-kind.ts';

type Days = Pick<Stretch, 'of' | 'from' | 'to'>;

/** Things of one text must not hold on the same day; of two of a batch the later is refused. */
export const periodsApart =
  (periodOf: (fields: Fields) => Days) =>
  (records: readonly Placed[]): ReadonlyMap<number, ItemProblem> => {
    const stretches = records.map(({ scope, fields, index }) => {
      const { of, from, to } = periodOf(fields);
      return { of: `${scope} ${of}`, from, to, index };
    });
    return new Map([...overlapping(stretches)].map((index) => [index, problems.overlap()]));
  };

/** Periods of days that may overlap only when one lies wholly inside the other: the shorter one then applies. */
export const daysNested =
  (
    daysOf: (fields: Fields) => { readonly from: string; readonly until: string },
    meet: (a: Fields, b: Fields) => boolean,
  ) =>
  (records: readonly Placed[]): ReadonlyMap<number, ItemProblem> => {
    const refused = new Map<number, ItemProblem>();
    for (const group of Map.groupBy(records, ({ scope }) => scope).values()) {
      const staying: Placed[] = [];
      // Stored items come first, then the batch in its order.
      for (const next of [...group].sort((a, b) => (a.index ?? -1) - (b.index ?? -1))) {
        const other = staying.find(
          (one) => meet(one.fields, next.fields) && compete(daysOf(one.fields), daysOf(next.fields)),
        );
        if (other === undefined || next.index === null) staying.push(next);
        else refused.set(next.index, problems.daysMeet(other, daysOf(other.fields)));
      }
    }
    return refused;
  };

/** Whether periods [from, until) have a day in common and neither lies strictly within the other. */
function compete(a: { from: string; until: string }, b: { from: string; until: string }): boolean {
  const meets = a.from < b.until && b.from < a.until;
  const isSame = a.from === b.from && a.until === b.until;
  const isWithin = (inner: typeof a, outer: typeof a) => inner.from >= outer.from && inner.until <= outer.until;
  return meets && (isSame || !(isWithin(a, b) || isWithin(b, a)));
}
