import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../../setup/running-server.ts';
import { type Assistant, assistantAt, sourcesIn } from './asking.ts';

let server: TestServer;
let anybody: Assistant;
let municipality: Assistant;
let governor: Assistant;
beforeAll(async () => {
  server = await startTestServer();
  anybody = await assistantAt(server.url);
  municipality = await assistantAt(server.url, await server.signIn('MUNICIPALITY', '3430'));
  governor = await assistantAt(server.url, await server.signIn('GOVERNOR', 'innlandet'));
});
afterAll(async () => {
  await Promise.all([anybody, municipality, governor].map((one) => one?.close()));
  await server.stop();
});

type Question = readonly [question: string, tool: string, args: Record<string, unknown>, expected: unknown];

/** One call of the SDK's client: the answer, and who says so of which day. */
async function answers(who: Assistant, [, tool, args, expected]: Question): Promise<void> {
  const { answer } = await who.ask(tool, args);
  expect(answer).toMatchObject(expected as object);
  const sources = sourcesIn(answer);
  expect(sources.length).toBeGreaterThan(0);
  for (const { publisher, date } of sources) {
    expect(publisher).not.toBe('');
    expect(date).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  }
}

const monday = '2026-11-23T12:30:00+01:00';
const some = (items: unknown[]) => expect.arrayContaining(items);
const like = (fields: object) => expect.objectContaining(fields);

describe('a resident’s question is answered by one call, with source and date', () => {
  const questions: Question[] = [
    [
      'Jeg bor på 7374. Hvilket NAV-kontor har jeg?',
      'find_nav_office',
      { text: '7374', at: monday },
      { findOffices: { nodes: [{ isCertain: true, office: { number: '1640', name: 'Nav Røros, Os og Holtålen' } }] } },
    ],
    [
      'Er NAV-kontoret i Røros åpent nå?',
      'get_nav_office',
      { number: '1640', at: monday },
      { office: { openingState: { state: 'OPEN', until: '2026-11-23T13:00:00.000Z' } } },
    ],
    [
      'Når kan jeg møte opp neste uke?',
      'get_opening_hours',
      { number: '1640', from: '2026-11-30', days: 7, channel: 'DROP_IN' },
      { office: { openingHours: some([like({ date: '2026-11-30', state: 'OPEN' })]) } },
    ],
    [
      'Jeg får ikke betalt regningene mine.',
      'search_services',
      { text: 'gjeldsrådgivning', municipality: '5025', language: 'NB' },
      { services: { nodes: some([like({ code: 'DEBT_COUNSELLING' })]) } },
    ],
    [
      'Hvordan søker jeg om økonomisk sosialhjelp i Røros?',
      'get_service',
      { id: '5025-financial-assistance' },
      { service: { howToApply: expect.any(String), legalBasis: some([like({ section: '§ 18' })]) } },
    ],
    [
      'Mannen min slår meg. Hvem i Os kan hjelpe?',
      'get_crisis_help',
      { municipality: '3430', on: '2026-11-23', at: monday },
      {
        municipality: {
          crisisCentreAgreements: [{ crisisCentre: { name: 'Gudbrandsdal krisesenter' } }],
          helpLines: some([like({ number: '112' })]),
        },
      },
    ],
    [
      'Hvem kan jeg ringe om gjeld?',
      'list_help_lines',
      { purposes: ['DEBT'], at: monday },
      { helpLines: some([like({ number: '+4755553339' })]) },
    ],
    [
      'Hva var den veiledende satsen for et par med to barn i mars 2024?',
      'calculate_household_rate',
      { adults: 'COUPLE', childAges: [3, 8], on: '2024-03-01' },
      { householdRate: { totalPerMonth: 20_900, status: 'IN_FORCE', circular: 'A-3/2023' } },
    ],
    [
      'Hvem klager jeg til i Os, og hva heter kommunen i dag?',
      'get_municipality',
      { number: '0441', on: '2026-11-23' },
      { municipality: { number: '3430', governor: { name: 'Statsforvalteren i Innlandet' } } },
    ],
    [
      'Hvor mye er 1 G?',
      'get_base_amount',
      { on: '2024-03-01' },
      { baseAmount: { amountPerYear: 118_620, validFrom: '2023-05-01' } },
    ],
    [
      'Hvor mye er 1 G i 2040?',
      'get_base_amount',
      { on: '2040-01-01' },
      { baseAmount: { validTo: null, confirmedTo: '2027-05-01' } },
    ],
  ];
  test.each(questions)('%s', (...question) => answers(anybody, question));
});

describe('a caseworker’s question is answered by one call, with source and date', () => {
  const open: Question[] = [
    [
      'Hvilken frist har en klage på økonomisk stønad, og hvem avgjør den?',
      'get_service',
      { id: 'financial-assistance' },
      {
        service: {
          complaint: { deadline: expect.any(String), body: expect.any(String) },
          deadlines: expect.any(Array),
        },
      },
    ],
    [
      'Hvordan har satsene utviklet seg siden 2020, og i hvilke rundskriv?',
      'get_guideline_rate_history',
      { from: '2020-01-01', to: '2025-01-01' },
      { guidelineRateHistory: some([like({ circular: 'A-3/2023' })]) },
    ],
    [
      'Har kommunen egne satser som avviker fra statens?',
      'get_municipality_rates',
      { number: '3430', on: '2024-03-01' },
      { municipality: { guidelineRates: { status: 'IN_FORCE' } } },
    ],
  ];
  test.each(open)('%s', (...question) => answers(anybody, question));

  test('Hva er galt med opplysningene om kommunen vår?', () =>
    answers(municipality, [
      '',
      'list_findings',
      { municipality: '3430' },
      { findings: { nodes: some([like({ message: expect.any(String) })]) } },
    ]));

  test('Hvilke kommuner hos meg mangler et kjent krisesentertilbud?', () =>
    answers(governor, [
      '',
      'list_coverage_gaps',
      { governor: 'innlandet', on: '2026-11-23' },
      { coverageGaps: some([like({ reason: expect.any(String) })]) },
    ]));
});
