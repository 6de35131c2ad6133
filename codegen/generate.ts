import { mkdirSync, writeFileSync } from 'node:fs';
import { policy } from '../schema/policy/access.ts';
import { printMatrix } from '../schema/policy/matrix/print-matrix.ts';
import { clientFiles, clientFolder } from './client-files.ts';
import { printedSchema, schemaFile } from './printed-schema.ts';

const sdl = printedSchema();
writeFileSync(schemaFile, sdl);
console.log(`schema/schema.graphql  ${sdl.split('\n').length} lines`);

const matrix = printMatrix(policy);
writeFileSync(new URL('../schema/policy/matrix.txt', import.meta.url), matrix);
console.log(`schema/policy/matrix.txt  ${matrix.split('\n').length} lines`);

mkdirSync(clientFolder, { recursive: true });
for (const [name, text] of await clientFiles(sdl)) {
  writeFileSync(new URL(name, clientFolder), text);
  console.log(`codegen/client/generated/${name}  ${text.split('\n').length} lines`);
}
