import { isPeriodDimension, placeDimensions } from '../../services/disclosure-control/query/dimensions.ts';
import type { Texts } from '../../services/languages/language.ts';
import {
  ageBandLabels,
  caseAgeLabels,
  complaintLabels,
  deadlineLabels,
  dimensionLabels,
  measureLabels,
  outcomeLabels,
  serviceLabels,
  statusLabels,
} from './case-labels.ts';
import type { CaseDimension } from './case-question.enums.ts';

/** A name and what it is called; the codes of places are named in one language, the country’s own. */
export interface CodeList {
  readonly name: string;
  readonly label: Texts;
  /** TIME and PLACE as PxWeb marks them; null: neither. */
  readonly role: 'TIME' | 'PLACE' | null;
  /** Absent of periods: they are as many as are released. */
  readonly codes?: Readonly<Record<string, Texts>>;
}

const LABELS: Partial<Readonly<Record<CaseDimension, Readonly<Record<string, Texts>>>>> = {
  SERVICE: serviceLabels,
  AGE_BAND: ageBandLabels,
  OUTCOME: outcomeLabels,
  COMPLAINT_OUTCOME: complaintLabels,
  WITHIN_DEADLINE: deadlineLabels,
};

/** Names of the places. */
export type NamedPlaces = Readonly<
  Record<'municipalities' | 'counties' | 'governors', ReadonlyMap<string, { readonly name: string }>>
>;

/** Everything that the statistics name: dimensions with their codes, measures, statuses. */
export function codeBook({ municipalities, counties, governors }: NamedPlaces): {
  readonly dimensions: readonly CodeList[];
  readonly measures: Readonly<Record<string, Texts>>;
  readonly statuses: Readonly<Record<string, Texts>>;
} {
  const places: Partial<Record<CaseDimension, ReadonlyMap<string, { readonly name: string }>>> = {
    MUNICIPALITY: municipalities,
    COUNTY: counties,
    GOVERNOR: governors,
  };
  const codesOf = (name: CaseDimension): Readonly<Record<string, Texts>> => {
    const named = [...(places[name] ?? [])].map(
      ([code, { name: own }]) => [code, { nb: own, nn: own, en: own }] as const,
    );
    return Object.fromEntries(named.toSorted(([a], [b]) => (a < b ? -1 : 1)));
  };
  const dimensions = (Object.keys(dimensionLabels) as CaseDimension[]).map((name): CodeList => {
    const label = dimensionLabels[name];
    if (name === 'CASE_AGE') return { name, label, role: null, codes: caseAgeLabels };
    if (isPeriodDimension(name)) return { name, label, role: 'TIME' };
    if (placeDimensions([name]).length === 0) return { name, label, role: null, codes: LABELS[name] ?? {} };
    return { name, label, role: 'PLACE', codes: name === 'NATION' ? NATION : codesOf(name) };
  });
  return { dimensions, measures: measureLabels, statuses: statusLabels };
}

const NATION = { NO: { nb: 'Norge', nn: 'Noreg', en: 'Norway' } };
