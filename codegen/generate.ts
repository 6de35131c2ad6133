import { mkdirSync, writeFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { policy } from '../schema/policy/access.ts';
import { assertPolicy } from '../schema/policy/check-policy.ts';
import { printMatrix } from '../schema/policy/matrix/print-matrix.ts';
import { clientFiles, clientFolder, webFiles, webFolder } from './client-files.ts';
import { printedSchema, schemaFile } from './printed-schema.ts';
import { docsFolder, referenceDocuments } from './reference-documents.ts';

type Files = ReadonlyMap<string, string>;

const sdl = printedSchema();
// Before anything is written: a coordinate without a line, or a line without one, leaves all files as they were.
assertPolicy(buildSchema(sdl), policy);
writeFileSync(schemaFile, sdl);
console.log(`schema/schema.graphql  ${sdl.split('\n').length} lines`);

const matrix = printMatrix(policy);
writeFileSync(new URL('../schema/policy/matrix.txt', import.meta.url), matrix);
console.log(`schema/policy/matrix.txt  ${matrix.split('\n').length} lines`);

await write(clientFolder, 'codegen/client/generated', clientFiles(sdl));
await write(webFolder, 'web/generated', webFiles(sdl));
await write(docsFolder, 'docs', referenceDocuments(buildSchema(sdl)));

async function write(folder: URL, shown: string, made: Files | Promise<Files>): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of await made) {
    writeFileSync(new URL(name, folder), text);
    console.log(`${shown}/${name}  ${text.split('\n').length} lines`);
  }
}
