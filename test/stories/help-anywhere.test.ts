import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createClient } from '../../codegen/client/client.ts';
import { whenIsNavOpen } from '../../codegen/client/example.ts';
import variables from '../../schema/contract/variables.json' with { type: 'json' };
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

interface FoundOffice {
  readonly matchedOn: string;
  readonly isCertain: boolean;
  readonly explanation: string;
  readonly office: {
    readonly number: string;
    readonly website: string | null;
    readonly phones: readonly { readonly number: string }[];
  } | null;
}
interface HelpFound {
  readonly findOffices: { readonly totalCount: number; readonly nodes: readonly FoundOffice[] };
  readonly helpLines: readonly { readonly number: string; readonly openingState: { readonly state: string } }[];
}

async function helpFor(text: string): Promise<HelpFound> {
  const { data, errors } = await server.ask<HelpFound>(contractDocument('find-help'), {
    variables: { ...variables['find-help'], text },
  });
  expect(errors).toEqual([]);
  return data;
}

/** A few of many, the same each time: a linear congruential generator. */
function chosen<Item>(items: readonly Item[], count: number, seed: number): readonly Item[] {
  const left = [...items];
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return left.splice(state % left.length, 1)[0] as Item;
  });
}

async function everyMunicipality(): Promise<readonly string[]> {
  interface Page {
    readonly municipalities: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly number: string }[];
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    };
  }
  const numbers: string[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: { data: Page } = await server.ask<Page>(
      'query ($after: String) { municipalities(first: 100, after: $after) { totalCount nodes { number } pageInfo { hasNextPage endCursor } } }',
      { variables: { after } },
    );
    numbers.push(...data.municipalities.nodes.map(({ number }) => number));
    if (!data.municipalities.pageInfo.hasNextPage) {
      expect(numbers).toHaveLength(data.municipalities.totalCount);
      return numbers;
    }
    after = data.municipalities.pageInfo.endCursor;
  }
}

describe('who types a place in an app', () => {
  test.each([
    ['7374', 'POSTAL_CODE', '1640'],
    ['Røros', 'MUNICIPALITY', '1640'],
    ['Brekken', 'PLACE', '1640'],
    ['0441', 'FORMER_NUMBER', '1640'],
    ['Nav Frogner', 'OFFICE', '0312'],
    ['Karasjok', 'MUNICIPALITY', '2021'],
    ['Kárášjohka', 'MUNICIPALITY', '2021'],
  ])('%s: is given the office, its number and page, and lines that answer', async (text, matchedOn, number) => {
    const { findOffices, helpLines } = await helpFor(text);
    const found = findOffices.nodes.find(({ office }) => office?.number === number);
    expect(found).toMatchObject({ matchedOn });
    for (const { explanation } of findOffices.nodes) expect(explanation).not.toBe('');
    expect(found?.office?.phones.length).toBeGreaterThan(0);
    expect(found?.office?.website).toMatch(/^https:/);
    expect(helpLines.some(({ openingState }) => openingState.state === 'OPEN')).toBe(true);
  });

  test('Os, which two municipalities are called: each office is given, none as certain', async () => {
    const { nodes } = (await helpFor('Os')).findOffices;
    expect(nodes.length).toBeGreaterThan(1);
    expect(nodes.filter(({ isCertain }) => isCertain)).toEqual([]);
  });
});

describe('twenty municipalities taken at random', () => {
  test('each gives a number to ring now, an office to visit or where to look, and help in danger', async () => {
    for (const number of chosen(await everyMunicipality(), 20, 2026)) {
      const { findOffices, helpLines } = await helpFor(number);
      expect(findOffices.totalCount, number).toBeGreaterThan(0);
      for (const { office, explanation } of findOffices.nodes) {
        expect(explanation, number).not.toBe('');
        if (office === null) expect(explanation, number).toContain('55 55 33 33');
        else expect([office.website, office.phones[0]?.number], number).not.toContain(null);
      }
      expect(helpLines.find(({ number: line }) => line === '112')?.openingState.state).toBe('OPEN');
      const emergency = await server.ask<{
        municipality: {
          crisisCentreCoverage: { status: string; reason: string | null };
          helpLines: { openingState: { state: string } }[];
        };
      }>(contractDocument('emergency'), { variables: { ...variables.emergency, municipality: number } });
      const { crisisCentreCoverage, helpLines: lines } = emergency.data.municipality;
      if (crisisCentreCoverage.status !== 'COVERED') expect(crisisCentreCoverage.reason, number).toContain('116 006');
      expect(
        lines.some(({ openingState }) => openingState.state === 'OPEN'),
        number,
      ).toBe(true);
    }
  });
});

describe('a portal’s search box', () => {
  const guide = (text: string) =>
    server.ask<{
      services: {
        totalCount: number;
        matched: string;
        suggestions: string[];
        notHere: { url: string; explanation: string }[];
        emergency: { number: string }[];
        nodes: { code: string; statutory: { rights: string[] }; confirmation: { status: string } }[];
      };
    }>(contractDocument('service-guide'), { variables: { ...variables['service-guide'], text } });

  test('who writes of violence at home is given the lines to ring and the crisis centre first', async () => {
    const { data, errors } = await guide('mannen min slår meg');
    expect(errors).toEqual([]);
    expect(data.services.nodes[0]).toMatchObject({ code: 'CRISIS_CENTRE' });
    expect(data.services.emergency.map(({ number }) => number)).toEqual(expect.arrayContaining(['112', '116006']));
  });

  test('what another body does is answered with that body and its address', async () => {
    const { data } = await guide('dagpenger');
    expect(data.services).toMatchObject({ totalCount: 0, matched: 'NOTHING' });
    expect(data.services.notHere[0]?.url).toMatch(/^https:/);
  });

  test.each(['xqzwv', '🙂', '%'])('%s, which means nothing: what to search for instead', async (text) => {
    const { data, errors } = await guide(text);
    expect(errors).toEqual([]);
    expect(data.services.totalCount).toBe(0);
    expect(data.services.suggestions.length).toBeGreaterThan(0);
  });
});

describe('what cannot be understood is answered with the next step', () => {
  test.each(['🙂', '%', '99999', 'SW1A 1AA', 'Paris'])('%s in the search for an office', async (text) => {
    const { data, errors } = await server.ask<{ findOffices: { totalCount: number; advice: string | null } }>(
      'query ($text: String!) { findOffices(text: $text) { totalCount advice nodes { explanation } } }',
      { variables: { text } },
    );
    expect(errors).toEqual([]);
    if (data.findOffices.totalCount === 0) expect(data.findOffices.advice).toContain('55 55 33 33');
    else expect(data.findOffices.advice).toBeNull();
  });

  test.each([
    ['empty', ''],
    ['blank', '   '],
    ['5 000 characters', 'a'.repeat(5_000)],
  ])('a text that is %s is refused, with what to mend', async (_, text) => {
    for (const document of [
      'query ($text: String!) { findOffices(text: $text) { totalCount } }',
      'query ($text: String!) { municipalities(filter: { text: $text }) { totalCount } }',
      'query ($text: String!) { services(filter: { text: $text }) { totalCount } }',
    ]) {
      const { errors } = await server.ask(document, { variables: { text } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: expect.stringMatching(/text$/) });
    }
  });

  test.each(['SE', 'PL', 'nb'])(
    'a language that is not held (%s) is refused, with those that are',
    async (language) => {
      const { errors } = await server.ask('query ($language: Language) { helpLines(language: $language) { name } }', {
        variables: { language },
      });
      expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test.each(['12345', 'SW1A', '0000'])('a postal code that is none of Norway’s (%s)', async (code) => {
    const { data, errors } = await server.ask<{ postalCode: unknown }>(
      'query ($code: ID!) { postalCode(code: $code) { code } }',
      { variables: { code } },
    );
    if (errors.length > 0) expect(errors[0]?.extensions.code).toBe('BAD_USER_INPUT');
    else expect(data.postalCode).toBeNull();
  });
});

describe('the client’s example', () => {
  const sentences = (municipality: string, now = '2026-11-23T11:30:00Z') =>
    whenIsNavOpen(createClient({ url: `${server.url}/graphql` }), municipality, new Date(now));

  test('says of each office of Oslo when it is open', async () => {
    const lines = await sentences('0301');
    expect(lines.length).toBe(15);
    for (const line of lines) expect(line).not.toMatch(/null|undefined|NaN/);
  });

  test('says what to do where the hours are not known', async () => {
    const [line] = await sentences('5610');
    expect(line).toMatch(/^Vi vet ikke når .+ er åpent\. Ring \+47\d{8}\.$/);
  });

  test('says so where no office is known', async () => {
    expect(await sentences('9999')).toEqual(['Vi vet ikke hvilket NAV-kontor kommunen har.']);
  });
});
