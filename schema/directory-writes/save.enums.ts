import type { ItemOutcome } from '../../services/directory-writes/plan-writes.ts';
import { registerDescribedEnum } from '../shared/register-enum.ts';

export const OnRejected = registerDescribedEnum('OnRejected', 'What becomes of the rest where an item is rejected.', {
  REJECT_ALL: 'Nothing of the batch is written.',
  KEEP_GOOD: 'What is good is written; each rejected item says why it is not.',
});
export type OnRejected = keyof typeof OnRejected;

export const SaveMode = registerDescribedEnum('SaveMode', 'What the items of a batch are.', {
  CHANGES: 'Changes: what is not among them stays.',
  FULL: 'All that you have under ids of your own (`externalId`): what is not among them is withdrawn.',
});
export type SaveMode = keyof typeof SaveMode;

export const ItemOutcomeEnum = registerDescribedEnum<ItemOutcome>('ItemOutcome', 'What became of an item.', {
  CREATED: 'It is new.',
  UPDATED: 'It is changed.',
  UNCHANGED: 'It was like that already: nothing was written, and its version stays.',
  REMOVED: 'It is gone.',
  VERIFIED: 'Confirmed as correct; its values and its version are unchanged.',
  REJECTED: 'Its `userErrors` say why nothing was done with it.',
  HELD_BACK: 'Nothing is wrong with it, but another item was rejected, and the batch is all or nothing.',
});
