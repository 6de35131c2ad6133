import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { RegisteredRole } from '../../services/identity/viewer.ts';
import { withoutCorrelationIds } from '../setup/without-correlation-ids.ts';
import { SILENT, type StatisticsServer, startStatisticsServer } from './case-statistics-country.ts';

interface Count {
  readonly value: number | null;
  readonly low: number;
  readonly high: number;
  readonly status: string;
}
interface Row {
  readonly place: string;
  readonly label: string;
  readonly municipality: { readonly number: string } | null;
  readonly year: number;
  readonly level: string;
  readonly weight: number;
  readonly release: { readonly id: string } | null;
  readonly notices: readonly string[];
  readonly persons: Count;
  readonly byAge: readonly { readonly ageBand: string; readonly persons: Count }[];
}
interface Recipients {
  readonly recipients: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: readonly { readonly cursor: string; readonly node: { readonly place: string } }[];
    readonly nodes: readonly Row[];
  };
}
const COUNT = '{ value low high status }';
const QUESTION = `query ($filter: RecipientsFilter, $first: Int, $after: String) {
  recipients(filter: $filter, first: $first, after: $after) {
    totalCount pageInfo { hasNextPage endCursor } edges { cursor node { place } }
    nodes { place label municipality { number } year level weight release { id } notices persons ${COUNT} byAge { ageBand persons ${COUNT} } }
  }
}`;

let server: StatisticsServer;
beforeAll(async () => {
  server = await startStatisticsServer();
});
afterAll(() => server.stop());

type Variables = { readonly filter?: Record<string, unknown>; readonly first?: number; readonly after?: string | null };
async function ask(variables: Variables, role?: RegisteredRole, whom?: string) {
  const token = role === undefined ? {} : { token: await server.signIn(role, whom ?? null) };
  return server.ask<Recipients>(QUESTION, { variables, ...token });
}
async function rows(variables: Variables, role?: RegisteredRole, whom?: string): Promise<Row[]> {
  const all: Row[] = [];
  let after: string | null = null;
  do {
    const { data, errors } = await ask({ first: 100, ...variables, after }, role, whom);
    expect(errors).toEqual([]);
    all.push(...data.recipients.nodes);
    after = data.recipients.pageInfo.hasNextPage ? data.recipients.pageInfo.endCursor : null;
  } while (after !== null);
  return all;
}

/** Persons with a case there in the year; a municipality with fewer than five is no place of its own. */
function personsIn(place: string, year: number): number {
  const { counted, geography } = server.country;
  const by = new Map<string, Set<number>>();
  for (let at = 0; at < counted.length; at++) {
    if (Math.floor(counted.month[at]! / 12) !== year) continue;
    const { number } = geography.municipalities[counted.municipality[at]!]!;
    by.set(number, (by.get(number) ?? new Set()).add(counted.person[at]!));
  }
  const sizeOf = (number: string): number => by.get(number)?.size ?? 0;
  if (!place.endsWith('-other')) return sizeOf(place);
  const numbers = geography.municipalities
    .map(({ number }) => number)
    .filter((one) => one.startsWith(place.slice(0, 2)));
  return numbers.map(sizeOf).reduce((sum, persons) => sum + (persons < 5 ? persons : 0), 0);
}

describe('persons who applied for help', () => {
  test('every municipality and year has a figure or the reason why not, and the true number lies in its interval', async () => {
    for (const [role, whom] of [[], ['GOVERNOR', 'innlandet']] as const) {
      const filter = role === undefined ? {} : { governor: whom };
      const found = await rows({ filter }, role, whom);
      expect(new Set(found.map(({ level }) => level))).toEqual(new Set([role === undefined ? 'P' : 'A']));
      expect(found.filter(({ persons }) => persons.status === 'PUBLISHED').length).toBeGreaterThan(50);
      for (const { place, year, weight, persons, byAge } of found) {
        expect(persons.value === null).toBe(persons.status !== 'PUBLISHED');
        if (place === SILENT) continue;
        const truth = personsIn(place, year);
        expect([place, year, persons.low <= truth, truth <= persons.high]).toEqual([place, year, true, true]);
        expect((persons.value ?? 0) % weight).toBe(0);
        const parts = byAge.reduce((sum, { persons: { value } }) => sum + (value ?? 0), 0);
        expect(parts).toBe(persons.value ?? 0);
      }
    }
  });

  test('there is no figure for a county, a district or the nation, and each says that it is not to be added up', async () => {
    const found = await rows({ filter: { county: '34' } });
    expect(found.every(({ place }) => /^34(\d\d|-other)$/.test(place))).toBe(true);
    for (const { place, municipality, label, notices } of found) {
      expect(municipality?.number ?? null).toBe(place === '34-other' ? null : place);
      expect(notices.join(' ')).toMatch(/oppdiktede.*kan ikke legges sammen/);
      expect(label).not.toBe('');
    }
  });

  test('small municipalities are shown together only where the whole county is asked about', async () => {
    const places = async (filter: Record<string, unknown>) =>
      new Set((await rows({ filter })).map(({ place }) => place));
    const small = [...(await places({}))].filter((place) => place.endsWith('-other'));
    expect(small.length).toBeGreaterThan(0);
    const county = small[0]!.slice(0, 2);
    expect(await places({ county })).toContain(small[0]);
    const [one] = [...(await places({ county }))].filter((place) => !place.endsWith('-other'));
    expect(await places({ municipality: one })).toEqual(new Set([one]));
  });

  test('a year that is not over is not released, one before the first is not reported, nor is a silent municipality', async () => {
    const status = async (filter: Record<string, unknown>) =>
      (await rows({ filter })).map(({ persons, byAge }) => [persons, byAge.map((band) => band.persons)]);
    const all = (one: string) => {
      const count = { value: null, low: 0, high: 0, status: one };
      return [[count, Array(7).fill(count)]];
    };
    expect(await status({ municipality: '3403', year: 2026 })).toEqual(all('NOT_YET_RELEASED'));
    expect(await status({ municipality: '3403', year: 2023 })).toEqual(all('NOT_REPORTED'));
    expect(await status({ municipality: SILENT, year: 2025 })).toEqual(all('NOT_REPORTED'));
    server.release(false);
    const before = await status({ municipality: '3403', year: 2025 });
    const none = await rows({});
    server.release(true);
    expect([before, none]).toEqual([all('NOT_YET_RELEASED'), []]);
  });

  test('a year belongs to the release that published it', async () => {
    const found = await rows({ filter: { municipality: '3403' } });
    expect(found.map(({ year, release }) => [year, release?.id])).toEqual([
      [2024, 'synthetic-2025-09'],
      [2025, 'synthetic-2025-12'],
    ]);
  });

  test('a former number leads to what the municipality became', async () => {
    const [former, [present]] = [...server.country.geography.formerNumbers].find(([, to]) => to.length === 1)!;
    const found = await rows({ filter: { municipality: former, year: 2025 } });
    expect(found.map(({ place }) => place)).toEqual([present]);
  });
});

describe('who sees which level', () => {
  const level = async (filter: Record<string, unknown>, role?: RegisteredRole, whom?: string) => [
    ...new Set((await rows({ filter: { year: 2025, ...filter } }, role, whom)).map((row) => row.level)),
  ];
  test('a governor has A for its own and P for others’ and the country', async () => {
    expect(await level({ county: '34' }, 'GOVERNOR', 'innlandet')).toEqual(['A']);
    expect(await level({ county: '42' }, 'GOVERNOR', 'innlandet')).toEqual(['P']);
    expect(await level({}, 'GOVERNOR', 'innlandet')).toEqual(['P']);
    expect(await level({ county: '34' }, 'ANALYST')).toEqual(['P']);
    expect(await level({ county: '34' })).toEqual(['P']);
  });

  test('what hides from the public hides from the governor: the two together tell no more', async () => {
    const filter = { governor: 'innlandet' };
    const hidden = (found: readonly Row[]) =>
      found.filter(({ persons }) => persons.value === null).map(({ place, year, persons }) => [place, year, persons]);
    const own = await rows({ filter }, 'GOVERNOR', 'innlandet');
    expect(hidden(own)).toEqual(hidden(await rows({ filter })));
    expect(Math.min(...own.map(({ persons }) => persons.value ?? 6))).toBe(6);
  });

  test('reading level A leaves a row in the audit', async () => {
    const count = async () => {
      const found = await server.database.owner<{ coordinates: string[] }[]>`
        select coordinates from tjenestegraf.audit_event where '3403' = any(municipality_numbers)`;
      return found.filter(({ coordinates }) => coordinates.includes('StatisticsLevel.A')).length;
    };
    const before = await count();
    await rows({ filter: { municipality: '3403' } });
    expect(await count()).toBe(before);
    await rows({ filter: { municipality: '3403' } }, 'GOVERNOR', 'innlandet');
    expect(await count()).toBe(before + 1);
  });
});

describe('questions that cannot be answered', () => {
  test.each([
    [{ municipality: '9999' }, 'UNKNOWN_CODE', 'filter.municipality'],
    [{ county: '99' }, 'UNKNOWN_CODE', 'filter.county'],
    [{ governor: 'atlantis' }, 'UNKNOWN_CODE', 'filter.governor'],
    [{ year: 0 }, 'YEAR', 'filter.year'],
    [{ year: 3000 }, 'YEAR', 'filter.year'],
  ])('%o', async (filter, rule, argument) => {
    const { errors, text } = await ask({ filter });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule, argument });
    expect(withoutCorrelationIds(text)).not.toMatch(/atlantis|9999/);
  });

  test('a page of none, and the cursor of another question', async () => {
    expect((await ask({ first: 0 })).errors[0]?.extensions).toMatchObject({ rule: 'PAGE_SIZE' });
    const { data } = await ask({ first: 1 });
    const after = data.recipients.pageInfo.endCursor;
    expect(data.recipients.edges).toEqual([{ cursor: after, node: { place: data.recipients.nodes[0]!.place } }]);
    const { errors } = await ask({ filter: { year: 2025 }, after });
    expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'PAGE_CURSOR' });
  });
});
