import { Arg } from 'type-graphql';
import { DateTime } from './scalars.ts';

/**
 * The argument of the directory's root fields that asks what the platform knew, as against the arguments that ask what
 * was so: `on`, `at`, `from`.
 */
export const AsOf = () =>
  Arg('asOf', () => DateTime, {
    nullable: true,
    description:
      'The data as the platform had recorded them at this instant, for this field and everything below it, without later corrections; absent: as recorded now. It does not select the day of the question: `on`, `at` and `from` do that, and fields about today still mean today. Objects of the answer have ids of their own, such as `municipality-3430@17`, so that a client’s cache never mixes them with those of now; `node` gives them again. Exact to the millisecond. To come, or before the platform’s history begins, which the error tells: BAD_USER_INPUT. What is to be forgotten is not kept: the persons of contacts and where crisis centres lie are null in the past. Each instant named counts 10 000 values of the request’s limit.',
  });
