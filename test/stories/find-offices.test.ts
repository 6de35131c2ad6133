import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Found {
  readonly matchedOn: string;
  readonly isCertain: boolean;
  readonly explanation: string;
  readonly municipality: { readonly number: string; readonly name: string } | null;
  readonly office: { readonly number: string; readonly name: string } | null;
}
interface Page {
  readonly totalCount: number;
  readonly advice: string | null;
  readonly nodes: readonly Found[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const QUESTION = `query ($text: String!, $first: Int, $after: String, $language: Language) {
  findOffices(text: $text, first: $first, after: $after) { totalCount advice(language: $language) pageInfo { hasNextPage endCursor }
    nodes { matchedOn isCertain explanation(language: $language) municipality { number name } office { number name } } } }`;

async function find(text: string, more: object = {}): Promise<Page> {
  const { data, errors } = await server.ask<{ findOffices: Page }>(QUESTION, { variables: { text, ...more } });
  expect(errors).toEqual([]);
  return data.findOffices;
}

describe('who knows one thing finds their office', () => {
  test.each([
    ['7374', 'POSTAL_CODE', '1640'],
    ['Røros', 'MUNICIPALITY', '1640'],
    ['Karasjok', 'MUNICIPALITY', '2021'],
    ['Kárášjohka', 'MUNICIPALITY', '2021'],
    ['Nav Frogner', 'OFFICE', '0312'],
    ['Glåmos', 'PLACE', '1640'],
    ['Hammerfest kommune', 'MUNICIPALITY', '2004'],
  ])('%s', async (text, matchedOn, number) => {
    const [first] = (await find(text)).nodes;
    expect([first?.matchedOn, first?.office?.number, first?.isCertain]).toEqual([matchedOn, number, true]);
  });
});

test('a county beside the name chooses among municipalities of one name, everywhere in the country', async () => {
  const { data } = await server.ask<{
    counties: { name: string; municipalities: { number: string; name: string }[] }[];
  }>('{ counties { name municipalities { number name } } }');
  const all = data.counties.flatMap((county) => county.municipalities.map((one) => ({ ...one, county })));
  const twins = [...Map.groupBy(all, ({ name }) => name).values()].filter((of) => of.length > 1);
  expect(twins.length).toBeGreaterThan(1);
  for (const { number, name, county } of twins.flat()) {
    const { nodes } = await find(`${name} ${county.name.split(' - ')[0]}`);
    expect(new Set(nodes.map((one) => one.municipality?.number ?? number)), `${name}, ${county.name}`).toEqual(
      new Set([number]),
    );
  }
});

test('the offices of a city district are found by its number or its name', async () => {
  const ask = async (district: string) =>
    (
      await server.ask<{ offices: { nodes: { number: string }[]; advice: string | null } }>(
        'query ($district: ID!) { offices(filter: { district: $district }) { advice nodes { number } } }',
        { variables: { district } },
      )
    ).data.offices;
  for (const known of ['030105', 'Frogner', 'bydel frogner'])
    expect((await ask(known)).nodes).toEqual([{ number: '0312' }]);
  expect(await ask('Nårnia')).toMatchObject({ nodes: [], advice: expect.stringContaining('55 55 33 33') });
});

describe('where several offices are possible, all are given and none is certain', () => {
  test.each([
    ['Oslo', '0155', 15],
    ['Bergen', '5003', 5],
    ['Stavanger', '4006', 5],
    ['Trondheim', '7011', 2],
  ])('a postal code in %s', async (city, code, offices) => {
    const { nodes, totalCount } = await find(code, { first: 100 });
    expect(totalCount).toBe(offices);
    for (const { matchedOn, isCertain, municipality, explanation } of nodes) {
      expect([matchedOn, isCertain, municipality?.name]).toEqual(['POSTAL_CODE', false, city]);
      expect(explanation).toContain('55 55 33 33');
    }
  });

  test('0441: a box in Oslo, and the number that Os had', async () => {
    const { nodes } = await find('0441', { first: 100 });
    expect(new Set(nodes.map(({ matchedOn }) => matchedOn))).toEqual(new Set(['POSTAL_CODE', 'FORMER_NUMBER']));
    expect(nodes.some(({ isCertain }) => isCertain)).toBe(false);
  });

  test('Brekken: Brekkebygd to the post, and much like places elsewhere', async () => {
    const { nodes } = await find('Brekken');
    expect(nodes.map(({ municipality }) => municipality?.name)).toContain('Røros');
    expect(nodes.some(({ isCertain }) => isCertain)).toBe(false);
  });

  test('Frogner: a district of Oslo, and a place in Lillestrøm', async () => {
    const { nodes } = await find('Frogner');
    expect(nodes.map(({ municipality }) => municipality?.name)).toEqual(expect.arrayContaining(['Oslo', 'Lillestrøm']));
  });

  test('Os: a municipality, and a place in another one', async () => {
    const { nodes } = await find('Os');
    expect(nodes.slice(0, 2).map(({ municipality }) => municipality?.name)).toEqual(['Os', 'Bjørnafjorden']);
    expect(nodes.some(({ isCertain }) => isCertain)).toBe(false);
  });
});

describe('a word that asks for help is no place that is spelt much like it', () => {
  test.each(['vold', 'lån', 'lånet', 'strøm', 'penger', 'mat', 'rus', 'barn', 'støtte', 'mat til barn'])(
    '%s',
    async (text) => {
      const { nodes, advice } = await find(text);
      expect(nodes).toEqual([]);
      expect(advice).toContain('55 55 33 33');
    },
  );

  test.each([
    ['Volda', 'Volda'],
    ['volda', 'Volda'],
    ['Os', 'Os'],
    ['Råde', 'Råde'],
    ['Rådal', 'Bergen'],
    ['råd', 'Råde'],
    ['hus', 'Hustadvika'],
    ['Lei', 'Leirfjord'],
    ['Hem', 'Hemnes'],
    ['El', 'Elverum'],
    ['Bergne', 'Bergen'],
    ['Strømmen', 'Lillestrøm'],
    ['har', 'Harstad - Hárstták'],
    ['trondh', 'Trondheim - Tråante'],
  ])('%s is one, or begins one', async (text, municipality) => {
    const { nodes } = await find(text);
    const found = nodes.map((one) => one.municipality?.name);
    expect(found.some((name) => name !== undefined && municipality.startsWith(name))).toBe(true);
  });

  test('lønn: Loen is asked about, not taken for it', async () => {
    const { nodes } = await find('lønn');
    expect(nodes.map(({ isCertain, matchedOn }) => [isCertain, matchedOn])).toEqual([[false, 'PLACE']]);
  });
});

describe('nobody is left without a next step', () => {
  test.each(['qwertyuiop', '9999', '😀', '%', "'; drop table office; --"])(
    '%j finds nothing, and says what to do',
    async (text) => {
      for (const [language, words] of [
        ['NB', 'postnummeret'],
        ['NN', 'staden'],
        ['EN', 'postal code'],
      ] as const) {
        const page = await find(text, { language });
        expect(page.totalCount).toBe(0);
        expect(page.advice).toContain(words);
      }
    },
  );

  test.each(['', '   ', 'x'.repeat(201), 'x'.repeat(5_000), 'a\u0000b'])(
    '%.10j is refused by its rule',
    async (text) => {
      const { errors } = await server.ask(QUESTION, { variables: { text } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', argument: 'text', rule: 'SEARCH_TEXT' });
    },
  );

  test('every municipality is found by its name, its number and each of its postal codes', async () => {
    const { data } = await server.ask<{ municipalities: { nodes: { number: string; name: string }[] } }>(
      '{ municipalities(first: 100) { nodes { number name } } }',
    );
    for (const { number, name } of data.municipalities.nodes) {
      for (const text of [number, name]) {
        const { nodes } = await find(text, { first: 100 });
        expect(
          nodes.map(({ municipality }) => municipality?.number),
          text,
        ).toContain(number);
      }
    }
  });
});

test('pages give each office once, in the same order', async () => {
  const whole = (await find('0155', { first: 100 })).nodes.map(({ office }) => office?.number);
  const collected: (string | undefined)[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await find('0155', { first: 4, after });
    collected.push(...page.nodes.map(({ office }) => office?.number));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) break;
  }
  expect(collected).toEqual(whole);
});

describe('look-ups by a list of keys', () => {
  interface Lookup {
    readonly byName: { readonly nodes: readonly { readonly number: string }[] };
    readonly byNumber: { readonly nodes: readonly { readonly number: string }[] };
  }
  const look = async (text: string, numbers: readonly string[]) => {
    const { data, errors } = await server.ask<Lookup>(contractDocument('municipality-lookup'), {
      variables: { text, numbers },
    });
    expect(errors).toEqual([]);
    return data;
  };
  const numbersOf = ({ nodes }: Lookup['byName']) => nodes.map(({ number }) => number);

  test('municipalities by text and by present and former numbers', async () => {
    const { byName, byNumber } = await look('Våler', ['3430', '0441', '5025', '9999']);
    expect(numbersOf(byName).slice(0, 2)).toEqual(['3114', '3419']);
    expect(numbersOf(byNumber)).toEqual(['3430', '5025']);
  });

  test('a divided number gives all that it became', async () => {
    expect(numbersOf((await look('Ålesund', ['1507'])).byNumber)).toEqual(['1508', '1580']);
  });

  const offices = async (filter: object) => {
    const { data, errors } = await server.ask<{ offices: { nodes: { number: string }[] } }>(
      'query ($filter: OfficeFilter) { offices(filter: $filter, first: 100) { nodes { number } } }',
      { variables: { filter } },
    );
    return errors.length > 0 ? errors[0]?.extensions : data.offices.nodes.map(({ number }) => number);
  };

  test('offices by numbers, postal code, district and text', async () => {
    expect(await offices({ numbers: ['1640', '0312', '9999'] })).toEqual(['0312', '1640']);
    expect(await offices({ postalCode: '7374' })).toEqual(['1640']);
    expect(await offices({ district: '030105' })).toEqual(['0312']);
    expect(await offices({ text: 'Kárášjohka' })).toEqual(['2021']);
    expect(await offices({ postalCode: '7374', numbers: ['0312'] })).toEqual([]);
  });

  test('a malformed key is refused by its rule', async () => {
    expect(await offices({ numbers: ['1640', '31'] })).toMatchObject({
      argument: 'filter.numbers.1',
      rule: 'OFFICE_NUMBER',
    });
    expect(await offices({ postalCode: '73' })).toMatchObject({ rule: 'POSTAL_CODE' });
    expect(await offices({ numbers: Array(501).fill('1640') })).toMatchObject({ rule: 'NUMBERS' });
    expect(await offices({ text: '' })).toMatchObject({ rule: 'SEARCH_TEXT' });
  });
});

describe('a list of municipalities or offices in which nothing is says what to do', () => {
  const LISTS = `query ($text: String, $county: ID, $language: Language) {
    municipalities(filter: { text: $text, county: $county }) { totalCount advice(language: $language) }
    offices(filter: { text: $text, county: $county }) { totalCount advice(language: $language) } }`;
  type Lists = Record<'municipalities' | 'offices', { totalCount: number; advice: string | null }>;
  const lists = async (variables: Record<string, unknown>) =>
    Object.values((await server.ask<Lists>(LISTS, { variables })).data);

  test.each([
    ['an unknown place', 'qwertyuiop'],
    ['a percent sign', '%'],
    ['a smiley', '😀'],
  ])('%s', async (_, text) => {
    for (const { totalCount, advice } of await lists({ text })) {
      expect(totalCount).toBe(0);
      expect(advice).toMatch(/Skriv postnummeret .* ring Nav på 55 55 33 33/u);
    }
    const [{ advice } = { advice: null }] = await lists({ text, language: 'EN' });
    expect(advice).toContain('Write the postal code');
  });

  test('choices that nobody meets', async () => {
    for (const { advice } of await lists({ text: 'Røros', county: '03' })) expect(advice).toContain('ring Nav');
    for (const { advice } of await lists({ county: '99' })) expect(advice).toContain('Ta bort et valg');
  });

  test('nothing where something was found, and a coded error for a text that is none', async () => {
    for (const { advice } of await lists({ text: 'Røros' })) expect(advice).toBeNull();
    for (const text of ['', ' ', 'a'.repeat(5_000)]) {
      const { errors } = await server.ask(LISTS, { variables: { text } });
      expect(errors[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', rule: 'SEARCH_TEXT' });
    }
  });
});
