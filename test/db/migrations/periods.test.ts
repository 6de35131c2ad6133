import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { brokenRule, createTestDatabase, type TestDatabase } from '../../setup/database.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

const source = 'source-os-nav';

describe('two periods of one thing cannot overlap', () => {
  test('coverage: an office serves a municipality once at a time, and again after a gap or at once', async () => {
    const cover = (from: string | null, to: string | null) =>
      brokenRule(database.owner`
      insert into coverage (office_number, municipality_number, valid_from, valid_to, source_id)
      values ('0315', '1580', ${from}, ${to}, ${source})`);
    expect(await cover('2024-01-01', '2025-01-01')).toBeNull();
    expect(await cover('2024-12-31', null)).toBe('coverage_periods_apart');
    expect(await cover(null, '2024-01-02')).toBe('coverage_periods_apart');
    expect(await cover('2025-01-01', null)).toBeNull();
  });

  test('agreement', async () => {
    const again = database.owner`
      insert into agreement (id, centre_id, municipality_number, form, valid_from, source_id)
      values ('again', 'gudbrandsdal-krisesenter', '3430', 'NOT_REPORTED', '2026-01-01', ${source})`;
    expect(await brokenRule(again)).toBe('agreement_periods_apart');
  });

  test('guideline rates and a municipality’s own', async () => {
    const period = database.owner`
      insert into rate_period (valid_from, confirmed_to, source_id) values ('2025-01-01', '2026-01-01', ${source})`;
    expect(await brokenRule(period)).toBe('rate_period_periods_apart');
    const own = database.owner`
      insert into municipal_rate (municipality_number, category, amount_per_month, valid_from, confirmed_to, source_id)
      values ('0301', 'SINGLE', 9000, '2025-01-01', '2026-01-01', ${source})`;
    expect(await brokenRule(own)).toBe('municipal_rate_periods_apart');
  });

  test('age bands: no age of a child stands in two bands in force together', async () => {
    const band = database.owner`
      insert into rate_category (code, label, kind, age_from, age_to, source_id)
      values ('CHILD_10_12', 'Barn', 'CHILD', 10, 12, ${source})`;
    expect(await brokenRule(band)).toBe('rate_category_bands_apart');
  });

  test('weekly rules: one answer for a weekday, unless the weeks alternate or the season differs', async () => {
    const rule = (
      id: string,
      days: string[],
      more: { every?: number; cycle?: string; season?: [string, string] } = {},
    ) =>
      brokenRule(database.owner`
        insert into opening_rule (id, schedule_id, days, spans, valid_from, every_weeks, cycle_from, season_from, season_to, source_id)
        values (${id}, '1640-os-appointment', ${days}, '[]', '2027-01-01', ${more.every ?? 1}, ${more.cycle ?? null},
          ${more.season?.[0] ?? null}, ${more.season?.[1] ?? null}, ${source})`);
    expect(await rule('a', ['SATURDAY'])).toBeNull();
    expect(await rule('b', ['SUNDAY', 'SATURDAY'])).toBe('opening_rule_periods_apart');
    expect(await rule('c', ['SUNDAY', 'SUNDAY'])).toBe('opening_rule_periods_apart');
    expect(await rule('d', ['SATURDAY'], { season: ['06-01', '09-01'] })).toBeNull();
    expect(await rule('e', ['SUNDAY'], { every: 2, cycle: '2027-01-04' })).toBeNull();
    expect(await rule('f', ['SUNDAY'], { every: 2, cycle: '2027-01-11' })).toBeNull();
    expect(await rule('g', ['SUNDAY'], { every: 2, cycle: '2027-01-18' })).toBe('opening_rule_periods_apart');
  });

  test('dated exceptions of one schedule', async () => {
    const exception = (id: string, from: string, to: string) =>
      brokenRule(database.owner`
      insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, source_id)
      values (${id}, '1640-roros-drop-in', ${from}, ${to}, 'CLOSED', '[]', ${source})`);
    expect(await exception('a', '2026-12-24', '2026-12-27')).toBeNull();
    expect(await exception('b', '2026-12-26', '2026-12-28')).toBe('opening_exception_periods_apart');
    expect(await exception('c', '2026-12-27', '2026-12-28')).toBeNull();
  });

  test('registrations of one organisation in one role', async () => {
    const again = database.owner`
      insert into client (id, organisation_number, name, role, municipality_numbers)
      values ('again', '939898743', 'Røros kommune', 'MUNICIPALITY', '{5025}')`;
    expect(await brokenRule(again)).toBe('client_periods_apart');
  });
});

describe('a row that cannot be true is refused', () => {
  test('a centre that withholds its address can hold none, by insert or by update', async () => {
    const insert = database.owner`
      insert into crisis_centre (id, name, address_withheld, street, postal_code, city, source_id)
      values ('hidden', 'Skjult senter', true, 'Eksempelveien 1', '0001', 'Oslo', ${source})`;
    expect(await brokenRule(insert)).toBe('crisis_centre_withheld_has_no_address');
    const update = database.owner`update crisis_centre set street = 'Eksempelveien 1', postal_code = '0001', city = 'Oslo' where id = 'oslo-krisesenter'`;
    expect(await brokenRule(update)).toBe('crisis_centre_withheld_has_no_address');
  });

  test.each([
    [
      'a municipality number without its leading zero',
      `update former_number set number = '441' where number = '0441'`,
      'former_number_form',
    ],
    [
      'a municipality in another county',
      `update municipality set county_number = '50' where number = '3430'`,
      'municipality_number_in_county',
    ],
    [
      'a phone number in national form',
      `update phone set number = '55553333' where id = '1640-switchboard'`,
      'phone_number_form',
    ],
    ['a negative amount', `update rate_amount set amount_per_month = -1`, 'rate_amount_not_negative'],
    [
      'a period that ends before it begins',
      `update coverage set valid_from = '2025-01-01', valid_to = '2025-01-01'`,
      'coverage_period',
    ],
    [
      'a disputed phone without a reason',
      `update phone set disputed = true where id = '1640-switchboard'`,
      'phone_dispute_has_reason',
    ],
    [
      'unknown hours with times',
      `update opening_rule set hours_unknown = true where id = '1640-roros-drop-in-open'`,
      'opening_rule_unknown_has_no_spans',
    ],
    [
      'a municipality’s client without reach',
      `update client set municipality_numbers = '{}' where id = 'municipality-5025'`,
      'client_reach_fits_role',
    ],
    [
      'a governor’s client without a governor',
      `update client set governor_id = null where id = 'example-innlandet'`,
      'client_reach_fits_role',
    ],
  ])('%s', async (_, statement, rule) => {
    expect(await brokenRule(database.owner.unsafe(statement))).toBe(rule);
  });
});
