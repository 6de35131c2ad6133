import { pgSchema } from 'drizzle-orm/pg-core';

/** The published release; append-only, and all that the API's role may read of case statistics. */
export const statistics = pgSchema('statistics');

/** Case events and what the release keeps between runs; only the release's role has any privilege here. */
export const confidential = pgSchema('confidential');
