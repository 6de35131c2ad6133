import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestServer, type TestServer } from '../setup/running-server.ts';

/**
 * The facts of the five pages that the directory began with, one a row: where the API answers them and words of the answer.
 * Words that begin with `-` must not be there. Three facts are argued in `docs/adr/0038-facts-of-the-country-as-seed.md`.
 */
const FACTS = readFileSync(new URL('./data/seed-facts.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [nr: string, page: string, fact: string, answer: string, words: string]);

const SERVICES = `services(first: 50) { nodes { code summary description targetGroup conditions howToApply whatToBring
  phases { title description } legalBasis { act section } deadlines { text legalBasis { act section } }
  complaint { deadline basis body route } statutory { howToApply conditions rights } name } }`;
const MONDAY = '"2026-11-23T12:30:00+01:00"';
const STATE = 'state confirmation { status explanation }';
const QUESTION = `{
  os: municipality(number: "3430") { ${SERVICES} crisisCentreAgreements(on: "2026-11-23") { crisisCentre {
    name openAroundTheClock phones { number disputed } visitingAddress { city } website } } governor { website } }
  roros: municipality(number: "5025") { ${SERVICES} }
  law: services(first: 50) { nodes { id code name summary description targetGroup conditions howToApply whatToBring
    phases { title description } legalBasis { act section } deadlines { text } complaint { deadline route }
    statutory { rights } wording sources { publisher updatedOn closedOn } } }
  office(number: "1640") { name website visitingAddress { street postalCode city } municipalities { name }
    phones { number comment } contacts { role } receptions { name } sources { publisher updatedOn }
    phoneState: openingState(at: ${MONDAY}, channel: PHONE) { state until }
    dropIn: openingState(at: ${MONDAY}, channel: DROP_IN) { ${STATE} }
    appointment: openingState(at: ${MONDAY}, channel: APPOINTMENT) { state }
    delivery: openingState(at: "2026-11-23T09:00:00+01:00", channel: APPLICATION_DELIVERY) { state }
    publicComputer: openingState(at: ${MONDAY}, channel: PUBLIC_COMPUTER) { state }
    emergencyState: openingState(at: ${MONDAY}, channel: EMERGENCY_PHONE) { state lastKnown { opens closes } } }
  helpLines { number purposes }
  guidelineRateHistory(from: "2022-01-01", to: "2025-01-01") { validFrom circular sources { publisher updatedOn } }
}`;

interface Entry {
  readonly code: string;
  readonly wording?: string;
}

let server: TestServer;
const answers = new Map<string, string>();
beforeAll(async () => {
  server = await startTestServer();
  const { data, errors } = await server.ask<Record<string, never>>(QUESTION, {
    token: await server.signIn('MUNICIPALITY', '3430'),
  });
  expect(errors).toEqual([]);
  const { os, roros, law, office, helpLines, guidelineRateHistory } = data as unknown as Record<string, never> & {
    os: { services: { nodes: Entry[] }; crisisCentreAgreements: object[]; governor: object };
    roros: { services: { nodes: Entry[] } };
    law: { nodes: Entry[] };
  };
  const put = (name: string, answer: unknown) => answers.set(name, JSON.stringify(answer));
  for (const entry of os.services.nodes) put(`os:${entry.code}`, entry);
  for (const entry of roros.services.nodes) put(`roros:${entry.code}`, entry);
  for (const entry of law.nodes.filter(({ wording }) => wording === 'STATUTORY')) put(`law:${entry.code}`, entry);
  put('centre', os.crisisCentreAgreements);
  put('governor', os.governor);
  put('office', office);
  put('lines', helpLines);
  put('rates', guidelineRateHistory);
  put('sources', [office, law, guidelineRateHistory]);
});
afterAll(() => server.stop());

test('at least 220 of the 227 facts are asked for', () => expect(FACTS.length).toBeGreaterThanOrEqual(220));

test.each(FACTS)('%s %s: %s', (_nr, _page, _fact, answer, words) => {
  const served = answers.get(answer) ?? '';
  if (words.startsWith('-')) expect(served).not.toContain(words.slice(1));
  else expect(served).toContain(words);
});

test('no text speaks of papers that no longer exist, or of one office in every municipality’s law', () => {
  for (const served of answers.values()) expect(served).not.toMatch(/likning|ligning/i);
  expect(answers.get('law:DEBT_COUNSELLING')).not.toContain('Røros, Os');
});
