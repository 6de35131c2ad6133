import fc from 'fast-check';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { loadDirectory } from '../../db/read-model/load.ts';
import { addDays, dayNumber } from '../../services/calendar/calendar-day.ts';
import type { OpeningState, Schedule } from '../../services/opening-hours/schedule.ts';
import { nb } from '../../web/words/nb.ts';
import { dayInNorway } from '../../web/words/show-time.ts';
import { openSchedule } from '../services/opening-hours/any-schedule.ts';
import {
  type ListedDay,
  type ReadState,
  readDayList,
  stateAtEachQuarter,
} from '../services/opening-hours/read-outputs.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';
import { type Assistant, assistantAt } from './assistant/asking.ts';

/** What is asked over HTTP says at every quarter of an hour what the state is: REST, assistants, and the page's week. */

const SCHEDULES = 24;
const DAYS = 30;
/** Rows of the page's week, the day's own among them. */
const WEEK = 7;

interface Tried {
  readonly office: string;
  readonly municipality: string;
  readonly schedule: Schedule;
}

let server: TestServer;
let assistant: Assistant;
let tried: readonly Tried[];
const today = dayInNorway(new Date().toISOString());

/** The generator's hours, moved by whole weeks so that their special days lie ahead; a season cannot be moved. */
function aheadOfToday(own: Schedule): Schedule {
  const first = own.exceptions.map(({ from }) => from).toSorted()[0] ?? today;
  const weeks = Math.ceil(((dayNumber(today) as number) - (dayNumber(first) as number)) / 7);
  const moved = (day: string) => addDays(day, weeks * 7);
  return {
    ...own,
    weekly: own.weekly.map((rule) => ({
      ...rule,
      validFrom: rule.validFrom && moved(rule.validFrom),
      validTo: rule.validTo && moved(rule.validTo),
      cycleFrom: rule.cycleFrom && moved(rule.cycleFrom),
    })),
    // Two exceptions of one day cannot be stored: the first one is.
    exceptions: own.exceptions
      .filter(({ from, to }, index, all) => !all.slice(0, index).some((one) => one.from < to && from < one.to))
      .map((one) => ({ ...one, from: moved(one.from), to: moved(one.to) })),
  };
}

beforeAll(async () => {
  server = await startTestServer({ WEB: 'on' });
  const sql = server.database.owner;
  const all = [...(await loadDirectory(server.database.api)).offices.values()];
  const isAlone = (municipality: string | undefined) =>
    all.filter(({ municipalities }) => municipalities.some(({ number }) => number === municipality)).length === 1;
  const offices = all
    .filter(({ schedules, municipalities }) => schedules.length === 0 && isAlone(municipalities[0]?.number))
    .slice(0, SCHEDULES);
  const own = fc
    .sample(openSchedule, { numRuns: SCHEDULES * 2, seed: 20_261_130 })
    .filter(({ weekly }) => weekly.every(({ season }) => season === null))
    .map(aheadOfToday);
  const stated = { source_id: 'source-os-nav', verified_at: new Date().toISOString() };
  for (const [index, { number }] of offices.entries()) {
    const { channel, weekly, exceptions } = own[index] as Schedule;
    await sql`insert into opening_schedule ${sql({ id: number, office_number: number, channel, ...stated })}`;
    for (const [at, rule] of weekly.entries()) {
      await sql`insert into opening_rule ${sql({
        id: `${number}-${at}`,
        schedule_id: number,
        days: [...rule.days],
        spans: sql.json(rule.spans as never),
        hours_unknown: rule.hoursUnknown,
        valid_from: rule.validFrom,
        valid_to: rule.validTo,
        every_weeks: rule.everyWeeks,
        cycle_from: rule.cycleFrom,
        ...stated,
      })}`;
    }
    for (const [at, one] of exceptions.entries()) {
      await sql`insert into opening_exception ${sql({
        id: `${number}-${at}`,
        schedule_id: number,
        from_day: one.from,
        to_day: one.to,
        state: one.state,
        spans: sql.json(one.spans as never),
        hours_unknown: one.hoursUnknown ?? false,
        ...stated,
      })}`;
    }
  }
  assistant = await assistantAt(server.url);
  const directory = await loadDirectory(server.database.api);
  tried = offices.map(({ number }) => {
    const office = directory.offices.get(number);
    const [node] = office?.schedules ?? [];
    if (node === undefined) throw new Error(`${number} has no hours`);
    return { office: number, municipality: office?.municipalities[0]?.number ?? '', schedule: node.schedule };
  });
  // The server has read what was written last.
  const last = tried.at(-1) as Tried;
  await vi.waitUntil(async () => ((await OUTPUTS.REST?.(last)) ?? []).length > 0, { timeout: 60_000 });
});
afterAll(async () => {
  await assistant?.close();
  await server?.stop();
});

const OUTPUTS: Readonly<Record<string, (own: Tried) => Promise<ListedDay[]>>> = {
  REST: async ({ office }) => {
    const address = `/api/v1/offices/${office}/opening-hours?from=${addDays(today, -1)}&days=${DAYS + 1}`;
    const answer = (await (await fetch(server.url + address)).json()) as { openingHours: ListedDay[] };
    return answer.openingHours;
  },
  'an assistant': async ({ office }) => {
    const asked = { number: office, from: addDays(today, -1), days: DAYS + 1 };
    const { answer } = await assistant.ask<{ office: { openingHours: ListedDay[] } }>('get_opening_hours', asked);
    return answer.office.openingHours;
  },
  'the page’s week': async ({ municipality, schedule }) => {
    const html = await (
      await fetch(`${server.url}/kommune/${municipality}`, { headers: { 'accept-language': 'nb' } })
    ).text();
    return daysOfPage(html, schedule);
  },
};

const STATES = new Map(Object.entries(nb.states).map(([state, word]) => [word.toLowerCase(), state as OpeningState]));
const stateOf = (word: string): OpeningState => {
  const state = STATES.get(word.trim().toLowerCase());
  if (state === undefined) throw new Error(`the page says “${word}”`);
  return state;
};

/** The week as a reader sees it: a row a day, each with its spans or with one word. */
function daysOfPage(html: string, { channel }: Schedule): ListedDay[] {
  const caption = nb.municipality.weekFor(nb.channels[channel]);
  const table = html.split('<table').find((part) => part.includes(`>${caption}</caption>`));
  if (table === undefined) {
    // A week of which nothing is known has no table.
    return Array.from({ length: WEEK }, (_, index) => ({
      date: addDays(today, index),
      state: 'UNKNOWN',
      spans: [],
      unknownSpans: [],
    }));
  }
  const rows = table.split('</table>')[0]?.split('<tr').slice(2) ?? [];
  if (rows.length !== WEEK) throw new Error(`the week of ${caption} has ${rows.length} rows`);
  return rows.map((row, index) => {
    const date = addDays(today, index);
    const shown = [...row.matchAll(/week-table__span">(.*?)<\/span>/g)].map(([, text = '']) => {
      const [, opens, closes, word] = /^(\d\d.\d\d)–(\d\d.\d\d)(.*)$/.exec(text.replaceAll('<!-- -->', '')) ?? [];
      if (opens === undefined || closes === undefined) throw new Error(`the page says “${text}”`);
      const state = word?.trim() ? stateOf(word) : 'OPEN';
      return { opens: opens.replace('.', ':'), closes: closes.replace('.', ':'), state };
    });
    if (shown.length > 0) return { date, state: 'OPEN', spans: shown, unknownSpans: [] };
    const word = /<td[^>]*>(.*?)(?:<span|<\/td>)/s.exec(row)?.[1] ?? '';
    return { date, state: stateOf(word), spans: [], unknownSpans: [] };
  });
}

/** The quarters at which the days differ from the state, from the second day on: the first one's night began before it. */
function differences(days: readonly ListedDay[], schedule: Schedule): string[] {
  const window = { from: addDays(days[0]?.date ?? today, 1), days: days.length - 1 };
  const found: ReadState[] = readDayList(days, window);
  return stateAtEachQuarter(schedule, window).flatMap((state, index) =>
    found[index] === state ? [] : [`${window.from} + ${index / 4} h: ${found[index]} and not ${state}`],
  );
}

test('the hours that are tried are open, closed, by appointment and unknown', () => {
  const states = new Set(tried.flatMap(({ schedule }) => stateAtEachQuarter(schedule, { from: today, days: DAYS })));
  expect([...states].toSorted()).toEqual(['BY_APPOINTMENT', 'CLOSED', 'OPEN', 'UNKNOWN']);
});

test.each(Object.keys(OUTPUTS))('at every quarter of an hour %s says what the state is', async (output) => {
  for (const own of tried) {
    const days = await OUTPUTS[output]?.(own);
    expect([own.office, differences(days ?? [], own.schedule)]).toEqual([own.office, []]);
  }
});

test.each(Object.keys(OUTPUTS))('what %s would leave out of a day is found by this', async (output) => {
  let found = 0;
  for (const own of tried) {
    const days = (await OUTPUTS[output]?.(own)) ?? [];
    const withoutLast = days.map((day) => ({ ...day, spans: day.spans.slice(0, -1), state: 'CLOSED' as const }));
    found += differences(withoutLast, own.schedule).length;
  }
  expect(found).toBeGreaterThan(0);
});
