/**
 * A search of the whole country beside the one that compares every document with every word (the tests' reference), in
 * alternation on the same data, one connection; then the same search with eleven times the wordings, and eight at once.
 * Run: `node --import tsx bench/search/whole-country.ts [rounds] [times] [alone]`.
 */

import { connect, type Sql } from '../../db/client.ts';
import { searchServices } from '../../db/queries/search-services.ts';
import { searchByComparingAll } from '../../test/db/queries/support/search-by-comparing-all.ts';
import { withOwnDatabase } from '../bulk-write/own-database.ts';
import { spread } from '../bulk-write/spread.ts';
import { fillDirectory } from '../platform/fill-directory.ts';

const ROUNDS = Number(process.argv[2] ?? 7);
const TIMES = Number(process.argv[3] ?? 11);
const BESIDE = process.argv[4] !== 'alone';
const TEXTS = {
  'one word': 'gjeld',
  'two words': 'økonomisk rådgivning',
  'two slips': 'gjelsrådgivnign',
  'one letter': 'a',
  'in every wording': 'hjelp',
  'a place': 'Røros',
  nowhere: 'qwertyuiop',
  'eight words': 'økonomisk råd hjelp gjeld nav kommunen bolig søke',
  'eight beginnings': 'k ko kom komm kommu kommun kommune kommunen',
};
const NATIONAL = { municipality: null, category: null, section: null };

async function timed(work: () => PromiseLike<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/** Words are remembered, as by a server whose services are not written meanwhile. */
const edition = {};
const search = (sql: Sql, text: string) => searchServices(sql, { ...NATIONAL, text, limit: 20, after: null }, edition);

/** Milliseconds of each search by its title, in rounds that ask each once; the first round does not count. */
async function measure(ask: (text: string) => PromiseLike<unknown>, rounds: number) {
  const milliseconds: Record<string, number[]> = {};
  for (let round = -1; round < rounds; round += 1) {
    for (const [title, text] of Object.entries(TEXTS)) {
      const taken = await timed(() => ask(text));
      if (round >= 0) milliseconds[title] = [...(milliseconds[title] ?? []), taken];
    }
  }
  return milliseconds;
}

async function besideTheReference(sql: Sql) {
  for (const [title, text] of Object.entries(TEXTS)) {
    const ratios: number[] = [];
    const old: number[] = [];
    const found = await search(sql, text);
    for (let round = -1; round < Math.min(ROUNDS, 5); round += 1) {
      const comparing = await timed(() => searchByComparingAll(sql, { ...NATIONAL, text }));
      const searching = await timed(() => search(sql, text));
      if (round < 0) continue;
      ratios.push(comparing / searching);
      old.push(comparing);
    }
    console.log(
      `  ${title.padEnd(18)} ${String(found.totalCount).padStart(7)} found, comparing all ${spread(old)} ms, ${spread(ratios)} times as long`,
    );
  }
}

async function report(sql: Sql, url: string, title: string) {
  const [{ documents = 0 } = {}] = await sql<
    { documents: number }[]
  >`select count(*)::int4 as documents from service_search`;
  console.log(`\n${title}: ${documents} documents, ms: median (quartiles)`);
  const single = await measure((text) => search(sql, text), ROUNDS);
  for (const [name, values] of Object.entries(single)) console.log(`  ${name.padEnd(18)} ${spread(values)}`);
  const pool = connect(url, { applicationName: 'tjenestegraf bench', role: 'tjenestegraf_api', poolSizeMax: 8 });
  const eight = await measure((text) => Promise.all(Array.from({ length: 8 }, () => search(pool, text))), ROUNDS);
  console.log('  eight at once:');
  for (const [name, values] of Object.entries(eight)) console.log(`  ${name.padEnd(18)} ${spread(values)}`);
  await pool.end();
  return single;
}

/** Copies of every wording, as of municipalities that are made up: the index grows, the words stay the same. */
async function multiply(sql: Sql) {
  await sql`alter table service_search drop constraint service_search_municipality_number_fkey`;
  await sql`
    insert into service_search (id, code, municipality_number, category, sections, name, words, document)
    select concat_ws('-', copy, id), code, concat_ws('-', copy, municipality_number), category, sections, name, words, document
    from service_search, generate_series(2, ${TIMES}) as copy where municipality_number is not null`;
  await sql`vacuum analyze service_search`;
}

await withOwnDatabase(async (url, sql) => {
  await fillDirectory(sql, 1);
  await sql`vacuum analyze`;
  const single = await report(sql, url, 'One country');
  if (BESIDE) {
    console.log('\nBeside comparing every document:');
    await besideTheReference(sql);
  }
  await multiply(sql);
  const many = await report(sql, url, `${TIMES} countries`);
  console.log('\nTimes as long as the median of one country:');
  for (const [name, values] of Object.entries(many)) {
    const sorted = (single[name] ?? []).toSorted((a, b) => a - b);
    const one = sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
    console.log(`  ${name.padEnd(18)} ${spread(values.map((value) => value / one))}`);
  }
});
