import { isObjectType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SqlLike } from '../../../db/client.ts';
import { resolvers } from '../../../resolvers/index.ts';
import { buildDescribedSchema } from '../../../schema/build-schema.ts';
import { SCHEMA_TYPES } from '../../../schema/change/change-entity.union.ts';
import { ENTITY_TYPES } from '../../../services/change-feed/recorded-change.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { inShort, newestPlace, readOn } from './poll-feed.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.drop());

/** What one transaction leaves in the feed. */
async function changesOf(write: (sql: SqlLike) => Promise<unknown>) {
  const before = await newestPlace(database.api);
  await database.owner.begin(async (transaction) => {
    await write(transaction);
  });
  return (await readOn(database.api, before)).changes;
}

describe('a change is of an entity as the API has it', () => {
  test('once for a transaction, with all that was done to it, and its owner beside it', async () => {
    const changes = await changesOf(async (sql) => {
      await sql`update phone set comment = 'Hele døgnet' where id = (select min(id) from phone where office_number = '1640')`;
      await sql`update phone set purpose = 'OTHER', comment = 'Kveld' where id = (select min(id) from phone where office_number = '1640')`;
      await sql`update office set name = 'NAV Røros og Os' where number = '1640'`;
    });
    const [phone] = await database.api<{ id: string }[]>`select min(id) as id from phone where office_number = '1640'`;
    expect(inShort(changes)).toEqual([
      'OFFICE 1640 UPDATED name,phones,version',
      `PHONE ${phone?.id} UPDATED comment,purpose`,
    ]);
    expect(changes.map(({ municipalities }) => municipalities)).toEqual([
      ['3430', '5025', '5026'],
      ['3430', '5025', '5026'],
    ]);
  });

  test('hours are one entity for an office, whichever rule or exception was touched', async () => {
    const changes = await changesOf(async (sql) => {
      await sql`update opening_rule set comment = 'x' where schedule_id like '1640%'`;
      await sql`insert into opening_exception (id, schedule_id, from_day, to_day, state, spans, source_id)
        select 'exception-test', id, '2027-01-04', '2027-01-05', 'CLOSED', '[]', source_id from opening_schedule
        where office_number = '1640' order by id limit 1`;
    });
    expect(inShort(changes)).toEqual([
      'OFFICE 1640 UPDATED openingHours,version',
      'OPENING_HOURS 1640 UPDATED exceptions,weekly',
    ]);
  });

  test('a deleted schedule with its rules is a change of the office’s hours', async () => {
    const changes = await changesOf((sql) => sql`delete from opening_schedule where id = '1640-roros-drop-in'`);
    expect(inShort(changes)).toEqual([
      'OFFICE 1640 UPDATED openingHours,version',
      'OPENING_HOURS 1640 UPDATED channels',
    ]);
  });

  test('a municipality’s own wording is a change of its service, the statutory text of the entry', async () => {
    const changes = await changesOf(async (sql) => {
      await sql`insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
        select '5033', code, name, summary, conditions, what_to_bring, phases, source_id from catalogue_entry where code = 'DEBT_COUNSELLING'`;
      await sql`update catalogue_entry set summary = 'Ny' where code = 'INDIVIDUAL_PLAN'`;
    });
    expect(inShort(changes)).toEqual([
      'SERVICE 5033-debt-counselling UPDATED wording',
      'SERVICE individual-plan UPDATED summary',
    ]);
    expect(changes.map(({ municipalities }) => municipalities)).toEqual([['5033'], null]);
  });

  test('rates and amounts are one period; a municipality’s own rate and former number are its own', async () => {
    const changes = await changesOf(async (sql) => {
      await sql`update rate_amount set amount_per_month = amount_per_month + 1 where valid_from = (select max(valid_from) from rate_period)`;
      await sql`insert into municipal_rate (municipality_number, category, amount_per_month, valid_from, confirmed_to, source_id)
        select '5026', 'SINGLE', 9000, '2024-01-01', '2025-01-01', source_id from municipality where number = '5026'`;
    });
    const [period] = await database.api<{ day: string }[]>`select max(valid_from) as day from rate_period`;
    expect(inShort(changes)).toEqual([
      `GUIDELINE_RATE ${period?.day} UPDATED rates`,
      'MUNICIPALITY 5026 UPDATED ownRates',
    ]);
  });

  test('what the API does not show still makes a version, and names no field', async () => {
    const changes = await changesOf(
      (sql) =>
        sql`update catalogue_entry set search_words = search_words || array['pengehjelp'] where code = 'GUIDANCE'`,
    );
    expect(inShort(changes)).toEqual(['SERVICE guidance UPDATED']);
  });
});

describe('gone and back', () => {
  test('a deletion leaves a tombstone that still says whom it concerned', async () => {
    const changes = await changesOf((sql) => sql`delete from contact where id = 'example-0315-professional-lead'`);
    expect(inShort(changes)).toContain('CONTACT example-0315-professional-lead DELETED');
    expect(changes.find(({ kind }) => kind === 'DELETED')?.municipalities).toEqual(['0301']);
  });

  test('deleted and made again in one transaction is made; made and deleted in one is gone', async () => {
    const again = await changesOf(async (sql) => {
      await sql`delete from contact where id = 'example-1640-office-manager'`;
      await sql`insert into contact (id, office_number, role, source_id) values
        ('example-1640-office-manager', '1640', 'OFFICE_MANAGER', 'source-synthetic-examples')`;
    });
    expect(inShort(again)).toContain('CONTACT example-1640-office-manager CREATED');
    const gone = await changesOf(async (sql) => {
      await sql`insert into contact (id, office_number, role, source_id) values
        ('short-lived', '1640', 'SWITCHBOARD', 'source-synthetic-examples')`;
      await sql`delete from contact where id = 'short-lived'`;
    });
    expect(inShort(gone)).toContain('CONTACT short-lived DELETED');
  });
});

describe('what moves from one municipality to another', () => {
  test('an office takes its places, lines, contacts and hours along', async () => {
    const changes = await changesOf(
      (sql) => sql`delete from coverage where office_number = '1640' and municipality_number = '3430'`,
    );
    expect(new Set(changes.map(({ entityType }) => entityType))).toEqual(
      new Set(['OFFICE', 'CONTACT', 'RECEPTION', 'PHONE', 'OPENING_HOURS']),
    );
    for (const change of changes) {
      expect(change).toMatchObject({ municipalities: ['5025', '5026'], leftMunicipalities: ['3430'] });
    }
    const back = await changesOf(
      (sql) => sql`insert into coverage (office_number, municipality_number, source_id)
        select '1640', '3430', source_id from office where number = '1640'`,
    );
    expect(back[0]).toMatchObject({ municipalities: ['3430', '5025', '5026'], leftMunicipalities: [] });
    expect(back.map(({ entityType }) => entityType)).toContain('CONTACT');
  });

  test('a coverage row written anew in one transaction moves nothing', async () => {
    const changes = await changesOf(async (sql) => {
      await sql`delete from coverage where office_number = '1640' and municipality_number = '3430'`;
      await sql`insert into coverage (office_number, municipality_number, source_id)
        select '1640', '3430', source_id from office where number = '1640'`;
    });
    expect(changes.flatMap(({ leftMunicipalities }) => leftMunicipalities)).toEqual([]);
  });

  test('a contact that is moved to another office leaves the one and comes to the other', async () => {
    const changes = await changesOf(
      (sql) => sql`update contact set office_number = '0315' where id = 'example-1640-debt-counsellor'`,
    );
    expect(changes.find(({ entityType }) => entityType === 'CONTACT')).toMatchObject({
      changedFields: ['office'],
      municipalities: ['0301'],
      leftMunicipalities: ['3430', '5025', '5026'],
    });
    expect(inShort(changes)).toEqual(
      expect.arrayContaining(['OFFICE 0315 UPDATED contacts,version', 'OFFICE 1640 UPDATED contacts,version']),
    );
  });

  test('a protected particular of a contact is a change of the contact, not of its office’s contacts', async () => {
    const changes = await changesOf(
      (sql) => sql`update contact set name = 'Kari Eksempel' where id = 'example-1640-office-manager'`,
    );
    expect(inShort(changes)).toContain('CONTACT example-1640-office-manager UPDATED name');
    expect(inShort(changes)).toContain('OFFICE 1640 UPDATED version');
  });

  test('an agreement that ends takes the centre and its lines along', async () => {
    const changes = await changesOf((sql) => sql`delete from agreement where id = 'gudbrandsdal-krisesenter-3430'`);
    expect(inShort(changes)).toEqual(
      expect.arrayContaining([
        'AGREEMENT gudbrandsdal-krisesenter-3430 DELETED',
        'CRISIS_CENTRE gudbrandsdal-krisesenter UPDATED servedMunicipalities',
      ]),
    );
    expect(changes.find(({ entityType }) => entityType === 'CRISIS_CENTRE')?.leftMunicipalities).toContain('3430');
  });
});

describe('a municipality that becomes part of another', () => {
  const retire = async (sql: SqlLike, number: string) => {
    await sql`delete from municipal_service where municipality_number = ${number}`;
    await sql`delete from agreement where municipality_number = ${number}`;
    await sql`delete from municipal_rate where municipality_number = ${number}`;
    await sql`update coverage set municipality_number = '5025' where municipality_number = ${number}`;
    await sql`update former_number set municipality_number = '5025' where municipality_number = ${number}`;
    await sql`delete from municipality where number = ${number}`;
  };
  const pass = (sql: SqlLike, number: string) => sql`
    insert into former_number (number, municipality_number, source_id)
    select ${number}, '5025', source_id from municipality where number = '5025'`;

  test.each([
    ['before it goes', '5031', ['pass', 'retire']],
    ['after it went', '5032', ['retire', 'pass']],
  ] as const)('is merged, with its successor, when its number is passed on %s', async (_, number, steps) => {
    const changes = await changesOf(async (sql) => {
      for (const step of steps) await (step === 'pass' ? pass(sql, number) : retire(sql, number));
    });
    const merged = changes.find(({ entityType, entityId }) => entityType === 'MUNICIPALITY' && entityId === number);
    expect(merged).toMatchObject({ kind: 'MERGED', successorId: '5025', municipalities: [number, '5025'] });
    expect(inShort(changes)).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^MUNICIPALITY 5025 UPDATED .*formerNumbers/),
        `SERVICE ${number}-debt-counselling DELETED`,
      ]),
    );
    const office = changes.find(({ entityType }) => entityType === 'OFFICE');
    if (office !== undefined) expect(office.municipalities).toContain('5025');
  });

  test('is deleted, without a successor, when its number is passed on to nobody', async () => {
    const changes = await changesOf((sql) => retire(sql, '1111'));
    expect(inShort(changes)).toContain('MUNICIPALITY 1111 DELETED');
  });
});

test('every column that can change is named as the schema names the field', async () => {
  const schema = buildDescribedSchema(resolvers);
  const tables: Record<string, string> = {
    OFFICE: 'office',
    RECEPTION: 'reception',
    PHONE: 'phone',
    CONTACT: 'contact',
    SERVICE: 'catalogue_entry',
    CRISIS_CENTRE: 'crisis_centre',
    AGREEMENT: 'agreement',
    MUNICIPALITY: 'municipality',
    COUNTY: 'county',
    GOVERNOR: 'governor',
    GUIDELINE_RATE: 'rate_period',
    RATE_CATEGORY: 'rate_category',
    CIRCULAR: 'circular',
    SOURCE: 'source',
  };
  const unknown: string[] = [];
  for (const type of ENTITY_TYPES.filter((one) => one !== 'OPENING_HOURS')) {
    const rows = await database.owner<{ field: string | null }[]>`
      select tjenestegraf.schema_field(${type}, column_name) as field from information_schema.columns
      where table_schema = 'tjenestegraf' and table_name = ${tables[type] ?? ''}`;
    expect(rows.length).toBeGreaterThan(2);
    const shown = schema.getType(SCHEMA_TYPES[type]);
    if (!isObjectType(shown)) throw new Error(type);
    for (const { field } of rows) {
      if (field !== null && shown.getFields()[field] === undefined) unknown.push(`${type}.${field}`);
    }
  }
  // To be moved to another owner is a change, though the part does not show its owner.
  expect(unknown.sort()).toEqual(['CONTACT.office', 'PHONE.crisisCentre', 'PHONE.office', 'RECEPTION.office']);
});
