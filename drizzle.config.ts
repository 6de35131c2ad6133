import { defineConfig } from 'drizzle-kit';

/** `npx drizzle-kit generate --name <what_it_does>` writes the next migration from the tables; nothing else is used of it. */
export default defineConfig({
  dialect: 'postgresql',
  schema: './db/tables/**/*.ts',
  out: './db/migrations',
  schemaFilter: ['tjenestegraf'],
});
