import type { CaseColumns } from '../case-columns.ts';
import type { Geography } from '../geography.ts';
import { assertKeys, keyedOrder, keyedPhase, type ReleaseKeys } from '../keyed-random.ts';
import { type Level, RECIPIENTS_MIN, ROUNDING_BASE } from '../small-cell-rule.ts';

/**
 * One protected row of the recipients table: the level's weight of persons who had a case there in the year. Places of
 * different kinds are counted apart, each person once in each: adding municipalities up does not give the county.
 */
export interface RecipientRow {
  /** `NO`, a county number, a municipality number, or `<county>-other`. */
  readonly place: string;
  readonly year: number;
  readonly ageBand: number;
}

/** Persons that passed each place's stream so far, by level; the state between the years. */
export type RecipientStreams = Readonly<Record<Level, ReadonlyMap<string, number>>>;

/** @returns streams before the first year. */
export function initialRecipients(): RecipientStreams {
  return { A: new Map(), P: new Map() };
}

/**
 * Protects the numbers of persons of one closed year, by the same rounding as the cases, in streams of their own. Opt-outs
 * are left out. Level P is drawn from A. The age band is that of the person's first case of the year.
 */
export function releaseRecipients(
  streams: RecipientStreams,
  cases: CaseColumns,
  year: number,
  keys: ReleaseKeys,
  geography: Geography,
): { A: RecipientRow[]; P: RecipientRow[]; nextStreams: RecipientStreams } {
  assertKeys(keys);
  const places = personsByPlace(cases, year, geography);
  const next = { A: new Map(streams.A), P: new Map(streams.P) };
  const A: RecipientRow[] = [];
  const P: RecipientRow[] = [];
  for (const place of [...places.keys()].sort()) {
    const persons = [...places.get(place)!].map(([person, ageBand]) => ({ person, ageBand }));
    const drawnA = draw(persons, ROUNDING_BASE.A, `${place}/${year}`, place, keys.A, next.A);
    const drawnP = draw(drawnA, ROUNDING_BASE.P / ROUNDING_BASE.A, `${place}/${year}`, place, keys.P, next.P);
    const row = ({ ageBand }: Drawable): RecipientRow => ({ place, year, ageBand });
    const byAge = (a: Drawable, b: Drawable): number => a.ageBand - b.ageBand;
    for (const drawn of drawnA.sort(byAge)) A.push(row(drawn));
    for (const drawn of drawnP.sort(byAge)) P.push(row(drawn));
  }
  return { A, P, nextStreams: next };
}

interface Drawable {
  readonly person: number;
  readonly ageBand: number;
}

function draw(
  from: readonly Drawable[],
  step: number,
  label: string,
  place: string,
  key: Uint8Array,
  positions: Map<string, number>,
): Drawable[] {
  const phase = keyedPhase(key, `recipients/${place}`, step);
  const before = positions.get(place) ?? 0;
  const after = before + from.length;
  positions.set(place, after);
  const need = Math.floor((after + phase) / step) - Math.floor((before + phase) / step);
  const rank = keyedOrder(
    key,
    `recipients/${label}`,
    Float64Array.from(from, ({ person }) => person),
  );
  const order = from.map((_, i) => i).sort((a, b) => rank[a]! - rank[b]! || from[a]!.person - from[b]!.person);
  return order.slice(0, need).map((i) => from[i]!);
}

/** Per place, each person's age band in the year. */
function personsByPlace(cases: CaseColumns, year: number, geography: Geography): Map<string, Map<number, number>> {
  const places = new Map<string, Map<number, number>>();
  const enter = (place: string, person: number, ageBand: number): void => {
    const persons = places.get(place) ?? new Map<number, number>();
    persons.set(person, Math.min(ageBand, persons.get(person) ?? ageBand));
    places.set(place, persons);
  };
  for (let at = 0; at < cases.length; at++) {
    if (cases.optOut[at] === 1 || Math.floor(cases.month[at]! / 12) !== year) continue;
    const { number, county } = geography.municipalities[cases.municipality[at]!]!;
    for (const place of ['NO', county, number]) enter(place, cases.person[at]!, cases.ageBand[at]!);
  }
  for (const { number, county } of geography.municipalities) {
    const persons = places.get(number);
    if (!persons || persons.size >= RECIPIENTS_MIN) continue;
    for (const [person, ageBand] of persons) enter(`${county}-other`, person, ageBand);
    places.delete(number);
  }
  return places;
}
