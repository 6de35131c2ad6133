import { readFileSync } from 'node:fs';
import { type CaseColumns, pickCases } from '../../services/disclosure-control/case-columns.ts';
import {
  type Geography,
  geographyOf,
  type StatisticsMunicipality,
} from '../../services/disclosure-control/geography.ts';
import { positionsWhere } from '../../services/disclosure-control/positions-where.ts';
import { monthlyProduction, type Production } from '../../services/synthetic-country/monthly-production.ts';
import { syntheticCases } from '../../services/synthetic-country/synthetic-cases.ts';
import { syntheticColumns } from '../../services/synthetic-country/synthetic-columns.ts';

/** Half-way two made-up numbers become Kongsvinger, and Lillehammer’s cases begin to come under two made-up numbers. */
const MERGED = { parts: ['9901', '9902'], into: '3401' } as const;
const DIVIDED = { from: '3405', into: ['9903', '9904'] } as const;

/** A country in monthly production, whose municipalities change half-way. */
export interface CountryInProduction {
  readonly before: Geography;
  readonly after: Geography;
  /** Inputs of the months before the change are by `before`, of the others by `after`; so is the truth. */
  readonly production: Production;
  readonly changesAfter: number;
}

/** The municipalities of the seed with cases by their inhabitants of the newest year known. */
export function countryInProduction(cases: number, months: number, through: number, seed: number): CountryInProduction {
  const list = seedFile<{ number: string; name: string; county: string }[]>('municipalities');
  const facts =
    seedFile<{ municipality: string; population: { year: number; inhabitants: number }[] }[]>('municipality-facts');
  const inhabitants = new Map(
    facts.map(({ municipality, population }) => [municipality, population.at(-1)?.inhabitants ?? 0]),
  );
  const known: StatisticsMunicipality[] = list.map(({ number, name }) => place(number, name));
  const parts = [...MERGED.parts, ...DIVIDED.into].map((number) => ({
    ...place(number.startsWith('99') ? '34' : number, number),
    number,
  }));
  const all = geographyOf([...known.filter(({ number }) => number !== MERGED.into), ...parts]);
  const sizes = all.municipalities.map(({ number }) => {
    if ((MERGED.parts as readonly string[]).includes(number)) return inhabitants.get(MERGED.into)! / 2;
    if ((DIVIDED.into as readonly string[]).includes(number)) return inhabitants.get(DIVIDED.from)! / 2;
    return inhabitants.get(number) ?? 0;
  });
  const made = syntheticColumns(syntheticCases({ seed, sizes, through, months, cases }));
  const changesAfter = through - Math.floor(months / 2);
  // Lillehammer has cases before the change alone, the numbers that follow it after the change alone.
  const from = all.positionOf.get(DIVIDED.from)!;
  const into = new Set(DIVIDED.into.map((number) => all.positionOf.get(number)!));
  const cases36 = pickCases(
    made,
    positionsWhere(made.length, (at) => {
      if (into.has(made.municipality[at]!)) return made.month[at]! > changesAfter;
      return made.municipality[at] !== from || made.month[at]! <= changesAfter;
    }),
  );
  const after = geographyOf(
    [...known, ...parts.filter(({ number }) => !(MERGED.parts as readonly string[]).includes(number))],
    new Map(MERGED.parts.map((number) => [number, [MERGED.into]])),
  );
  const production = monthlyProduction(cases36, all, through, seed + 1);
  const move = (columns: CaseColumns): CaseColumns => ({
    ...columns,
    municipality: columns.municipality.map((position) => {
      const { number } = all.municipalities[position]!;
      return after.positionOf.get((MERGED.parts as readonly string[]).includes(number) ? MERGED.into : number)!;
    }),
  });
  return {
    before: all,
    after,
    changesAfter,
    production: {
      months: production.months.map((month) =>
        month.through <= changesAfter ? month : { ...month, input: { ...month.input, cases: move(month.input.cases) } },
      ),
      truth: move(production.truth),
    },
  };
}

function place(number: string, name: string): StatisticsMunicipality {
  return { number, name, county: number.slice(0, 2), governor: number.slice(0, 2) };
}

function seedFile<Content>(name: string): Content {
  return JSON.parse(readFileSync(new URL(`../../db/seed/data/${name}.json`, import.meta.url), 'utf8')) as Content;
}
