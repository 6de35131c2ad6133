import { readFileSync } from 'node:fs';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

/** The guide’s questions by the title of their section, each with the part of its answer that the guide shows. */
const guide = readFileSync(new URL('../../docs/guides/oversight-questions.md', import.meta.url), 'utf8');
const sections = guide.split(/^## /m).slice(1);
const questions = sections.flatMap((section) => {
  const document = /```graphql GOVERNOR\n([\s\S]*?)```/.exec(section)?.[1];
  const shown = /```json\n([\s\S]*?)```/.exec(section)?.[1];
  return document === undefined ? [] : [{ title: section.split('\n', 1)[0]!, document, shown: JSON.parse(shown!) }];
});

let server: StatisticsServer;
let token: string;
beforeAll(async () => {
  server = await startStatisticsServer();
  token = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(() => server.stop());

/** The governor asks the question of a section; the answer must be whole. */
async function told(title: string): Promise<{ data: unknown; text: string }> {
  const { document } = questions.find((one) => one.title.startsWith(title))!;
  // A platform that started a moment ago knows nothing of the day before.
  const [row] = await server.database.owner<{ now: Date }[]>`select clock_timestamp() as now`;
  const asked = document.replace(/since: "[^"]+"/, `since: "${new Date(row!.now).toISOString()}"`);
  const { data, errors, status } = await server.ask(asked, { token });
  expect([status, errors]).toEqual([200, []]);
  const text = JSON.stringify(data);
  expect(text).not.toMatch(/^\{"[^"]+":(null|\[\])\}$/);
  return { data, text };
}

/** Each field that is shown is answered so, each item of a list by some item of the answer’s. */
function holds(answer: unknown, shown: unknown): boolean {
  if (Array.isArray(shown)) {
    if (!Array.isArray(answer) || (shown.length === 0 && answer.length > 0)) return false;
    return shown.every((item) => answer.some((one) => holds(one, item)));
  }
  if (typeof shown !== 'object' || shown === null) return answer === shown;
  if (typeof answer !== 'object' || answer === null) return false;
  return Object.entries(shown).every(([name, value]) => holds((answer as Record<string, unknown>)[name], value));
}

describe('an adviser at Statsforvalteren asks once', () => {
  test('each of the twelve questions, and the one collected by hand, has its section', () => {
    const numbers = sections.map((section) => /^\d+/.exec(section)?.[0] ?? 'by hand');
    expect(numbers).toEqual([...Array.from({ length: 12 }, (_, at) => String(at + 1)), 'by hand']);
    expect(questions.length).toBe(12);
  });

  test.each(questions)('$title: the answer is what the guide shows', async ({ title, shown }) => {
    const { data } = await told(title);
    for (const [field, value] of Object.entries(shown as object)) {
      const answer = (data as Record<string, unknown>)[field];
      expect(holds(answer, value), `${field}: ${JSON.stringify(value)}`).toBe(true);
    }
  });
});

describe('the answers hold what an adviser needs', () => {
  test('1: worst first, with a signal where chance does not explain it', async () => {
    const { text } = await told('1.');
    const shares = [...text.matchAll(/"shareWithinDeadline":\{"value":([\d.]+)/g)].map(([, value]) => Number(value));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(text).toMatch(/"signal":"(HIGHER|LOWER|WITHIN)"/);
  });

  test('2: eight quarters of each municipality, beside as many of the nation', async () => {
    const { text } = await told('2.');
    expect(text.match(/"period"/g)?.length).toBe(46 * 8 * 2);
  });

  test('5: a municipality of which no source tells the rates is not one that pays less', async () => {
    const { text } = await told('5.');
    expect(text).toMatch(
      /"differencePerMonth":null,"status":"NOT_REPORTED"|"status":"NOT_REPORTED","differencePerMonth":null/,
    );
  });

  test('6: where nothing is stale, it is said how much is known', async () => {
    const { text } = await told('6.');
    expect(text).toMatch(/"staleFacts":[1-9]\d*,"knownFacts":[1-9]\d*,"oldestFactOn":"20/);
    expect(text).toContain('"staleFacts":0,"knownFacts":1,');
  });

  test('8: all stand on one level, with the nation', async () => {
    const { text } = await told('8.');
    expect(text).toContain('"level":"P"');
    expect(text).toMatch(/"total":\{"shareWithinDeadline":\{"value":0\.\d+/);
  });

  test('9: each rank lies in its range', async () => {
    const { text } = await told('9.');
    const ranks = [...text.matchAll(/"value":(\d+),"best":(\d+),"worst":(\d+)/g)].map((one) => one.map(Number));
    expect(ranks.length).toBeGreaterThan(0);
    for (const [, value, best, worst] of ranks as [number, number, number, number][]) {
      expect([value >= best, value <= worst]).toEqual([true, true]);
    }
  });

  test('11: the workbook has the figures and a sheet that says what they mean', async () => {
    const address = /'http:\/\/localhost:4000(\/statistics\/cases\.xlsx[^']+)'/.exec(guide)![1]!;
    const response = await fetch(server.url + address, { headers: { authorization: `Bearer ${token}` } });
    const [figures, about] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect([figures!.data.length, about!.sheet]).toEqual([46 * 2 + 1, 'Om tallene']);
    expect(about!.data.flat().join(' ')).toContain('Nivå A');
  });

  test.each([
    ['3.', 'innen tre måneder'],
    ['4.', 'betyr ikke at tilbudet mangler'],
    ['9.', 'KOSTRA-gruppe'],
    ['10.', '"level":"A"'],
    ['What is collected', 'Det betyr ikke at de har stengt'],
  ])('%s says “%s”', async (title, words) => {
    expect((await told(title)).text).toContain(words);
  });
});
