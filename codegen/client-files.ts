import { readdirSync, readFileSync } from 'node:fs';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import { buildSchema, parse } from 'graphql';
import { answerable } from '../schema/contract/answerable.ts';
import { cacheFacts } from './cache-facts.ts';

export const clientFolder = new URL('./client/generated/', import.meta.url);
export const webFolder = new URL('../web/generated/', import.meta.url);

/** The TypeScript types of the scalars: text on the wire, except a gateway's references, which are objects. */
const SCALARS = { LocalDate: 'string', LocalTime: 'string', DateTime: 'string', _Any: 'unknown' };

type NamedDocument = readonly [path: string, document: string];

/** The typed documents of the contract and of the sync client, by file name, as graphql-codegen's client preset writes them. */
export async function clientFiles(sdl: string): Promise<ReadonlyMap<string, string>> {
  const schema = buildSchema(sdl);
  const contract = answerable(schema).map(({ name, document }) => [`schema/contract/${name}`, document] as const);
  const documents = await typedDocuments(sdl, [...contract, ...readDocuments('codegen/client/sync/documents')]);
  return new Map([...documents, ['cache-facts.ts', cacheFacts(schema)]]);
}

/** The typed documents of the pages, by file name. */
export function webFiles(sdl: string): Promise<ReadonlyMap<string, string>> {
  return typedDocuments(sdl, readDocuments('web/documents'));
}

async function typedDocuments(sdl: string, named: readonly NamedDocument[]): Promise<ReadonlyMap<string, string>> {
  const sections = await preset.buildGeneratesSection({
    baseOutputDir: './',
    schema: parse(sdl),
    documents: named.map(([path, document]) => ({
      location: `${path}.graphql`,
      document: parse(document),
      rawSDL: document,
    })),
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

/** Documents of a folder, by path without extension; they are stored beside the code that sends them. */
function readDocuments(folder: string): NamedDocument[] {
  const url = new URL(`../${folder}/`, import.meta.url);
  return readdirSync(url)
    .toSorted()
    .map((file) => [`${folder}/${file.replace('.graphql', '')}`, readFileSync(new URL(file, url), 'utf8')]);
}

/** Node's own module loader wants the endings of files in imports. */
function withEndings(text: string): string {
  return text.replace(/from (['"])(\.\/[\w-]+)\1/g, "from '$2.ts'");
}
