import type { ShownState } from './opening-state.tsx';

type Said = Pick<ShownState, 'state' | 'reason' | 'reasonEnglish' | 'reasonNynorsk'>;

/**
 * Days in a row that are alike for the same reason say it on the first of them.
 * @param days one after the other, none left out
 */
export function withoutRepeatedReasons<Day extends Said>(days: readonly Day[]): readonly Day[] {
  return days.map((day, index) => {
    const before = days[index - 1];
    const isSaid = before !== undefined && day.reason != null && isAlike(before, day);
    return isSaid ? { ...day, reason: null, reasonEnglish: null, reasonNynorsk: null } : day;
  });
}

const isAlike = (one: Said, other: Said) => one.state === other.state && one.reason === other.reason;
