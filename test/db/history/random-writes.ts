import fc from 'fast-check';
import type { TransactionSql } from 'postgres';

/** What a writer does to the directory; the names are drawn from a few, so that writes meet each other. */
export type Write =
  | { readonly what: 'phone'; readonly id: string; readonly number: string }
  | { readonly what: 'removePhone'; readonly id: string }
  | { readonly what: 'movePhone'; readonly from: string; readonly to: string }
  | { readonly what: 'nameOffices'; readonly name: string }
  | { readonly what: 'contact'; readonly id: string; readonly name: string | null }
  | { readonly what: 'removeContacts' }
  | { readonly what: 'hours'; readonly office: string; readonly opens: string }
  | { readonly what: 'removeHours'; readonly office: string }
  | { readonly what: 'rate'; readonly day: string; readonly amount: number }
  | { readonly what: 'moveRates'; readonly days: number }
  | { readonly what: 'wording'; readonly municipality: string; readonly words: readonly string[] }
  | { readonly what: 'swapCentres' }
  | { readonly what: 'confirm'; readonly table: (typeof CONFIRMED)[number]; readonly alsoChanges: boolean }
  | { readonly what: 'nothing' };

/** Writes of one transaction, which may end in nothing. */
export interface Transaction {
  readonly writes: readonly Write[];
  readonly end: 'COMMIT' | 'ROLLBACK';
}

const OFFICES = ['1640', '0315'];
const SOURCE = 'source-synthetic-examples';
/** Tables whose rows are confirmed. */
const CONFIRMED = ['phone', 'contact', 'opening_schedule', 'opening_rule', 'municipal_service', 'office'] as const;
const id = fc.constantFrom('a', 'b', 'c', 'd');
const office = fc.constantFrom(...OFFICES);

const write: fc.Arbitrary<Write> = fc.oneof(
  fc.record({ what: fc.constant('phone'), id, number: fc.constantFrom('+4720000001', '+4720000002') } as const),
  fc.record({ what: fc.constant('removePhone'), id } as const),
  fc.record({ what: fc.constant('movePhone'), from: id, to: id } as const),
  fc.record({ what: fc.constant('nameOffices'), name: fc.constantFrom('NAV Ett', 'NAV To / "Tre"') } as const),
  fc.record({ what: fc.constant('contact'), id, name: fc.constantFrom('Eksempel Person', null) } as const),
  fc.constant({ what: 'removeContacts' } as const),
  fc.record({ what: fc.constant('hours'), office, opens: fc.constantFrom('08:00', '10:00', '12:30') } as const),
  fc.record({ what: fc.constant('removeHours'), office } as const),
  fc.record({
    what: fc.constant('rate'),
    day: fc.constantFrom('2019-01-01', '2019-07-01'),
    amount: fc.integer({ min: 1, max: 9 }),
  } as const),
  fc.record({ what: fc.constant('moveRates'), days: fc.constantFrom(1, 2) } as const),
  fc.record({
    what: fc.constant('wording'),
    municipality: fc.constantFrom('3430', '5025'),
    words: fc.array(fc.constantFrom('Æ', 'ø', '{,}', '"'), { maxLength: 2 }),
  } as const),
  fc.constant({ what: 'swapCentres' } as const),
  fc.record({ what: fc.constant('confirm'), table: fc.constantFrom(...CONFIRMED), alsoChanges: fc.boolean() } as const),
  fc.constant({ what: 'nothing' } as const),
);

export const transactions: fc.Arbitrary<readonly Transaction[]> = fc.array(
  fc.record({
    writes: fc.array(write, { minLength: 1, maxLength: 4 }),
    end: fc.oneof(
      { weight: 4, arbitrary: fc.constant('COMMIT' as const) },
      { weight: 1, arbitrary: fc.constant('ROLLBACK' as const) },
    ),
  }),
  { minLength: 2, maxLength: 6 },
);

export async function carryOut(sql: TransactionSql, one: Write): Promise<void> {
  switch (one.what) {
    case 'phone':
      await sql`
        insert into phone (id, office_number, number, purpose, source_id) values (${one.id}, '1640', ${one.number}, 'OTHER', ${SOURCE})
        on conflict (id) do update set number = excluded.number, comment = concat(phone.comment, '+')`;
      return;
    case 'removePhone':
      await sql`delete from phone where id = ${one.id}`;
      return;
    case 'movePhone':
      // Two ends of one statement: whoever stood under the key goes before the other one comes.
      await sql`delete from phone where id = ${one.to} and ${one.to} <> ${one.from}`;
      await sql`update phone set id = ${one.to} where id = ${one.from}`;
      return;
    case 'nameOffices':
      await sql`update office set name = ${one.name} where number = any (${OFFICES})`;
      return;
    case 'contact':
      await sql`
        insert into contact (id, office_number, role, name, source_id, verified_at)
        values (${one.id}, '0315', 'SWITCHBOARD', ${one.name}, ${SOURCE}, clock_timestamp())
        on conflict (id) do update set name = excluded.name, verified_at = excluded.verified_at`;
      return;
    case 'removeContacts':
      await sql`delete from contact where id in ('a', 'b', 'c', 'd')`;
      return;
    case 'hours':
      await sql`
        insert into opening_schedule (id, office_number, channel, source_id)
        values (${`hours-${one.office}`}, ${one.office}, 'PUBLIC_COMPUTER', ${SOURCE}) on conflict do nothing`;
      await sql`
        insert into opening_rule (id, schedule_id, days, spans, source_id)
        values (${`hours-${one.office}`}, ${`hours-${one.office}`}, '{MONDAY,TUESDAY}',
          ${sql.json([{ opens: one.opens, closes: '14:00', state: 'OPEN' }])}, ${SOURCE})
        on conflict (id) do update set spans = excluded.spans`;
      return;
    case 'removeHours':
      // Takes the rules along.
      await sql`delete from opening_schedule where id = ${`hours-${one.office}`}`;
      return;
    case 'rate':
      await sql`
        insert into municipal_rate (municipality_number, category, amount_per_month, valid_from, valid_to, confirmed_to, source_id)
        values ('3430', 'SINGLE', ${one.amount}, ${one.day}, ${one.day}::date + 100, ${one.day}::date + 50, ${SOURCE})
        on conflict (municipality_number, category, valid_from) do update set amount_per_month = excluded.amount_per_month`;
      return;
    case 'moveRates':
      await sql`
        update municipal_rate set valid_from = valid_from + ${one.days}::int, valid_to = valid_to + ${one.days}::int, confirmed_to = confirmed_to + ${one.days}::int
        where municipality_number = '3430' and valid_from < '2020-01-01'`;
      return;
    case 'wording':
      await sql`
        insert into municipal_service (municipality_number, code, name, summary, conditions, what_to_bring, phases, source_id)
        values (${one.municipality}, 'SUPPORT_CONTACT', 'Navn', 'Kort', ${[...one.words]}, '{}', '[]', ${SOURCE})
        on conflict (municipality_number, code) do update set conditions = excluded.conditions`;
      return;
    case 'swapCentres':
      await sql`
        update agreement set municipality_number = case municipality_number when '3430' then '5025' else '3430' end
        where municipality_number in ('3430', '5025')`;
      return;
    case 'confirm':
      await sql`select set_config('tjenestegraf.verifying', 'on', true)`;
      await sql`update ${sql(one.table)} set verified_at = clock_timestamp()
        ${one.alsoChanges ? sql`, source_id = case when random() < 0.5 then ${SOURCE} else source_id end` : sql``}`;
      await sql`select set_config('tjenestegraf.verifying', '', true)`;
      return;
    case 'nothing':
      await sql`update office set name = name`;
  }
}
