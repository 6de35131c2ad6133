import { monthNumber } from '../../services/disclosure-control/codes.ts';
import { presentNumber } from '../../services/disclosure-control/geography.ts';
import { answerCells } from '../../services/disclosure-control/query/answer-cells.ts';
import { answerQuery } from '../../services/disclosure-control/query/answer-query.ts';
import type { CaseDimension } from '../../services/disclosure-control/query/dimensions.ts';
import type { ProtectedTable } from '../../services/disclosure-control/query/protected-table.ts';
import type { CaseFilter } from '../../services/disclosure-control/query/statistics-query.ts';
import type { Level } from '../../services/disclosure-control/small-cell-rule.ts';
import { type CountryInProduction, countryInProduction } from '../statistics-production/country.ts';
import { type Produced, produce, producedTable } from '../statistics-production/produce.ts';
import type { Attacker } from './attacker.ts';

const MONTHS = 36;
const THROUGH = monthNumber('2025-12');

/** A country after 36 monthly releases with late, corrected and withdrawn cases, and what its releases published. */
export interface ProducedCountry extends CountryInProduction, Pick<Produced, 'parts'> {
  readonly firstMonth: number;
  readonly tables: Readonly<Record<Level, ProtectedTable>>;
}

/** Released in memory, by the same code as in the database. @param seed of the country and of the keys. */
export function producedCountry(cases: number, seed: number): ProducedCountry {
  const country = countryInProduction(cases, MONTHS, THROUGH, seed);
  const produced = produce(country, seed);
  const tables = { A: producedTable(country, produced, 'A'), P: producedTable(country, produced, 'P') };
  return { ...country, parts: produced.parts, firstMonth: tables.A.firstMonth, tables };
}

/** Asks a table as the endpoint does. */
export function attackerOver(table: ProtectedTable): Attacker {
  let asked = 0;
  const ask = (filter: CaseFilter | null, groupBy: readonly CaseDimension[]) => {
    asked++;
    return answerCells(answerQuery(table, { filter, groupBy, measures: ['COUNT'] }), groupBy);
  };
  return {
    count: async (filter) => ask(filter, [])[0]?.count.value ?? 0,
    release: async () => table.releaseId,
    asked: () => asked,
    table: async (filter, groupBy) =>
      new Map(
        ask(filter, groupBy as readonly CaseDimension[]).map(({ keys, count }) => [
          keys.map(({ code }) => code).join(' '),
          count.value ?? 0,
        ]),
      ),
  };
}

/**
 * Municipalities of whose first year nothing came late, was withdrawn or moved: of them alone the rounding rule holds month
 * by month, which is the best that an attacker can hope for.
 */
export function unchangedInFirstYear(country: ProducedCountry): ReadonlySet<string> {
  const { production, before, after, changesAfter, firstMonth } = country;
  const end = firstMonth + 12;
  const changed = new Set<string>();
  const numbers = new Map<number, { number: string; month: number }>();
  for (const { through, input } of production.months) {
    const geography = through <= changesAfter ? before : after;
    for (let at = 0; at < input.cases.length; at++) {
      const month = input.cases.month[at]!;
      const { number } = geography.municipalities[input.cases.municipality[at]!]!;
      numbers.set(input.cases.caseNumber[at]!, { number, month });
      if (month < through && month < end) changed.add(number);
    }
    for (const { caseNumber } of input.withdrawals) {
      const known = numbers.get(caseNumber);
      if (known && known.month < end) changed.add(known.number);
    }
  }
  const moved = new Set(before.municipalities.map(({ number }) => number).filter((one) => !after.positionOf.has(one)));
  return new Set(
    after.municipalities
      .map(({ number }) => number)
      .filter((number) => !changed.has(number) && !moved.has(number) && presentNumber(before, number) === number),
  );
}
