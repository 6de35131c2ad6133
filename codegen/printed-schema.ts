import 'reflect-metadata';
import { printSchema } from 'graphql';
import { resolvers } from '../resolvers/index.ts';
import { buildDescribedSchema } from '../schema/build-schema.ts';

export const schemaFile = new URL('../schema/schema.graphql', import.meta.url);

/** The schema as it is committed: sorted by name, so that a diff shows what changed and nothing else. */
export function printedSchema(): string {
  const head = '# Written by `npm run codegen`; the source is schema/ and resolvers/.\n\n';
  return `${head}${printSchema(buildDescribedSchema(resolvers))}\n`;
}
