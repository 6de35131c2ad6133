import type { CountyNode, MunicipalityNode } from '../../db/read-model/model.ts';
import type { ComparisonKind } from '../../schema/case-statistics/trend.enums.ts';
import { resolveFilter } from '../../services/disclosure-control/query/resolve-filter.ts';
import { type CaseFilter, QUERY_LIMITS } from '../../services/disclosure-control/query/statistics-query.ts';
import { in3, sameInAll, type Texts } from '../../services/languages/language.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { Asking } from './ask-statistics.ts';
import { refusingBadQuestions } from './statistics-input-error.ts';
import { unreleasedTable } from './unreleased-table.ts';

/** The figures that a municipality is compared with. */
export interface Comparison {
  readonly label: Texts;
  readonly places: Partial<CaseFilter>;
  /** It holds no other municipality than the one compared. */
  readonly isEmpty: boolean;
}

const CHOSEN = ['compare', 'chosen'];
const NOBODY = { places: { municipalities: [] }, isEmpty: true } as const;
const GROUP_NOT_KNOWN = in3(
  'KOSTRA-gruppen er ikke kjent',
  'KOSTRA-gruppa er ikkje kjend',
  'The KOSTRA group is not known',
);

/**
 * @param comparisonCount municipalities that are compared in all
 * @returns a function that says what a municipality is compared with: never with itself alone, which would call it alike.
 */
export function comparisons(context: Asking, chosen: readonly string[] | null, comparisonCount: number) {
  const { municipalities } = context.directory;
  let known: readonly string[] | null = null;
  const chosenNumbers = () => {
    if (chosen === null) throw new InputError(CHOSEN, 'COMPARISON_CHOSEN', 'expected municipalities to compare with');
    known ??= presentNumbers(context, chosen);
    return known;
  };
  const among = (label: Texts, numbers: readonly string[], own: string): Comparison => {
    const others = numbers.filter((number) => number !== own);
    return { label, places: { municipalities: others }, isEmpty: others.length === 0 };
  };
  const district = (
    { name, municipalities: members }: Pick<CountyNode, 'name' | 'municipalities'>,
    places: Partial<CaseFilter>,
  ): Comparison => {
    const label = sameInAll(name);
    return members.length === 1 ? { ...NOBODY, label } : { label, places, isEmpty: false };
  };
  return (kind: ComparisonKind, { number, county, governor, facts }: MunicipalityNode): Comparison => {
    switch (kind) {
      case 'NATION':
        return { label: in3('Norge', 'Noreg', 'Norway'), places: {}, isEmpty: false };
      case 'COUNTY':
        return district(county, { counties: [county.number] });
      case 'GOVERNOR':
        return district(governor, { governors: [governor.id] });
      case 'CHOSEN': {
        const label = in3('Valgte kommuner', 'Valde kommunar', 'Chosen municipalities');
        const comparison = among(label, chosenNumbers(), number);
        if (comparison.isEmpty && comparisonCount === 1)
          throw new InputError(CHOSEN, 'COMPARISON_ITSELF', 'expected another municipality than the one compared');
        return comparison;
      }
      case 'SIMILAR': {
        const group = facts?.kostraGroup ?? null;
        if (group === null) return { ...NOBODY, label: GROUP_NOT_KNOWN };
        const alike = [...municipalities.values()].filter((one) => one.facts?.kostraGroup === group);
        const label = in3(`KOSTRA-gruppe ${group}`, `KOSTRA-gruppe ${group}`, `KOSTRA group ${group}`);
        return among(
          label,
          alike.map((one) => one.number),
          number,
        );
      }
    }
  };
}

/** The present municipalities that numbers stand for. @throws InputError for one that is none, at its place in `chosen` */
function presentNumbers({ statistics, directory }: Asking, numbers: readonly string[]): readonly string[] {
  const table = statistics?.tableFor('P') ?? unreleasedTable(directory);
  const { municipalities } = refusingBadQuestions(
    () => resolveFilter({ municipalities: numbers }, table, QUERY_LIMITS),
    ([, , ...rest]) => [...CHOSEN, ...rest],
  );
  return [...municipalities].map((position) => table.geography.municipalities[position]!.number);
}
