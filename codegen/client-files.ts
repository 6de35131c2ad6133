import { readdirSync, readFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { answerable } from '../schema/contract/answerable.ts';

export const clientFolder = new URL('./client/generated/', import.meta.url);
const syncDocuments = new URL('./client/sync/documents/', import.meta.url);

/** What the scalars are in TypeScript: all of them text on the wire. */
const SCALARS = { LocalDate: 'string', LocalTime: 'string', DateTime: 'string' };

/** The typed documents of the contract and of the sync client, by file name, as graphql-codegen's client preset writes them. */
export async function clientFiles(sdl: string): Promise<ReadonlyMap<string, string>> {
  const schema = parse(sdl);
  const contract = answerable(buildSchema(sdl)).map(
    ({ name, document }) => [`schema/contract/${name}`, document] as const,
  );
  const documents = [...contract, ...readSyncDocuments()].map(([path, document]) => ({
    location: `${path}.graphql`,
    document: parse(document),
    rawSDL: document,
  }));
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: './',
    schema,
    documents,
    config: { scalars: SCALARS, useTypeImports: true, enumsAsTypes: true, strictScalars: true },
    presetConfig: { fragmentMasking: false, persistedDocuments: { hashAlgorithm: 'sha256' } },
    plugins: [],
    pluginMap: {},
    pluginContext: {},
  });
  const files = new Map<string, string>();
  for (const section of sections) {
    const name = section.filename.replace(/^\.?\/?/, '');
    files.set(name, withEndings(await codegen(section)));
  }
  return files;
}

/** What the sync client asks, by path: kept beside it, for they select what its copy holds. */
function readSyncDocuments(): (readonly [path: string, document: string])[] {
  return readdirSync(syncDocuments)
    .toSorted()
    .map((file) => [
      `codegen/client/sync/documents/${file.replace('.graphql', '')}`,
      readFileSync(new URL(file, syncDocuments), 'utf8'),
    ]);
}

/** Node's own module loader wants the endings of files in imports. */
function withEndings(text: string): string {
  return text.replace(/from (['"])(\.\/[\w-]+)\1/g, "from '$2.ts'");
}
