import type { JsonValue } from '../json-value.ts';
import { type DeliveryStamp, type EntityType, type FieldGroup, type Observation, observe } from '../observation.ts';
import { receptionSlug } from '../reception-slug.ts';
import { hoursOfRows } from './hours-of-rows.ts';
import type { CsvRow } from './read-csv-template.ts';

/** Records that the directory has already, so that a row of a file updates them and makes no duplicate. */
export interface DirectoryRecords {
  readonly receptions: readonly { readonly id: string; readonly office: string; readonly name: string }[];
  readonly phones: readonly {
    readonly id: string;
    readonly office: string;
    readonly purpose: string;
    readonly number: string;
  }[];
  /** The sender's own. */
  readonly agreements: readonly {
    readonly id: string;
    readonly centre: string;
    readonly validFrom: string | null;
    readonly validTo: string | null;
  }[];
}

/** Names and addresses of places. */
export function officeObservations(
  rows: readonly CsvRow<'offices' | 'receptions'>[],
  places: DirectoryRecords,
  stamp: DeliveryStamp,
): Observation[] {
  return rows.flatMap(({ office, name, street, postalCode, city, access }) => {
    const say = ownStatement('RECEPTION', placeId(places, office, name), stamp);
    return [
      say('name', 'NAME', name),
      say('address', 'ADDRESS', { street, postalCode, city }),
      ...(access === null ? [] : [say('accessDescription', 'TEXT', access)]),
    ];
  });
}

/** Phone numbers: each that the directory has for the purpose in the file's order, then further ones. */
export function phoneObservations(
  rows: readonly CsvRow<'phones'>[],
  places: DirectoryRecords,
  stamp: DeliveryStamp,
): Observation[] {
  const groups = Map.groupBy(rows, ({ office, purpose }) => `${office} ${purpose}`);
  return [...groups.values()].flatMap((group) => {
    const ids = idsFor(group, places);
    return group.flatMap(({ number, comment }, index) => {
      const say = ownStatement('PHONE', ids[index] ?? '', stamp);
      return [say('number', 'PHONE', number), ...(comment === null ? [] : [say('comment', 'TEXT', comment)])];
    });
  });
}

/** A number that is known keeps its line; the others take the lines that are left, then new ones. */
function idsFor(rows: readonly CsvRow<'phones'>[], { phones }: DirectoryRecords): string[] {
  const [first] = rows;
  const known = phones.filter((phone) => phone.office === first?.office && phone.purpose === first?.purpose);
  const kept = rows.map(({ number }) => known.find((phone) => phone.number === number)?.id ?? null);
  const free = known.map(({ id }) => id).filter((id) => !kept.includes(id));
  const base = `${first?.office}-${first?.purpose.toLowerCase().replaceAll('_', '-')}`;
  const taken = new Set(known.map(({ id }) => id));
  const fresh = () => {
    let id = base;
    for (let number = 2; taken.has(id); number += 1) id = `${base}-${number}`;
    taken.add(id);
    return id;
  };
  return kept.map((id) => id ?? free.shift() ?? fresh());
}

/** Hours of places; on the phone, those of the office's first line of the kind. */
export function hoursObservations(
  rows: readonly CsvRow<'hours'>[],
  places: DirectoryRecords,
  stamp: DeliveryStamp,
): Observation[] {
  return hoursOfRows(rows).map(({ office, place, channel, validFrom, validTo, weekly }) => {
    const purpose = channel === 'EMERGENCY_PHONE' ? 'EMERGENCY' : 'SWITCHBOARD';
    const line = places.phones.find((phone) => phone.office === office && phone.purpose === purpose)?.id;
    const [type, id]: [EntityType, string] = channel.endsWith('PHONE')
      ? ['PHONE', line ?? `${office}-${purpose.toLowerCase()}`]
      : ['RECEPTION', placeId(places, office, place)];
    const value = {
      weekly: weekly.map(({ days, spans, cycleFrom, season, note }) => ({
        days: [...days],
        spans: spans.map((span) => ({ ...span })),
        hoursUnknown: false,
        ...(note !== null && { note }),
        ...(cycleFrom !== null && { cycleFrom }),
        ...(season !== null && { season: { ...season } }),
      })),
      exceptions: [],
    };
    return ownStatement(type, id, stamp, { validFrom, validTo })(`hours.${channel}`, 'HOURS', value);
  });
}

/** A municipality's own statement about one entity. */
export function ownStatement(
  entityType: EntityType,
  entityId: string,
  stamp: DeliveryStamp,
  period: Pick<Observation, 'validFrom' | 'validTo'> = { validFrom: null, validTo: null },
) {
  return (field: string, fieldGroup: FieldGroup, value: JsonValue): Observation =>
    observe({
      ...stamp,
      ...period,
      entityType,
      entityId,
      field,
      fieldGroup,
      value,
      specificity: 3,
      humanVerifiedAt: null,
    });
}

/** The place of this name at the office, or a new one's id. */
export function placeId({ receptions }: DirectoryRecords, office: string, name: string): string {
  const plain = (text: string) => text.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleLowerCase('nb');
  const known = receptions.find((one) => one.office === office && plain(one.name) === plain(name));
  return known?.id ?? `${office}-${receptionSlug(name)}`;
}
