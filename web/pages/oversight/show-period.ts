import type { PageContext } from '../../render/page-context.ts';
import { dayBefore, showDay } from '../../words/show-time.ts';
import type { Period } from './read-period.ts';

/** A period by its first and its last day, which is how people say it. */
export const periodInWords = ({ from, to }: Period, { words, language }: Pick<PageContext, 'words' | 'language'>) =>
  words.oversight.period(showDay(from, language), showDay(dayBefore(to), language));
