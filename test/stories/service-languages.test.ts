import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import variables from '../../schema/contract/variables.json' with { type: 'json' };
import { contractDocument } from '../setup/contract-question.ts';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

interface Found {
  readonly id: string;
  readonly name: string;
  readonly language: string;
  readonly translation: string | null;
  readonly categoryLabel: string;
  readonly themes: readonly { readonly uri: string; readonly label: string }[];
}

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const QUESTION = `query ($municipality: ID, $text: String, $language: Language) {
  services(filter: { text: $text, municipality: $municipality }, first: 20, language: $language) {
    matched edges { node { name } } nodes { id name language translation categoryLabel themes { uri label } } } }`;

async function ask(given: Record<string, string>) {
  type Answer = { services: { matched: string; edges: { node: { name: string } }[]; nodes: Found[] } };
  const { data, errors } = await server.ask<Answer>(QUESTION, { variables: given });
  expect(errors).toEqual([]);
  return data.services;
}

/** Asks with headers as a browser sends them. */
async function askIn(acceptLanguage: string | null, query: string, given: Record<string, unknown> = {}) {
  const headers: Record<string, string> = acceptLanguage === null ? {} : { 'accept-language': acceptLanguage };
  const answer = await server.post(JSON.stringify({ query, variables: given }), headers);
  expect(answer.errors).toEqual([]);
  return { ...answer, data: answer.data as Record<string, never> };
}

test('a newcomer reads the statutory texts in English, and each text says its language', async () => {
  const { matched, nodes, edges } = await ask({ text: 'no money for food', municipality: '4601', language: 'EN' });
  expect(matched).toBe('ALL_WORDS');
  expect(nodes[0]).toEqual({
    id: '4601-financial-assistance',
    name: 'Social assistance (money to live on)',
    language: 'EN',
    translation: expect.stringContaining('not the municipality’s own words'),
    categoryLabel: 'Money',
    themes: [{ uri: 'https://psi.norge.no/los/ord/sosialhjelp', label: 'Financial social assistance' }],
  });
  expect(edges.map(({ node }) => node.name)).toEqual(nodes.map(({ name }) => name));
});

test('a municipality’s own words are not translated to English, and say what they are written in', async () => {
  const { nodes } = await ask({ municipality: '5025', language: 'EN' });
  const languages = new Set(nodes.map(({ language }) => language));
  expect(languages).toEqual(new Set(['NB', 'EN']));
  const own = nodes.find(({ id }) => id === '5025-debt-counselling');
  expect([own?.language, own?.translation]).toEqual(['NB', null]);
});

test('in nynorsk they are the platform’s translation, which is said not to be the municipality’s', async () => {
  const { nodes } = await ask({ municipality: '5025', language: 'NN' });
  expect(new Set(nodes.map(({ language }) => language))).toEqual(new Set(['NN']));
  expect(nodes.find(({ id }) => id === '5025-debt-counselling')?.translation).toContain('ikkje kommunen sin eigen');
});

test('what belongs to a service is in its language too: rights, deadlines, steps, the way to complain, related services', async () => {
  const { data } = await server.ask<{ service: Record<string, unknown> }>(
    `{ service(id: "financial-assistance", language: EN) { description conditions whatToBring deadlines { text }
      complaint { deadline body route } related { name language } statutory { language translation rights conditions } } }`,
  );
  expect(JSON.stringify(data)).not.toMatch(/ (og|ikke|eller|kommunen) /);
  expect(data.service).toMatchObject({
    complaint: { deadline: 'Three weeks from the day you got the decision' },
    statutory: { language: 'EN', translation: expect.any(String) },
  });
});

test('the same question in another language is another answer, however often it is asked', async () => {
  for (const round of [1, 2, 3]) {
    for (const [language, name] of [
      ['NB', 'Gjeldsrådgivning'],
      ['NN', 'Gjeldsrådgjeving'],
      ['EN', 'Debt advice'],
    ] as const) {
      const { nodes } = await ask({ text: 'gjeldsrådgivning', municipality: '4601', language });
      expect([round, nodes[0]?.name]).toEqual([round, name]);
    }
  }
});

describe('a reader whose browser says the language', () => {
  const SERVICE = '{ service(id: "debt-counselling") { name language } }';
  const PAGE = '{ municipality(number: "4640") { services(first: 2) { nodes { name language } } } }';

  test.each([
    ['nn-NO,nn;q=0.9,nb;q=0.5', 'Gjeldsrådgjeving', 'nn'],
    ['nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en-US;q=0.6', 'Gjeldsrådgivning', 'nb'],
    ['en-GB,en;q=0.9', 'Debt advice', 'en'],
    ['pl,en;q=0.5', 'Debt advice', 'en'],
    ['no,en;q=0.5', 'Gjeldsrådgivning', 'no'],
    ['se, pl', 'Gjeldsrådgivning', 'no'],
    ['*', 'Gjeldsrådgivning', 'no'],
    ['en;q=0, nn', 'Gjeldsrådgjeving', 'nn'],
    [';;;q=,,', 'Gjeldsrådgivning', 'no'],
  ])('%s: gets “%s”, and headers that say so', async (header, name, language) => {
    const { data, headers } = await askIn(header, SERVICE);
    expect(data).toMatchObject({ service: { name } });
    expect([headers.get('content-language'), headers.get('vary')]).toEqual([language, 'accept-language']);
  });

  test('who asks for a language in the question gets that one, whatever the browser says', async () => {
    const { data, headers } = await askIn('en', '{ service(id: "debt-counselling", language: NN) { name } }');
    expect(data).toEqual({ service: { name: 'Gjeldsrådgjeving' } });
    expect(headers.get('content-language')).toBe('nn');
  });

  test('who says nothing gets the municipality’s own form: nynorsk in Sogndal, bokmål in Røros', async () => {
    expect(await askIn(null, PAGE)).toMatchObject({
      data: { municipality: { services: { nodes: [{ language: 'NN' }, { language: 'NN' }] } } },
    });
    const { data } = await askIn(null, PAGE.replace('4640', '5025'));
    expect(data).toMatchObject({ municipality: { services: { nodes: [{ language: 'NB' }, { language: 'NB' }] } } });
    const sogndal = '{ municipality(number: "4640") { crisisCentreCoverage(on: "2026-11-23") { status reason } } }';
    expect(JSON.stringify((await askIn(null, sogndal)).data)).toMatch(/veit ikkje|kjeldene|kjenner|null/);
  });

  test('an answer without texts in several languages says none', async () => {
    expect((await askIn('en', '{ county(number: "34") { name } }')).headers.get('content-language')).toBeNull();
  });

  test('kept answers never mix languages, by POST and by GET, in turn and at once', async () => {
    const expected = { NB: 'Gjeldsrådgivning', NN: 'Gjeldsrådgjeving', EN: 'Debt advice' };
    const header = { NB: 'nb', NN: 'nn', EN: 'en' } as const;
    const languages = ['NB', 'NN', 'EN'] as const;
    const address = `${server.url}/graphql?${new URLSearchParams({ query: SERVICE })}`;
    for (let round = 0; round < 4; round += 1) {
      const asked = [...languages, ...languages].map(async (language) => {
        const posted = await askIn(header[language], SERVICE);
        expect(posted.data).toMatchObject({ service: { name: expected[language], language } });
        const got = await fetch(address, { headers: { 'accept-language': header[language] } });
        expect(await got.json()).toEqual({ data: { service: { name: expected[language], language } } });
        expect(got.headers.get('content-language')).toBe(language.toLowerCase());
        expect(got.headers.get('vary')).toContain('accept-language');
      });
      await Promise.all(asked);
    }
  });

  test('the search box answers in it: names, suggestions, lines and where else to ask', async () => {
    const { language: _, ...others } = variables['service-guide'];
    const guide = contractDocument('service-guide');
    for (const text of ['mannen min slår meg', 'dagpenger', 'xqzwv']) {
      const { data } = await askIn('en', guide, { ...others, text });
      expect(JSON.stringify(data)).not.toMatch(/ (og|ikke|eller|kommunen|ein|kvar) /);
    }
  });
});

test('absent: bokmål', async () => {
  const { nodes } = await ask({ text: 'gjeldsrådgivning', municipality: '4601' });
  expect([nodes[0]?.name, nodes[0]?.language, nodes[0]?.categoryLabel]).toEqual([
    'Gjeldsrådgivning',
    'NB',
    'Råd og veiledning',
  ]);
});

test('what is doubtful of a crisis centre’s number, and why an office is closed, is read in nynorsk and English too', async () => {
  const question = `query ($language: Language) {
    crisisCentre(id: "gudbrandsdal-krisesenter") { phones { disputed disputeReason(language: $language) } }
    office(number: "1640") { openingState(at: "2026-12-25T11:00:00+01:00", channel: DROP_IN) { reason reasonNynorsk reasonEnglish } } }`;
  const told = async (language: string) => {
    const { data, errors } = await server.ask<{
      crisisCentre: { phones: { disputed: boolean; disputeReason: string | null }[] };
      office: { openingState: { reason: string; reasonNynorsk: string; reasonEnglish: string } };
    }>(question, { variables: { language } });
    expect(errors).toEqual([]);
    return { reason: data.crisisCentre.phones.find(({ disputed }) => disputed)?.disputeReason, ...data.office };
  };
  expect((await told('NB')).reason).toMatch(/^Nummeret står på Os kommunes side/);
  expect((await told('NN')).reason).toMatch(/^Nummeret står på sida til Os kommune/);
  expect((await told('EN')).reason).toMatch(/^The number stands/);
  expect((await told('NN')).openingState).toEqual({
    reason: 'Første juledag',
    reasonNynorsk: 'Første juledag',
    reasonEnglish: 'Christmas Day',
  });
});

describe('everything that a resident reads is in the language that the browser asks for', () => {
  const QUESTION = `{
    householdRate(household: { adults: SINGLE, childAges: [4] }, on: "2026-11-23") { explanation notIncluded }
    guidelineRates(on: "2026-11-23") { explanation }
    rateCategories(on: "2026-11-23") { label }
    office(number: "0415") { openingState(at: "2026-11-23T11:00:00+01:00", channel: DROP_IN) { note } }
    helpLines(purposes: [DEBT]) { formerNumber { doubt evidence { statement } } }
    municipality(number: "5025") { services(first: 20) { nodes { sources { publisher } } } } }`;

  test.each([
    [
      'nb',
      'Satsene er ikke',
      'Enslig',
      'Kildene er uenige om kontoret har åpent uten avtale.',
      'Ikke oppgitt',
      'Løten kommune oppgir fortsatt',
    ],
    [
      'nn',
      'Satsane er ikkje',
      'Einsleg',
      'Kjeldene er usamde om kontoret har ope utan avtale.',
      'Ikkje oppgitt',
      'Løten kommune oppgir framleis',
    ],
    [
      'en',
      'The rates are not',
      'Single',
      'Sources disagree on whether the office is open without an appointment.',
      'Not stated',
      'The municipality of Løten still gives',
    ],
  ])('%s: rates, hours, publishers and numbers of before', async (language, ...expected) => {
    const { data } = await askIn(language, QUESTION);
    const text = JSON.stringify(data);
    for (const one of expected) expect(text).toContain(one);
    if (language === 'en') expect(text).not.toMatch(/ (ikke|og|gjelder|fortsatt|husleie) /);
  });
});

test('every finding is read in nynorsk and English by those whom it concerns, also where only the header says so', async () => {
  const token = await server.signIn('GOVERNOR', 'innlandet');
  interface Message {
    readonly nb: string;
    readonly nn: string;
    readonly en: string;
  }
  const { data, errors } = await server.ask<{ findings: { totalCount: number; nodes: Message[] } }>(
    `{ findings(first: 100) { totalCount nodes { nb: message(language: NB) nn: message(language: NN) en: message(language: EN) } } }`,
    { token },
  );
  expect(errors).toEqual([]);
  expect(data.findings.nodes.length).toBeGreaterThan(20);
  const untranslated = data.findings.nodes.filter(({ nb, nn, en }) => nb === nn || nb === en);
  expect(untranslated).toEqual([]);
  const headers = { authorization: `Bearer ${token}`, 'accept-language': 'en' };
  const inEnglish = await server.post(
    JSON.stringify({ query: '{ findings(first: 100) { nodes { message } } }' }),
    headers,
  );
  expect(inEnglish.data).toEqual({ findings: { nodes: data.findings.nodes.map(({ en }) => ({ message: en })) } });
});
