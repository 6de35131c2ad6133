import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { clientFiles, clientFolder, webFiles, webFolder } from '../../codegen/client-files.ts';
import { printedSchema, schemaFile } from '../../codegen/printed-schema.ts';
import { docsFolder, referenceDocuments } from '../../codegen/reference-documents.ts';
import { answerable } from '../../schema/contract/answerable.ts';
import { readContract } from '../../schema/contract/read-contract.ts';

const sdl = printedSchema();

test('the committed schema is the one that the code has', () => {
  expect(readFileSync(schemaFile, 'utf8')).toBe(sdl);
});

test.each([
  ['the client', clientFiles, clientFolder],
  ['the pages', webFiles, webFolder],
])('the committed typed documents of %s are those of the committed schema', async (_of, make, folder) => {
  for (const [name, text] of await make(sdl)) expect(readFileSync(new URL(name, folder), 'utf8'), name).toBe(text);
});

test('the committed catalogues of errors, limits, codes and refusals say what the code says', () => {
  const made = referenceDocuments(buildSchema(sdl));
  expect([...made.keys()]).toEqual(['errors.md', 'statistics-codes.md', 'limits.md', 'refusals.md']);
  for (const [name, text] of made) expect(readFileSync(new URL(name, docsFolder), 'utf8'), name).toBe(text);
});

describe('the consumers’ contract', () => {
  test.each(readContract().map(({ name, document }) => [name, document] as const))(
    '%s can be asked, word for word',
    (name, document) => {
      const schema = buildSchema(sdl);
      expect(validate(schema, parse(document)).map(({ message }) => message)).toEqual([]);
      expect(answerable(schema).map((operation) => operation.name)).toContain(name);
    },
  );
});
