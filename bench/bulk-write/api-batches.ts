import type { Sql } from '../../db/client.ts';
import { checkItem } from '../../services/directory-writes/check-item.ts';
import { agreements } from '../../services/directory-writes/kinds/agreement.ts';
import { type ContactItem, contacts } from '../../services/directory-writes/kinds/contact.ts';
import { type PhoneItem, phones } from '../../services/directory-writes/kinds/phone.ts';
import { type ReceptionItem, receptions } from '../../services/directory-writes/kinds/reception.ts';
import { type ServiceItem, services } from '../../services/directory-writes/kinds/service.ts';
import type { CheckedItem, ItemKind, WriteKind } from '../../services/directory-writes/write-kind.ts';

/** New records of one kind, and how they are checked. */
export interface Batch {
  readonly name: string;
  readonly kind: WriteKind;
  /** The checks of the first `count` items, as the API does them. */
  readonly check: (count: number) => CheckedItem[];
}

const numberOf = (index: number) => `+47${String(40_000_000 + index)}`;

const contactOf = (office: string, index: number): ContactItem => ({
  office,
  role: 'DEBT_COUNSELLOR',
  name: `Eksempel ${index}`,
  phone: numberOf(index),
  email: `eksempel.${index}@example.no`,
});
const phoneOf = (office: string, index: number): PhoneItem => ({ office, number: numberOf(index), purpose: 'OTHER' });
const receptionOf = (office: string, index: number): ReceptionItem => ({
  office,
  name: `Servicetorg ${index}`,
  kind: 'VISIT',
  address: { street: `Storgata ${index}`, postalCode: '2550', city: 'Os' },
});

/**
 * Ten thousand new records of every kind that can be created. Offices cannot: they come from the register, and there are 282.
 * No municipality has ten thousand places or agreements, and all of them together have at most 8 925 own wordings: these
 * are for imports and for measuring, with a catalogue made larger.
 */
export async function batchesOf(owner: Sql, rowsMax: number): Promise<readonly Batch[]> {
  const offices = (await owner<{ number: string }[]>`select number from office order by number`).map(
    ({ number }) => number,
  );
  // One office may have some hundreds of each.
  const spread = <Item>(make: (office: string, index: number) => Item) =>
    Array.from({ length: rowsMax }, (_, index) => make(offices[index % offices.length] ?? '', index));
  const batch = <Item extends object>(name: string, kind: ItemKind<Item>, items: readonly Item[]): Batch => ({
    name,
    kind,
    check: (count) => items.slice(0, count).map((item, index) => checkItem(kind, item, index)),
  });
  const pairs = await owner<{ centre: string; municipality: string }[]>`
    select crisis_centre.id as centre, municipality.number as municipality from crisis_centre, municipality
    where crisis_centre.id like 'bench-%' order by md5(crisis_centre.id || municipality.number) limit ${rowsMax}`;
  const texts = await owner<{ item: ServiceItem }[]>`
    select jsonb_build_object('municipality', municipality.number, 'code', code, 'name', entry.name || ' hos oss',
      'summary', 'Hos oss: ' || summary, 'description', description, 'targetGroup', target_group, 'conditions', conditions,
      'howToApply', how_to_apply, 'whatToBring', what_to_bring) as item
    from catalogue_entry as entry, municipality where code like 'BENCH_%'
    order by md5(code || municipality.number) limit ${rowsMax}`;
  const long = texts.map(({ item }) => item);
  const short = long.map(({ municipality, code, name = null, summary = null }) => ({
    municipality,
    code,
    name,
    summary,
  }));
  return [
    batch('contacts', contacts, spread(contactOf)),
    batch('phones', phones, spread(phoneOf)),
    batch('receptions', receptions, spread(receptionOf)),
    batch(
      'agreements',
      agreements,
      pairs.map((pair) => ({ ...pair, form: 'PURCHASE_AGREEMENT', validFrom: '2026-01-01' })),
    ),
    batch('services, two texts each', services, short),
    batch('services, seven texts each', services, long),
  ];
}
