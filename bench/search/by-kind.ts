/**
 * What people type, by kind, beside the search as it was before the lexicon: the same data, in alternation, one connection, each
 * by the time and the CPU (of this process and of the database's) that it takes. First every word is new, then all are known.
 * Run: `node --import tsx bench/search/by-kind.ts [rounds] [seed]`; `seed`: the data of a first start instead of a whole country's.
 */

import { readFile } from 'node:fs/promises';
import { connect, type Sql } from '../../db/client.ts';
import { searchByMeaning } from '../../db/queries/search-by-meaning.ts';
import { loadDirectory } from '../../db/read-model/load.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import { understandOnce } from '../../resolvers/shared/understand-once.ts';
import { withOwnDatabase } from '../bulk-write/own-database.ts';
import { spread } from '../bulk-write/spread.ts';
import { fillDirectory } from '../platform/fill-directory.ts';
import { addPiecesLikeBefore, type KnownWords, searchByWordsAlone } from './search-by-words-alone.ts';

const ROUNDS = Number(process.argv[2] ?? 5);
const WHOLE_COUNTRY = process.argv[3] !== 'seed';
const SETS = ['first-queries', 'fourth-queries'];
const OTHERS = {
  'one word': ['gjeld', 'sosialhjelp', 'krisesenter', 'bolig', 'støttekontakt'],
  nowhere: ['qwertyuiop', 'zzzxxx yyyqqq', '😀'],
  'in every text': ['hjelp', 'kommunen', 'a'],
  'eight words': ['økonomisk råd hjelp gjeld nav kommunen bolig søke'],
};
const LIMIT = 20;

interface Taken {
  readonly ms: number;
  readonly cpu: number;
}
type Pair = readonly [before: Taken, now: Taken];

async function readKinds(): Promise<[kind: string, text: string][]> {
  const asked: [string, string][] = Object.entries(OTHERS).flatMap(([kind, texts]) =>
    texts.map((text): [string, string] => [kind, text]),
  );
  for (const set of SETS) {
    const file = await readFile(new URL(`../../test/services/search/data/${set}.tsv`, import.meta.url), 'utf8');
    for (const line of file.trimEnd().split('\n').slice(1)) {
      const [, text = '', kind = ''] = line.split('\t').reverse();
      asked.push([kind, text]);
    }
  }
  return asked;
}

/** CPU milliseconds of this process and of the connection's; Linux counts those of a process in nanoseconds. */
function clockOf(backend: number) {
  return async (): Promise<number> => {
    const own = process.cpuUsage();
    const [nanoseconds] = (await readFile(`/proc/${backend}/schedstat`, 'utf8')).split(' ');
    return (own.user + own.system) / 1_000 + Number(nanoseconds) / 1_000_000;
  };
}

/** One round: each text by both, the first of the two changing; words are known from the round before, or all new. */
async function ask(
  sql: Sql,
  asked: readonly [string, string][],
  known: { before: KnownWords; now: object; directory: DirectoryVersion },
  municipality: string | null,
  cpu: () => Promise<number>,
): Promise<Map<string, Pair[]>> {
  const taken = new Map<string, Pair[]>();
  const timed = async (work: () => Promise<unknown>): Promise<Taken> => {
    const [startedAt, cpuBefore] = [performance.now(), await cpu()];
    await work();
    const ms = performance.now() - startedAt;
    return { ms, cpu: (await cpu()) - cpuBefore };
  };
  for (const [index, [kind, text]] of asked.entries()) {
    const before = () => searchByWordsAlone(sql, { text, municipality, limit: LIMIT }, known.before);
    const now = () => {
      const search = { text, municipality, category: null, section: null, limit: LIMIT, after: null };
      return searchByMeaning(sql, search, understandOnce(text, known.directory), known.now);
    };
    let pair: Pair;
    if (index % 2 === 0) pair = [await timed(before), await timed(now)];
    else {
      const later = await timed(now);
      pair = [await timed(before), later];
    }
    for (const name of [kind, 'all']) taken.set(name, [...(taken.get(name) ?? []), pair]);
  }
  return taken;
}

const at = (values: readonly number[], share: number) =>
  values.toSorted((a, b) => a - b)[Math.round(share * (values.length - 1))] ?? Number.NaN;
const sum = (pairs: readonly Pair[], which: 0 | 1) => pairs.reduce((total, pair) => total + pair[which].cpu, 0);

function report(title: string, taken: ReadonlyMap<string, readonly Pair[]>): void {
  console.log(
    `\n${title}\n| kind | CPU, times before | time, times before | before, ms p50 / p95 | now, ms p50 / p95 |\n|---|---|---|---|---|`,
  );
  for (const [kind, pairs] of taken) {
    const times = ([0, 1] as const).map((which) => pairs.map((pair) => pair[which].ms));
    const [before, now] = times.map((ms) => `${at(ms, 0.5).toFixed(2)} / ${at(ms, 0.95).toFixed(2)}`);
    const cpu = (sum(pairs, 1) / sum(pairs, 0)).toFixed(2);
    console.log(
      `| ${kind} | ${cpu} | ${spread(pairs.map(([then, here]) => here.ms / then.ms))} | ${before} | ${now} |`,
    );
  }
}

await withOwnDatabase(async (url, owner) => {
  if (WHOLE_COUNTRY) await fillDirectory(owner, 1);
  await addPiecesLikeBefore(owner);
  await owner`vacuum analyze`;
  const sql = connect(url, { applicationName: 'tjenestegraf bench', role: 'tjenestegraf_api', poolSizeMax: 1 });
  const directory = await loadDirectory(sql);
  const [{ backend = 0 } = {}] = await sql<{ backend: number }[]>`select pg_backend_pid() as backend`;
  const cpu = clockOf(backend);
  const asked = await readKinds();
  for (const municipality of [null, '5025', '4601']) {
    const rounds = { new: new Map<string, Pair[]>(), known: new Map<string, Pair[]>() };
    for (let round = -1; round < ROUNDS; round += 1) {
      const known = { before: new Map(), now: {}, directory: Object.create(directory) as DirectoryVersion };
      for (const words of ['new', 'known'] as const) {
        for (const [kind, pairs] of await ask(sql, asked, known, municipality, cpu)) {
          if (round >= 0) rounds[words].set(kind, [...(rounds[words].get(kind) ?? []), ...pairs]);
        }
      }
    }
    const place = municipality === null ? 'The whole country' : `Municipality ${municipality}`;
    report(`${place}, every word asked for the first time`, rounds.new);
    report(`${place}, known words`, rounds.known);
  }
  await sql.end();
});
