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
      'As the platform knew it at this instant, down to everything below, whatever has been put right since; absent: as it knows it now. It is not the day asked about: `on`, `at` and `from` say what was so on a day, `asOf` who had told the platform by then, and what means today means today. Objects of the answer have ids of their own, such as `municipality-3430@17`, so that a client’s cache never mixes them with those of now; `node` gives them again. Exact to the millisecond. To come, or before the platform’s history begins, which the error tells: BAD_USER_INPUT. What is to be forgotten is not kept: the persons of contacts and where crisis centres lie are null in the past. Each instant named counts 10 000 values of the request’s limit.',
  });
