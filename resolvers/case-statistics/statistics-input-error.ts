import { StatisticsInputError } from '../../services/disclosure-control/query/statistics-query.ts';
import { InputError } from '../../services/text-rules/input-error.ts';

/** How to go on where an answer would be too large; the other rules say all in their message. */
const IN_PARTS = 'each part is then paged with cells(first, after)';

/**
 * Runs a question; a question that cannot be answered becomes the platform's own kind of refusal. The statistics' own has
 * a `path`, and graphql takes an error with one for placed in the answer already.
 * @param placeOf the argument that the path of the statistics stands for.
 * @throws InputError with the rule in SCREAMING_CASE, such as `TOO_MANY_CELLS`.
 */
export function refusingBadQuestions<Answer>(
  ask: () => Answer,
  placeOf: (path: readonly string[]) => readonly string[] = (path) => path,
): Answer {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof StatisticsInputError)) throw error;
    const expected = error.rule === 'too-many-cells' ? `${error.message}; ${IN_PARTS}` : error.message;
    throw new InputError(placeOf(error.path), error.rule.replaceAll('-', '_').toUpperCase(), expected);
  }
}
