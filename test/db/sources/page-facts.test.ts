import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '../../../db/migrate.ts';
import { loadFirstFacts, PAGE_FACTS_FILE } from '../../../db/sources/page-facts.ts';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { leastWithin } from '../../setup/least-within.ts';
import { deliver, heldBy, on } from './support/deliveries.ts';

let database: TestDatabase;
let versionBefore: unknown;
/** What the first load took, in thousands of questions to the database. */
let firstLoad: number;
/** How long a first start may be held up. */
const LOAD_MAX = 5;
beforeAll(async () => {
  database = await createTestDatabase();
  versionBefore = (await heldBy(database))?.['version'];
  firstLoad = await costOfLoad(database);
});
afterAll(() => database.drop());

const openOf = async (municipality: string): Promise<string[]> => {
  const rows = await database.api<{ line: string }[]>`
    select concat_ws(' ', kind, entity_id, field) as line from finding
    where resolved_on is null and (municipality_numbers is null or ${municipality} = any (municipality_numbers))`;
  return rows.map(({ line }) => line).sort();
};

/** What is wrong with the shared office, and with the guide that all rely on. */
const SHARED = [
  'CONFLICT 1640 publicComputerReceptions',
  'CONFLICT 1640-debt-advice number',
  'CONFLICT 1640-roros hours.DROP_IN',
  'CONFLICT 1640-switchboard hours.PHONE',
  'DEAD_SOURCE source-guide-information-advice',
  'STALE 1640-debt-advice contact',
  'STALE 1640-emergency contact',
  'STALE 1640-emergency hours',
  'STALE 1640-roros hours',
  'STALE 1640-switchboard contact',
  'SUSPICIOUS_CONTACT 1640-debt-advice email',
];

describe('the five pages, loaded from nothing', () => {
  test('hold up the first start no longer than some thousand questions to the database do', async () => {
    const loads = [async () => firstLoad];
    const inAnotherDatabase = async () => {
      const other = await createTestDatabase();
      return await costOfLoad(other).finally(other.drop);
    };
    const least = await leastWithin(LOAD_MAX, () => (loads.pop() ?? inAnotherDatabase)());
    expect(least).toBeLessThanOrEqual(LOAD_MAX);
  });

  test('Os is told of its old page, its old rules, its missing duties and its crisis centre’s numbers', async () => {
    expect(await openOf('3430')).toEqual(
      [
        ...SHARED,
        'CONFLICT gudbrandsdal-krisesenter phones',
        'MISSING_DUTY 3430 services.FINANCIAL_ASSISTANCE',
        'MISSING_DUTY 3430 services.INDIVIDUAL_PLAN',
        'MISSING_DUTY 3430 services.SPECIAL_CASES',
        'MISSING_DUTY 3430 services.TEMPORARY_HOUSING',
        'OBSOLETE_TERM 3430-financial-counselling complaint.body',
        'STALE gudbrandsdal-krisesenter-3430 agreement',
        'STALE source-innlandet-social-services updatedOn',
        'STALE source-os-nav updatedOn',
        'SUPERSEDED_REFERENCE 3430-financial-counselling references.subsistenceRates',
        'SUPERSEDED_REFERENCE 3430-qualification-programme duration',
      ].sort(),
    );
  });

  test('Røros is told of its old page, the old name of the governor and its missing crisis centre agreement', async () => {
    expect(await openOf('5025')).toEqual(
      [
        ...SHARED,
        'COVERAGE_GAP 5025 crisisCentre',
        'OBSOLETE_TERM 5025-financial-assistance complaint.body',
        'STALE source-roros-social-services updatedOn',
      ].sort(),
    );
  });

  test('Holtålen, which has no page of its own, is told of the shared office and of its gaps', async () => {
    expect(await openOf('5026')).toEqual(
      [...SHARED, 'COVERAGE_GAP 5026 crisisCentre', 'COVERAGE_GAP 5026 services'].sort(),
    );
  });

  test('a municipality without a known office is told so, and no other page’s faults', async () => {
    expect(await openOf('1580')).toEqual([
      'COVERAGE_GAP 1580 crisisCentre',
      'COVERAGE_GAP 1580 offices',
      'COVERAGE_GAP 1580 services',
      'DEAD_SOURCE source-guide-information-advice',
    ]);
  });

  test('every fact names its page, its day, and what read it', async () => {
    const [row] = await database.api`
      select value, source_id, observed_on, importer_name, importer_version, origin from observation
      where entity_id = '1640-emergency' and field = 'number'`;
    expect(row).toEqual({
      value: '+4746906249',
      source_id: 'source-roros-social-services',
      observed_on: '2020-06-29',
      importer_name: 'page-facts',
      importer_version: '1',
      origin: 'PAGE',
    });
  });

  test('of two pages that disagree the newer is shown, and the older is kept beside it', async () => {
    const rows = await database.api<{ source: string }[]>`
      select source_id as source from finding, unnest(observation_ids) with ordinality as said (id, place)
      join observation on observation.id = said.id
      where finding.entity_id = '1640-roros' and kind = 'CONFLICT' order by place`;
    expect(rows.map(({ source }) => source)).toEqual(['source-os-nav', 'source-roros-social-services']);
  });

  test('the directory says the same already: no change is fed to anybody', async () => {
    expect((await heldBy(database))?.['version']).toBe(versionBefore);
  });

  test('a second start, and a second import, change nothing', async () => {
    const before = await heldBy(database);
    expect(await loadFirstFacts(database.url, on)).toBe('KNOWN');
    const report = await deliver(database, 'page-facts', await readFile(PAGE_FACTS_FILE));
    expect(report).toMatchObject({ outcome: 'UNCHANGED', findings: { opened: 0, reworded: 0, resolved: 0 } });
    expect(await heldBy(database)).toEqual(before);
  });
});

test('a database made from other data starts without the pages, and is not hindered by them', async () => {
  const other = await createTestDatabase({ empty: true });
  try {
    await migrate(other.url);
    expect(await loadFirstFacts(other.url, on)).toBe('OUTDATED');
    expect(await other.owner`select 1 from observation`).toHaveLength(0);
  } finally {
    await other.drop();
  }
});

describe('what a source has said', () => {
  test.each([
    ['be deleted', `delete from observation`],
    ['be reworded', `update observation set value = '"x"'`],
    [
      'be put into another’s mouth',
      `update observation set source_id = 'source-os-nav' where source_id <> 'source-os-nav'`,
    ],
    ['be emptied out', `truncate observation`],
  ])('cannot %s, by nobody', async (_, statement) => {
    expect(await brokenRule(database.owner.unsafe(statement))).toBe('observation_is_kept');
  });

  test.each([
    ['where a crisis centre is', 'CRISIS_CENTRE', 'ADDRESS', 'observation_of_no_crisis_centre_address'],
    ['who a contact person is', 'CONTACT', 'NAME', 'observation_of_no_person'],
  ])('is not kept when it is %s', async (_, type, group, rule) => {
    const attempt = database.owner`
      insert into observation (id, source_id, entity_type, entity_id, field, field_group, value, retrieved_at,
        importer_name, importer_version, origin, specificity)
      values ('x', 'source-os-nav', ${type}, 'x', 'x', ${group}, '"x"', now(), 'x', '1', 'PAGE', 0)`;
    expect(await brokenRule(attempt)).toBe(rule);
  });

  test('is added to by requests and never reworded; they see no delivery and no dead letter', async () => {
    for (const statement of [
      `update observation set value = '"x"'`,
      `delete from observation`,
      `select * from dead_letter`,
      `select * from delivery`,
    ]) {
      expect(await brokenRule(database.api.unsafe(statement))).toBe('42501');
    }
  });

  test('opens findings by rules: requests word those alone that a co-owner’s change opens, and resolve the others', async () => {
    const insert = (
      kind: string,
    ) => `insert into finding (id, kind, severity, entity_type, entity_id, message, observation_ids, opened_on)
      values ('synthetic-${kind}', '${kind}', 'INFO', 'OFFICE', '1640', 'x', '{}', '2026-11-30')`;
    const asRequest = (statement: string) => brokenRule(database.api.unsafe(statement));
    const others = `where kind <> 'CHANGED_BY_CO_OWNER'`;
    expect(await asRequest(insert('CHANGED_BY_CO_OWNER'))).toBeNull();
    expect(await asRequest(insert('STALE'))).toBe('finding_is_worded_by_rules');
    for (const change of [
      `message = 'x'`,
      `severity = 'INFO'`,
      `observation_ids = '{}'`,
      `municipality_numbers = '{}'`,
    ]) {
      expect([change, await asRequest(`update finding set ${change} ${others}`)]).toEqual([
        change,
        'finding_is_worded_by_rules',
      ]);
    }
    expect(await asRequest(`update finding set resolved_on = opened_on ${others} and resolved_on is null`)).toBeNull();
  });
});

async function costOfLoad({ url, api }: TestDatabase): Promise<number> {
  const load = await millisecondsOf(async () => expect(await loadFirstFacts(url, on)).toBe('LOADED'));
  const roundTrips = await millisecondsOf(async () => {
    for (let time = 0; time < 1_000; time += 1) await api`select 1`;
  });
  return load / roundTrips;
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}
