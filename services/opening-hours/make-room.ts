import type { LocalDate } from '../calendar/date-time.ts';

/** [validFrom, validTo); null: without that end. */
export interface Period {
  readonly validFrom: LocalDate | null;
  readonly validTo: LocalDate | null;
}

/** Changes to stored periods where a new one replaces them. */
export interface Room {
  readonly removed: readonly string[];
  readonly shortened: readonly (Period & { readonly id: string })[];
  /** The rest of a stored period after a new one inside it: a row of its own. */
  readonly rests: readonly (Period & { readonly of: string })[];
}

/** Content for a period, replacing all stored content there. */
interface Wanted<Content> {
  readonly validFrom: LocalDate;
  readonly validTo: LocalDate | null;
  readonly contents: readonly Content[];
}

/** Something, or a part of it, in a period. */
type Piece<Content> = Period & { readonly from: Stored | { readonly content: Content } };
type Stored = Period & { readonly id: string };

/** Puts what holds in periods among what is there, which makes room: what it says of other days stays. */
export function makeRoom<Content>(
  stored: readonly Stored[],
  periods: readonly Wanted<Content>[],
): Room & { readonly created: readonly (Period & { readonly content: Content })[] } {
  const there: readonly Piece<Content>[] = stored.map((one) => ({ from: one, ...periodOf(one) }));
  const pieces = periods.reduce(place, there);
  const byOrigin = Map.groupBy(pieces, ({ from }) => from);
  const kept = stored.flatMap((one) => {
    const [first, ...rests] = byOrigin.get(one) ?? [];
    return first === undefined ? [] : [{ one, first, rests }];
  });
  const isCut = ({ one, first }: (typeof kept)[number]) =>
    first.validFrom !== one.validFrom || first.validTo !== one.validTo;
  return {
    removed: stored.filter((one) => !byOrigin.has(one)).map(({ id }) => id),
    shortened: kept.filter(isCut).map(({ one, first }) => ({ id: one.id, ...periodOf(first) })),
    rests: kept.flatMap(({ one, rests }) => rests.map((rest) => ({ of: one.id, ...periodOf(rest) }))),
    created: pieces.flatMap(({ from, ...piece }) =>
      'content' in from ? [{ content: from.content, ...periodOf(piece) }] : [],
    ),
  };
}

/** Whether two periods have a day in common. */
export function meets(one: Period, other: Period): boolean {
  const beginsBefore = (a: LocalDate | null, end: LocalDate | null) => a === null || end === null || a < end;
  return beginsBefore(one.validFrom, other.validTo) && beginsBefore(other.validFrom, one.validTo);
}

const periodOf = ({ validFrom, validTo }: Period): Period => ({ validFrom, validTo });

function place<Content>(
  pieces: readonly Piece<Content>[],
  { validFrom, validTo, contents }: Wanted<Content>,
): readonly Piece<Content>[] {
  const period = { validFrom, validTo };
  const around = pieces.flatMap((piece) => (meets(piece, period) ? restsOf(piece, period) : [piece]));
  return [...around, ...contents.map((content) => ({ from: { content }, ...period }))];
}

/** The rests of a stored period before and after another period. */
function restsOf<Content>(
  piece: Piece<Content>,
  { validFrom, validTo }: Pick<Wanted<Content>, 'validFrom' | 'validTo'>,
): Piece<Content>[] {
  const isLonger = validTo !== null && (piece.validTo === null || piece.validTo > validTo);
  return [
    ...(piece.validFrom === null || piece.validFrom < validFrom ? [{ ...piece, validTo: validFrom }] : []),
    ...(isLonger ? [{ ...piece, validFrom: validTo }] : []),
  ];
}
