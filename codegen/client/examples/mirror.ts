import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { createClient } from '../client.ts';
import { createSync, SyncError } from '../sync/index.ts';
import { fileStore } from './file-store.ts';
import { postgresStore } from './postgres-store.ts';

const HELP = `Keeps a copy of the directory up to date, until it is ended.
  --url URL              where the platform answers, such as http://localhost:4000/graphql
  --token-file FILE      holds the bearer token; read for each question, so that another program can renew it
  --to TARGET            postgres://… or the path of a JSON file
  --municipality NUMBER  only what concerns this municipality
  --every SECONDS        time between questions; 30
  --page-size NUMBER     changes of one transaction; 250
  --settle SECONDS       time for all processes of the platform to show what the first one has; 2
  --once                 ends when everything is read`;

const { values } = parseArgs({
  options: {
    url: { type: 'string' },
    'token-file': { type: 'string' },
    to: { type: 'string' },
    municipality: { type: 'string' },
    every: { type: 'string', default: '30' },
    'page-size': { type: 'string', default: '250' },
    settle: { type: 'string', default: '2' },
    once: { type: 'boolean', default: false },
  },
});
const { url, to, municipality, 'token-file': tokenFile } = values;
if (url === undefined || to === undefined || tokenFile === undefined || !(Number(values.every) > 0)) {
  console.error(HELP);
  process.exit(2);
}

const ended = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => ended.abort());

const sql = to.startsWith('postgres') ? postgres(to, { max: 1, onnotice: () => {} }) : null;
try {
  const sync = createSync({
    client: createClient({ url, token: async () => (await readFile(tokenFile, 'utf8')).trim() }),
    store: sql === null ? await fileStore(to) : await postgresStore(sql),
    ...(municipality !== undefined && { municipality }),
    pollEveryMs: Number(values.every) * 1_000,
    pageSize: Number(values['page-size']),
    settleMs: Number(values.settle) * 1_000,
    onApplied: (batch) => {
      if (batch.kind === 'SNAPSHOT_STARTED') console.log(`A whole copy is read (${batch.reason}).`);
      if (batch.kind === 'SNAPSHOT_COMPLETE') console.log('It is complete; changes follow.');
      if (batch.kind === 'CHANGES') console.log(`${batch.changes.length} changes`);
    },
    onRetry: ({ delayMs }) => console.error(`No answer; asking again in ${Math.ceil(delayMs / 1_000)} s.`),
  });
  if (values.once) await sync.catchUp(ended.signal);
  else await sync.run(ended.signal);
} catch (error) {
  if (!ended.signal.aborted) {
    console.error(error instanceof SyncError ? `${error.code}: ${error.message}` : error);
    process.exitCode = 1;
  }
} finally {
  await sql?.end({ timeout: 5 });
}
