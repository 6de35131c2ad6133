/** A whole list may withdraw one in ten of what a client has without permission, and always at least one. */
const ONE_IN = 10;

/**
 * Whether so many may be withdrawn for not being in a list that claims to be whole: a list that is cut short by a mistake
 * must not empty the directory.
 * @param removalsMax what the sender says may go; null: it does not say.
 */
export function mayWithdraw(known: number, missing: number, removalsMax: number | null): boolean {
  return missing <= (removalsMax ?? Math.max(1, Math.floor(known / ONE_IN)));
}
