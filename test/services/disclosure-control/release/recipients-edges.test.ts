import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { allocateCases } from '../../../../services/disclosure-control/case-columns.ts';
import {
  initialRecipients,
  releaseRecipients,
} from '../../../../services/disclosure-control/release/release-recipients.ts';
import { seededRandom } from '../../../../services/synthetic-country/seeded-random.ts';
import { keysOf, smallGeography } from '../small-country.ts';

const geography = smallGeography(4, 2);
const keys = keysOf('recipients');
const YEAR = 2025;

/** Persons of the first municipality, each with one case; the others have 30 each. */
function released(
  persons: number,
  more: (at: number) => { month?: number; optOut?: number; person?: number } = () => ({}),
) {
  const list = [...Array(persons).fill(0), ...[1, 2, 3].flatMap((municipality) => Array(30).fill(municipality))];
  const cases = allocateCases(list.length);
  list.forEach((municipality, at) => {
    const { month = 5, optOut = 0, person = at } = municipality === 0 ? more(at) : {};
    cases.person[at] = person;
    cases.municipality[at] = municipality;
    cases.month[at] = YEAR * 12 + month;
    cases.optOut[at] = optOut;
    cases.ageBand[at] = at % 6;
  });
  return releaseRecipients(initialRecipients(), cases, YEAR, keys, geography);
}
const first = geography.municipalities[0]!;
/** Persons that the streams of a place have counted. */
const counted = (of: ReturnType<typeof released>, place: string) => of.nextStreams.A.get(place) ?? 0;

describe('persons of a municipality', () => {
  test('stand alone from five on; fewer are counted with others of their county', () => {
    expect([counted(released(5), first.number), counted(released(5), `${first.county}-other`)]).toEqual([5, 0]);
    expect([counted(released(4), first.number), counted(released(4), `${first.county}-other`)]).toEqual([0, 4]);
  });

  test('are counted once, of the year alone, without those who opted out', () => {
    expect(
      counted(
        released(9, (at) => ({ person: at % 7 })),
        first.number,
      ),
    ).toBe(7);
    expect(
      counted(
        released(9, (at) => ({ month: at < 2 ? 12 : 11 })),
        first.number,
      ),
    ).toBe(7);
    expect(
      counted(
        released(9, (at) => ({ month: at < 2 ? -1 : 0 })),
        first.number,
      ),
    ).toBe(7);
    expect(
      counted(
        released(9, (at) => ({ optOut: at < 2 ? 1 : 0 })),
        first.number,
      ),
    ).toBe(7);
    expect(counted(released(9), 'NO')).toBe(99);
    expect(counted(released(9), first.county)).toBe(39);
  });

  test('go on from year to year, a row for every three', () => {
    const one = released(10);
    expect(counted(one, first.number)).toBe(10);
    const rows = (of: ReturnType<typeof released>) => of.A.filter(({ place }) => place === first.number).length;
    expect([3, 4]).toContain(rows(one));
    const cases = allocateCases(0);
    const next = releaseRecipients(one.nextStreams, cases, YEAR + 1, keys, geography);
    expect(next.nextStreams.A.get(first.number)).toBe(10);
    expect(next.A).toEqual([]);
  });
});

test('the same persons give the same rows as in earlier versions of the program', () => {
  const wide = smallGeography(30, 4);
  const { below } = seededRandom(17);
  const cases = allocateCases(3_000);
  for (let at = 0; at < cases.length; at++) {
    cases.person[at] = 1 + below(1_500);
    cases.municipality[at] = Math.min(below(30), below(30));
    cases.month[at] = 2024 * 12 + below(24);
    cases.ageBand[at] = below(7);
    cases.optOut[at] = below(40) === 0 ? 1 : 0;
  }
  const one = releaseRecipients(initialRecipients(), cases, 2024, keys, wide);
  const two = releaseRecipients(one.nextStreams, cases, 2025, keys, wide);
  const digest = (value: unknown) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 12);
  expect([one.A, one.P, two.A, two.P].map((rows) => `${rows.length} ${digest(rows)}`)).toMatchSnapshot();
});
