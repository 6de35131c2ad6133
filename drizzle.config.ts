import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name <what_it_does>` writes the next migration from the tables; nothing else is used of it. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/tables/**/*.ts',
  out: './db/migrations',
  // Numbers of two branches would be the same; times are not, and they sort after the numbers that there are.
  migrations: { prefix: 'timestamp' },
  schemaFilter: ['tjenestegraf'],
});
