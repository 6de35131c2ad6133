import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type StatisticsServer, startStatisticsServer } from '../resolvers/case-statistics-country.ts';

let server: StatisticsServer;
let token: string;
beforeAll(async () => {
  server = await startStatisticsServer();
  token = await server.signIn('GOVERNOR', 'innlandet');
});
afterAll(() => server.stop());

/** The governor asks one document; what it is told must be whole. */
async function told(document: string, variables: object = {}): Promise<string> {
  const { data, errors, status } = await server.ask(document, { token, variables: { ...variables } });
  expect([status, errors]).toEqual([200, []]);
  const text = JSON.stringify(data);
  expect(text).not.toMatch(/^\{"[^"]+":(null|\[\])\}$/);
  return text;
}

const TREND = `caseTrend(filter: { governors: ["innlandet"], from: "2024-01-01", to: "2026-01-01" }, measure: SHARE_WITHIN_DEADLINE, per: QUARTER`;
const PERIOD = `governor: "innlandet", from: "2025-01-01", to: "2026-01-01"`;

describe('an adviser at Statsforvalteren asks once', () => {
  test('1: who decides late, worst first, and later than chance explains', async () => {
    const text = await told(`{
      late: caseStatistics(filter: { governors: ["innlandet"], from: "2025-01-01", to: "2026-01-01" }, groupBy: [MUNICIPALITY], measures: [SHARE_WITHIN_DEADLINE]) {
        notices release { id publishedOn }
        cells(first: 46, sort: SHARE_WITHIN_DEADLINE_LOWEST) { nodes { keys { label } shareWithinDeadline { value low high chanceLow chanceHigh status } } }
      }
      chance: ${TREND}, compare: { with: [NATION] }, first: 46) { nodes { municipality { name } signal explanation } }
    }`);
    const shares = [...text.matchAll(/"shareWithinDeadline":\{"value":([\d.]+)/g)].map(([, value]) => Number(value));
    expect(shares.length).toBeGreaterThan(5);
    expect(shares).toEqual(shares.toSorted((a, b) => a - b));
    expect(text).toMatch(/"signal":"(HIGHER|LOWER|WITHIN)"/);
  });

  test('2: how the share has moved over eight quarters, here and in the nation', async () => {
    const text = await told(`{ ${TREND}, compare: { with: [NATION] }, first: 1) {
      nodes { points { period { from } value low high status } comparedWith { label points { value low high status } } }
    } }`);
    expect(text.match(/"period"/g)?.length).toBe(8);
  });

  test('3: complaints, changed by the municipality and by us, and our time against three months', async () => {
    const text = await told(`{
      oversight(${PERIOD}) { municipalities { municipality { name } complaints { value low high status } complaintsChanged { value low high status } } }
      secondInstance(${PERIOD}) { notices requirement { text } total { decisions withinThreeMonths shareWithinThreeMonths medianDays firstInstanceMedianDays reversalShare pendingOverThreeMonths byOutcome { outcome decisions } } }
    }`);
    expect(text).toContain('innen tre måneder');
  });

  test('4: where crisis-centre cover is missing, and since when, with the agreements that end', async () => {
    const text = await told(`{
      coverageGaps(governor: "innlandet", on: "2026-11-23") { municipality { name } duty reason since }
      municipalities(filter: { governor: "innlandet" }, first: 60) { nodes { name crisisCentreAgreements(on: "2026-11-23") { validTo crisisCentre { name } } } }
    }`);
    expect(text).toContain('betyr ikke at tilbudet mangler');
  });

  test('5: who pays below the guideline rates, by how much, for which households', async () => {
    const text = await told(`{
      oversight(${PERIOD}) { municipalities { municipality { name } rateDeviation { status differencePerMonth } } }
      guidelineRates(on: "2024-03-01") { status circular rates { category amountPerMonth } }
      municipalities(filter: { governor: "innlandet" }, first: 60) { nodes { name ownRates { category amountPerMonth status confirmedTo validFrom } } }
    }`);
    expect(text).toContain('"name":"Os"');
    expect(text).toMatch(
      /"differencePerMonth":null,"status":"NOT_REPORTED"|"status":"NOT_REPORTED","differencePerMonth":null/,
    );
  });

  test('6: whose public facts are old, since when, and of whom nothing is known', async () => {
    const text = await told(
      `{ oversight(${PERIOD}) { municipalities { municipality { name } staleFacts knownFacts oldestFactOn } } }`,
    );
    expect(text).toMatch(/"staleFacts":[1-9]\d*,"knownFacts":[1-9]\d*,"oldestFactOn":"20/);
    // Nothing stale, but only one thing known.
    expect(text).toContain('"staleFacts":0,"knownFacts":1,');
  });

  test('7: which duties are nowhere described', async () => {
    await told(`{ findings(filter: { kind: MISSING_DUTY }, first: 50) { totalCount nodes { id } } }`);
  });

  test('8 and 9: beside other governors, the nation, and the municipalities most like it', async () => {
    const text = await told(`{
      districts: caseStatistics(filter: { from: "2025-01-01", to: "2026-01-01" }, groupBy: [GOVERNOR], measures: [SHARE_WITHIN_DEADLINE]) { level cells(first: 20) { nodes { keys { label } shareWithinDeadline { value chanceLow chanceHigh status } } } total { shareWithinDeadline { value low high } } }
      ${TREND}, compare: { with: [SIMILAR, NATION, COUNTY] }, first: 5) { nodes { municipality { name } comparedWith { kind label points { value low high } } signal } }
      oversight(${PERIOD}) { municipalities { comparison { rankWithinDeadline { value best worst of status } } } }
    }`);
    expect(text).toContain('KOSTRA-gruppe');
    for (const [, value, best, worst] of text.matchAll(/"value":(\d+),"best":(\d+),"worst":(\d+)/g)) {
      expect(Number(best)).toBeLessThanOrEqual(Number(value));
      expect(Number(worst)).toBeGreaterThanOrEqual(Number(value));
    }
  });

  test('10: everything about one municipality before a visit', async () => {
    const text = await told(`{
      municipality(number: "3430") { name population kostraGroup offices { name visitorNote: name } crisisCentreCoverage(on: "2026-11-23") { status reason } }
      caseStatistics(filter: { municipalities: ["3430"], from: "2024-01-01", to: "2026-01-01" }, groupBy: [YEAR, SERVICE], measures: [COUNT_PER_1000, CHANGE_FROM_YEAR_BEFORE]) { level cells(first: 20) { nodes { keys { label } count { value low high status } countPer1000 { value status } } } }
      findings(filter: { municipality: "3430" }, first: 20) { nodes { kind message } }
    }`);
    expect(text).toContain('"level":"A"');
  });

  test('11: the table behind the picture, in Excel, with what the numbers mean', async () => {
    const address = 'cases.xlsx?governors=innlandet&groupBy=MUNICIPALITY,YEAR&measures=SHARE_WITHIN_DEADLINE';
    const response = await fetch(`${server.url}/statistics/${address}`, {
      headers: { authorization: `Bearer ${token}` },
    });
    const [figures, about] = await readXlsxFile(Buffer.from(await response.arrayBuffer()));
    expect([figures!.data.length, about!.sheet]).toEqual([46 * 2 + 1, 'Om tallene']);
    expect(about!.data.flat().join(' ')).toContain('Nivå A');
  });

  test('12: what has changed since it last asked', async () => {
    const [row] = await server.database.owner<{ now: Date }[]>`select clock_timestamp() as now`;
    const text = await told(
      `query ($since: DateTime!) { oversightAlerts(governor: "innlandet", since: $since, first: 50) { totalCount nodes { kind municipality { name } message } } }`,
      { since: new Date(row!.now).toISOString() },
    );
    expect(text).toContain('"totalCount":0');
  });

  test('and by hand today: how many hours a week people can walk in, an emergency line, and whether it changed', async () => {
    const text = await told(`{ availability(governor: "innlandet", on: "2026-11-30", first: 100) {
      notices { message } nodes { municipality { name } office { name } weeklyHours(channel: DROP_IN) { hours status changedSince(date: "2025-11-30") } emergencyLine { status hoursPerWeek } }
    } }`);
    expect(text).toContain('Det betyr ikke at de har stengt');
  });
});
