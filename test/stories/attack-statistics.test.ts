import { describe, expect, test } from 'vitest';
import type { Attacker } from '../../bench/attack-statistics/attacker.ts';
import { averaging, smallCells, tracker } from '../../bench/attack-statistics/counting-attacks.ts';
import { attributeGuessing } from '../../bench/attack-statistics/knowing-attacks.ts';
import { peopleAlone, trueCells } from '../../bench/attack-statistics/truth.ts';
import { AGE_BANDS, monthNumber, OUTCOMES, SERVICES } from '../../services/disclosure-control/codes.ts';
import { geographyOf } from '../../services/disclosure-control/geography.ts';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import { municipalitySizes } from '../../services/synthetic-country/municipality-sizes.ts';
import { seededRandom } from '../../services/synthetic-country/seeded-random.ts';
import { syntheticCases } from '../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../services/synthetic-country/synthetic-columns.ts';

/** A country whose statistics only hide what is below a threshold. */
const THRESHOLD = 5;
const numbers = Array.from({ length: 40 }, (_, i) => String(1101 + i));
const geography = geographyOf(numbers.map((number) => ({ number, name: number, county: '11', governor: 'rogaland' })));
const through = monthNumber('2024-06');
const sizes = municipalitySizes(numbers, 3);
const truth = syntheticColumns(syntheticCases({ seed: 3, sizes, through, months: 6, cases: 4_000 }));
const country = { truth, geography };

function countOf(filter: CaseFilter): number {
  const places = new Set(filter.municipalities?.map((number) => geography.positionOf.get(number)));
  let count = 0;
  for (let at = 0; at < truth.length; at++) {
    const inside =
      places.has(truth.municipality[at]) &&
      truth.month[at] === monthNumber(filter.from ?? '') &&
      (filter.services?.includes(SERVICES[truth.service[at]!]!) ?? true) &&
      (filter.ageBands?.includes(AGE_BANDS[truth.ageBand[at]!]!) ?? true) &&
      (filter.outcomes?.includes(OUTCOMES[truth.outcome[at]!]!) ?? true);
    if (inside) count++;
  }
  return count;
}

function attacking(threshold: number): Attacker {
  let asked = 0;
  return {
    count: async (filter) => {
      asked++;
      const count = countOf(filter);
      return count < threshold ? 0 : count;
    },
    asked: () => asked,
    table: async () => new Map(),
    release: async () => '',
  };
}

describe('the attacks find what a threshold alone does not protect', () => {
  const cells = smallCells(trueCells(country), 6, seededRandom(1));

  test.each([1, 16])('subtraction over %i lists reads every small count', async (k) => {
    const { withinPromise, result } = await averaging(attacking(THRESHOLD), country, cells, k, seededRandom(2));
    expect([withinPromise, result]).toEqual([false, '6 of 6 exact, variance 0']);
  });

  test('a tracker does too', async () => {
    const { withinPromise, result } = await tracker(attacking(THRESHOLD), country, cells);
    expect([withinPromise, result]).toEqual([false, '6 of 6 exact']);
  });

  test('and where single people are shown, their outcome is read', async () => {
    const { withinPromise } = await attributeGuessing(attacking(1), peopleAlone(country), 40, seededRandom(4));
    expect(withinPromise).toBe(false);
  });
});
