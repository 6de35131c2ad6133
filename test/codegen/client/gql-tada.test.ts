import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { minifyIntrospection, outputIntrospectionFile } from '@gql.tada/internal';
import { buildSchema, introspectionFromSchema } from 'graphql';
import { afterAll, beforeAll, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const require = createRequire(import.meta.url);

const PROGRAM = `import { initGraphQLTada, type ResultOf, type VariablesOf } from 'gql.tada';
import type { introspection } from './introspection.d.ts';
const graphql = initGraphQLTada<{ introspection: introspection; scalars: { DateTime: string; LocalDate: string } }>();
const state = graphql(\`fragment State on OpeningState @_unmask { state until }\`);
const query = graphql(
  \`query ($number: ID!, $at: DateTime!) {
    municipality(number: $number) { name offices { openingState(at: $at, channel: DROP_IN) { ...State } } }
  }\`,
  [state],
);
export const shown = (data: ResultOf<typeof query>): 'OPEN' | 'BY_APPOINTMENT' | 'CLOSED' | 'UNKNOWN' | undefined =>
  data.municipality?.offices[0]?.openingState.state;
export const variables: VariablesOf<typeof query> = { number: '3430', at: '2026-11-23T12:30:00+01:00' };
// @ts-expect-error There is no such field.
export const wrong = (data: ResultOf<typeof query>) => data.municipality?.mayor;
`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-tada-'));
  await mkdir(join(folder, 'node_modules'));
  for (const name of ['gql.tada', 'graphql', '@gql.tada', '@0no-co'])
    await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  const schema = buildSchema(await readFile(join(root, 'schema', 'schema.graphql'), 'utf8'));
  const introspection = minifyIntrospection(introspectionFromSchema(schema));
  const types = outputIntrospectionFile(introspection, { fileType: '.d.ts', shouldPreprocess: true });
  await writeFile(join(folder, 'introspection.d.ts'), types);
  await writeFile(join(folder, 'package.json'), '{ "type": "module" }');
  await writeFile(join(folder, 'program.ts'), PROGRAM);
  const compilerOptions = {
    ...{ module: 'NodeNext', moduleResolution: 'NodeNext', target: 'ES2022', lib: ['ES2023'], types: [] },
    ...{
      strict: true,
      noEmit: true,
      noUncheckedIndexedAccess: true,
      allowImportingTsExtensions: true,
      skipLibCheck: true,
    },
  };
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions }));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('gql.tada types questions, fragments and variables from the schema, and refuses a field that is not there', async () => {
  const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
  const { stdout } = await promisify(execFile)(process.execPath, [compiler, '-p', folder]).catch(
    (error: { stdout: string }) => error,
  );
  expect(stdout).toBe('');
});
