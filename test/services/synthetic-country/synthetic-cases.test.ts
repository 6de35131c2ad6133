import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { monthNumber } from '../../../services/disclosure-control/codes.ts';
import { dayNumber, daysInMonth, dayText } from '../../../services/synthetic-country/civil-day.ts';
import { municipalitySizes } from '../../../services/synthetic-country/municipality-sizes.ts';
import { syntheticCases } from '../../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../../services/synthetic-country/synthetic-columns.ts';

const numbers = Array.from({ length: 357 }, (_, i) => (i === 0 ? '0301' : String(1101 + i)));
const sizes = municipalitySizes(numbers, 7);
const options = { seed: 11, sizes, through: monthNumber('2026-09'), months: 36, cases: 100_000 };
const country = syntheticCases(options);

describe('the synthetic country', () => {
  test('is the same for the same seed and another for another', () => {
    const bytes = (seed: number): string => {
      const { receivedDay, decidedDay, person } = syntheticCases({ ...options, seed });
      const hash = createHash('sha256').update(receivedDay).update(decidedDay).update(person);
      return hash.digest('hex');
    };
    expect(bytes(11)).toBe(bytes(11));
    expect(bytes(11)).not.toBe(bytes(12));
  });

  test('has as many cases as asked for, within a few per cent', () => {
    expect(Math.abs(country.length / 100_000 - 1)).toBeLessThan(0.05);
  });

  test('has one city that is an eighth of it, and many small places', () => {
    const all = sizes.reduce((sum, size) => sum + size, 0);
    expect(sizes[0]! / all).toBeCloseTo(0.128, 2);
    expect(sizes.toSorted((a, b) => a - b)[178]! / all).toBeLessThan(0.0015);
  });

  test('leaves about half of the occupied cells with fewer than five cases at a million', () => {
    const cells = new Map<number, number>();
    const { month, municipality, service, length } = syntheticColumns(syntheticCases({ ...options, cases: 1_000_000 }));
    for (let at = 0; at < length; at++) {
      const cell = (municipality[at]! * 65_536 + month[at]!) * 6 + service[at]!;
      cells.set(cell, (cells.get(cell) ?? 0) + 1);
    }
    const small = [...cells.values()].filter((count) => count < 5).length / cells.size;
    expect(small).toBeGreaterThan(0.4);
    expect(small).toBeLessThan(0.6);
  });

  test('decides no case before it is received, and gives a person one year of birth', () => {
    const born = new Map<number, number>();
    const wrong = [...country.caseNumber.keys()].filter((at) => {
      const decided = country.decidedDay[at]!;
      const year = born.get(country.person[at]!) ?? country.birthYear[at]!;
      born.set(country.person[at]!, year);
      const early = decided >= 0 && decided < country.receivedDay[at]!;
      return early || decided < 0 !== (country.outcome[at] === 4) || year !== country.birthYear[at];
    });
    expect(wrong).toEqual([]);
    expect(born.size).toBeLessThan(country.length * 0.7);
  });

  test('knows every service, outcome and end of a complaint, and some who asked to be left out', () => {
    expect(new Set(country.service).size).toBe(6);
    expect(new Set(country.outcome).size).toBe(5);
    expect(new Set(country.complaint).size).toBe(9);
    const optOuts = country.optOut.reduce((sum, one) => sum + one, 0) / country.length;
    expect(optOuts).toBeGreaterThan(0.005);
    expect(optOuts).toBeLessThan(0.03);
    expect(country.replaces.some((one) => one > 0)).toBe(true);
  });

  test('counts days as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -20_000, max: 60_000 }), (day) => {
        const text = dayText(day);
        expect(text).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        const [year, month, inMonth] = text.split('-').map(Number) as [number, number, number];
        expect(dayNumber(year, month, inMonth)).toBe(day);
        expect(daysInMonth(year * 12 + month - 1)).toBe(new Date(Date.UTC(year, month, 0)).getUTCDate());
      }),
    );
  });
});
