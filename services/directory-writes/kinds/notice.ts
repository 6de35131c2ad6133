import { link, neededDay, TEXT_MAX, text } from '../check-item.ts';
import { checkDayCount, checkPeriod } from '../check-period.ts';
import { type ItemHead, ofOffice, type PlainItemKind } from '../write-kind.ts';

export interface NoticeItem extends ItemHead {
  readonly office?: string | null;
  readonly text?: string | null;
  readonly url?: string | null;
  readonly from?: string | null;
  readonly until?: string | null;
}

/** Longest that a notice stays: what holds for longer is no notice. */
const DAYS_MAX = 366;

/** A notice of an office to the public for some days; it always has an end, so that none stays by oversight. */
export const notices: PlainItemKind<NoticeItem> = {
  name: 'notices',
  scopeIs: 'OFFICE',
  unknownId: 'NOT_FOUND',
  required: ['text', 'from', 'until'],
  fixed: [],
  countMax: 100,
  head: ofOffice,
  fields: { text: text(TEXT_MAX.LINE, 'NEEDED'), url: link, from: neededDay, until: neededDay },
  stored: { text: null, url: null, from: null, until: null },
  checkWhole: (fields) =>
    checkPeriod(fields, 'from', 'until') ??
    checkDayCount(String(fields['from']), String(fields['until']), DAYS_MAX, '; renew it when it ends'),
  sameness: ({ text: said, from }) => JSON.stringify([said, from]),
  newId: (office, { from }) => `${office}-notice-${String(from)}`,
  observed: null,
};
