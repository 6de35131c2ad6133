import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const schemaFile = fileURLToPath(new URL('../../../schema/schema.graphql', import.meta.url));

/** What Relay's compiler wrote of an application. */
export interface RelayArtifacts {
  readonly artifact: <Kind>(name: string) => Promise<Kind>;
  /** The file of stored operations. Null: the operations' texts stand in the artifacts. */
  readonly persisted: string | null;
  readonly remove: () => Promise<void>;
}

/**
 * Compiles an application by Relay's own compiler, against the committed schema.
 * @param compiler name of the package
 * @param source of its only file, `list.js`
 * @param persist whether operations are to be sent by their ids
 */
export async function compileRelay(compiler: string, source: string, persist: boolean): Promise<RelayArtifacts> {
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-relay-'));
  await mkdir(join(folder, 'src'));
  await mkdir(join(folder, 'artifacts'));
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'src', 'list.js'), source);
  await writeFile(join(folder, 'persisted.json'), '{}');
  const config = {
    src: './src',
    schema: './schema.graphql',
    language: 'javascript',
    artifactDirectory: './artifacts',
    eagerEsModules: true,
    ...(persist && { persistConfig: { file: './persisted.json', algorithm: 'SHA256' } }),
  };
  await writeFile(join(folder, 'relay.config.json'), JSON.stringify(config));
  await writeFile(join(folder, 'schema.graphql'), await readFile(schemaFile));
  const program = join(dirname(createRequire(import.meta.url).resolve(`${compiler}/package.json`)), 'cli.js');
  await promisify(execFile)(process.execPath, [program, 'relay.config.json'], { cwd: folder });
  return {
    artifact: async (name) =>
      (await import(pathToFileURL(join(folder, 'artifacts', `${name}.graphql.js`)).href)).default,
    persisted: persist ? await readFile(join(folder, 'persisted.json'), 'utf8') : null,
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}
