import { describe, expect, test } from 'vitest';
import { AGE_BANDS } from '../../../services/disclosure-control/codes.ts';
import {
  type PersonsOfPlace,
  personsOfMunicipality,
  personsOfOthers,
  type RowsByAge,
  type YearOfRecipients,
} from '../../../services/recipients/recipients-of-year.ts';

/** All rows in the youngest band. */
const young = (rows: number): RowsByAge => AGE_BANDS.map((_, band) => (band === 0 ? rows : 0));
function yearOf(places: Readonly<Record<string, readonly [a: number, p: number]>>): YearOfRecipients {
  const of = (level: 0 | 1) => new Map(Object.entries(places).map(([place, rows]) => [place, young(rows[level])]));
  return {
    reported: new Set(Object.keys(places).filter((place) => !place.endsWith('-other'))),
    rows: { A: of(0), P: of(1) },
  };
}
const bounds = ({ persons: { value, low, high, status } }: PersonsOfPlace) => [value, low, high, status];

describe('a municipality’s persons', () => {
  test('two rows of a governor’s level are the fewest that are shown, to anybody', () => {
    const year = yearOf({ '3401': [1, 1], '3403': [2, 1], '3405': [0, 0] });
    const hidden = [null, 0, 5, 'FEWER_THAN_THRESHOLD'];
    for (const level of ['A', 'P'] as const) {
      expect(bounds(personsOfMunicipality(year, '3401', level))).toEqual(hidden);
      expect(bounds(personsOfMunicipality(year, '3405', level))).toEqual(hidden);
    }
    expect(bounds(personsOfMunicipality(year, '3403', 'A'))).toEqual([6, 5, 8, 'PUBLISHED']);
    expect(bounds(personsOfMunicipality(year, '3403', 'P'))).toEqual([6, 5, 11, 'PUBLISHED']);
  });

  test('an age band without a row is fewer than the threshold, and never more than the rest leaves room for', () => {
    const { persons, byAge } = personsOfMunicipality(yearOf({ '3401': [100, 50] }), '3401', 'P');
    expect(persons).toEqual({ value: 300, low: 295, high: 305, status: 'PUBLISHED' });
    expect(byAge[0]!.value).toBe(300);
    expect(byAge[1]).toEqual({ value: null, low: 0, high: 23, status: 'FEWER_THAN_THRESHOLD' });
  });
});

describe('the other municipalities of a county', () => {
  test('one that is alone among them is not shown under their name', () => {
    const year = yearOf({ '3401': [0, 0], '3403': [40, 20], '34-other': [2, 1] });
    expect(bounds(personsOfOthers(year, '34', 'A')!)).toEqual([null, 0, 4, 'FEWER_THAN_THRESHOLD']);
  });

  test('a sum that leaves nobody out of it is not shown', () => {
    const three = { '3401': [0, 0], '3403': [0, 0], '3405': [0, 0] } as const;
    expect(bounds(personsOfOthers(yearOf({ ...three, '34-other': [3, 2] }), '34', 'A')!)).toEqual([
      9,
      7,
      11,
      'PUBLISHED',
    ]);
    expect(personsOfOthers(yearOf({ ...three, '34-other': [4, 2] }), '34', 'A')!.persons.value).toBeNull();
  });

  test('are not there where every municipality stands alone', () => {
    expect(personsOfOthers(yearOf({ '3401': [2, 1], '4601': [0, 0] }), '34', 'P')).toBeNull();
  });
});

test.each([
  [1, 11],
  [2, 11],
  [3, 6],
])(
  'of %d municipalities with up to %d persons, figures of both levels never say how many one of at most five has',
  (municipalities, most) => {
    // Every county there can be, by what is shown of it.
    const possible = new Map<string, Set<number>[]>();
    for (const others of PHASES) {
      for (const states of everyCounty(municipalities, most)) {
        const shown = figuresOf(states, others);
        const seen = possible.get(shown) ?? states.map(() => new Set<number>());
        possible.set(shown, seen);
        for (const [at, { persons }] of states.entries()) seen[at]!.add(persons);
      }
    }
    const certain = [...possible.values()].flat().filter((counts) => counts.size === 1 && Math.min(...counts) <= 5);
    expect(possible.size).toBeGreaterThan(1);
    expect(certain).toEqual([]);
  },
);

interface Phase {
  readonly a: number;
  readonly p: number;
}
interface State extends Phase {
  readonly persons: number;
}

/** Where the rounding of a place may stand, on both levels. */
const PHASES: readonly Phase[] = [0, 1, 2].flatMap((a) => [0, 1].map((p) => ({ a, p })));

function everyCounty(municipalities: number, most: number): State[][] {
  if (municipalities === 0) return [[]];
  const states = Array.from({ length: most + 1 }, (_, persons) =>
    // One that does not stand alone has no rounding of its own.
    (persons < 5 ? PHASES.slice(0, 1) : PHASES).map((phase) => ({ ...phase, persons })),
  ).flat();
  return everyCounty(municipalities - 1, most).flatMap((rest) => states.map((state) => [...rest, state]));
}

/** Every figure of a county on both levels, as text. */
function figuresOf(states: readonly State[], others: Phase): string {
  const draw = (persons: number, { a, p }: Phase): [number, number] => {
    const rows = Math.floor((persons + a) / 3);
    return [rows, Math.floor((rows + p) / 2)];
  };
  const folded = states.reduce((sum, { persons }) => sum + (persons < 5 ? persons : 0), 0);
  const numbers = states.map((_, at) => `34${10 + at}`);
  const own = states.map((state, at) => [numbers[at]!, state.persons < 5 ? [0, 0] : draw(state.persons, state)]);
  const year = yearOf({ ...Object.fromEntries(own), '34-other': draw(folded, others) });
  const figures = (['A', 'P'] as const).flatMap((level) => [
    ...numbers.map((number) => personsOfMunicipality(year, number, level).persons),
    personsOfOthers(year, '34', level)?.persons,
  ]);
  return figures.map((figure) => (figure ? `${figure.value}/${figure.low}/${figure.high}` : '-')).join(' ');
}
