import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publishCurrentValues } from '../../../db/sources/publish-current-values.ts';
import { writeObservations } from '../../../db/sources/write-observations.ts';
import type { JsonValue } from '../../../services/sources/json-value.ts';
import { type Observation, observe, type Statement } from '../../../services/sources/observation.ts';
import { OBSERVED_FIELDS } from '../../../services/sources/observed-fields.ts';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver, on } from './support/deliveries.ts';

type Fields = typeof OBSERVED_FIELDS;
type PublishedOf<Type extends keyof Fields> = {
  [Field in keyof Fields[Type]]: Fields[Type][Field] extends 'PUBLISHED' ? Field : never;
}[keyof Fields[Type]];

const WEEK = {
  weekly: [{ days: ['MONDAY'], spans: [{ opens: '10:00', closes: '12:00', state: 'OPEN' }], hoursUnknown: false }],
  exceptions: [],
};
const HOURS = {
  'hours.DROP_IN': WEEK,
  'hours.APPOINTMENT': WEEK,
  'hours.PHONE': WEEK,
  'hours.EMERGENCY_PHONE': WEEK,
  'hours.APPLICATION_DELIVERY': WEEK,
  'hours.PUBLIC_COMPUTER': WEEK,
};
/** What a source says of one entity of each type: every field that the directory follows, new to it. */
const STATED = {
  SOURCE: {},
  COUNTY: {},
  MUNICIPALITY: { organisationNumber: '999999913' },
  OFFICE: { name: 'NAV Et Annet Navn' },
  RECEPTION: {
    name: 'Servicetorget',
    address: { street: 'Eksempelgata 16', postalCode: '7374', city: 'Røros' },
    accessDescription: 'Inngang fra torget',
    ...HOURS,
  },
  PHONE: { number: '+4733333333', comment: 'Trykk 2', ...HOURS },
  CONTACT: {},
  SERVICE: { wording: { name: 'Penger til det nødvendige', summary: 'Hos oss: kort fortalt.' } },
  CRISIS_CENTRE: { phones: ['+4733333334'] },
  CRISIS_CENTRE_AGREEMENT: {
    centre: ['oslo-krisesenter'],
    form: ['PURCHASE_AGREEMENT'],
    period: { validFrom: '2026-01-01', validTo: null },
  },
  CIRCULAR: {},
} satisfies { readonly [Type in keyof Fields]: { readonly [Field in PublishedOf<Type>]: JsonValue } };
const ENTITIES: Partial<Record<keyof Fields, string>> = {
  MUNICIPALITY: '1580',
  OFFICE: '1640',
  RECEPTION: '1640-servicetorget',
  PHONE: '1640-other-7',
  SERVICE: '3430-financial-assistance',
  CRISIS_CENTRE: 'oslo-krisesenter',
  CRISIS_CENTRE_AGREEMENT: 'oslo-krisesenter-5025',
};
const TABLES = ['municipality', 'office', 'reception', 'phone', 'opening_rule', 'agreement', 'municipal_service'];

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
  await db.owner`insert into source (id, title, publisher, retrieved_on) values ('source-test', 'Test', 'Test', '2026-11-23')`;
});
afterAll(() => db.drop());

function stated(entityType: keyof Fields, field: string, value: JsonValue): Observation {
  const fieldGroup = field.startsWith('hours.') ? 'HOURS' : 'TEXT';
  const statement = { entityType, entityId: ENTITIES[entityType] ?? '', field, fieldGroup, value } as const;
  const stamp = { sourceId: 'source-test', observedOn: on.today, validFrom: null, validTo: null, retrievedAt: on.now };
  const source = { importer: { name: 'test', version: '1' }, origin: 'OWNER', specificity: 3, humanVerifiedAt: null };
  return observe({ ...statement, ...stamp, ...source } as Statement);
}

/** What the directory holds after these were stated; nothing of it stays. */
async function directoryAfter(observations: readonly Observation[]): Promise<string> {
  let held = '';
  const undone = new Error('undone');
  await db.owner
    .begin(async (sql) => {
      await writeObservations(sql, observations);
      await publishCurrentValues(sql, observations, on.today);
      for (const table of TABLES) {
        const rows = await sql<{ row: string }[]>`
          select (to_jsonb(one) - array['version', 'verified_at', 'source_id'])::text as row from ${sql(table)} as one order by 1`;
        held += rows.map(({ row }) => row).join('\n');
      }
      throw undone;
    })
    .catch((error: unknown) => {
      if (error !== undone) throw error;
    });
  return held;
}

describe('what is published of a source’s statements', () => {
  const all = Object.entries(STATED).flatMap(([type, fields]) => Object.keys(fields).map((field) => [type, field]));

  test.each(all as [keyof Fields, string][])('%s: the directory follows %s', async (type, field) => {
    const given = Object.entries(STATED[type]).map(([name, value]) => stated(type, name, value as JsonValue));
    const without = await directoryAfter(given.filter((one) => one.field !== field));
    expect(await directoryAfter(given)).not.toBe(without);
  });

  test('a connector that states what no rule provides for fails with the name of the field', () => {
    expect(() => stated('OFFICE', 'visitorNote', 'Ring på')).toThrow('OFFICE.visitorNote');
  });
});

describe('words beside a number or an address in a municipality’s file', () => {
  const own = { for: '5025' };
  const file = (...lines: string[]) => `\ufeff${lines.join('\r\n')}\r\n`;
  const phones = (comment: string) =>
    file('kommunenummer;enhetsnummer;formål;telefon;merknad', `5025;1640;annet;33 33 33 33;${comment}`);
  const places = (access: string) =>
    file(
      'kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst',
      `5025;1640;Servicetorget;Eksempelgata 16;7374;Røros;${access}`,
    );
  const comment = async () => (await db.api`select comment from phone where number = '+4733333333'`)[0]?.['comment'];
  const access = async () =>
    (await db.api`select access_description as text from reception where name = 'Servicetorget'`)[0]?.['text'];

  test('are served, changed by the next file and gone with it', async () => {
    await deliver(db, 'csv-phones', phones('Trykk 2'), own);
    expect(await comment()).toBe('Trykk 2');
    await deliver(db, 'csv-phones', phones('Trykk 3'), own);
    expect(await comment()).toBe('Trykk 3');
    await deliver(db, 'csv-phones', phones(''), own);
    expect(await comment()).toBe(null);
    await deliver(db, 'csv-offices', places('Inngang fra torget'), own);
    expect(await access()).toBe('Inngang fra torget');
    await deliver(db, 'csv-offices', places('Inngang fra gården'), own);
    expect(await access()).toBe('Inngang fra gården');
    await deliver(db, 'csv-offices', places(''), own);
    expect(await access()).toBe(null);
  });

  test('of another number are not shown beside a new one', async () => {
    const line = () => db.api`select number, comment from phone where id = '1640-debt-advice'`;
    expect(await line()).toMatchObject([{ comment: expect.stringContaining('800') }]);
    const own = { for: '5025' };
    const header = 'kommunenummer;enhetsnummer;formål;telefon;merknad';
    await deliver(db, 'csv-phones', file(header, '5025;1640;gjeld;33 33 33 35;'), { ...own, allowSmall: true });
    expect(await line()).toEqual([{ number: '+4733333335', comment: null }]);
  });

  test('stay as somebody has confirmed them since', async () => {
    await deliver(db, 'csv-phones', phones('Trykk 2'), own);
    await db.owner`update phone set comment = 'Ring etter ti', verified_at = '2026-11-24' where number = '+4733333333'`;
    await deliver(db, 'csv-phones', phones('Trykk 4'), own);
    expect(await comment()).toBe('Ring etter ti');
  });
});
