import { inForceOn, type Period } from '../calendar/in-force-on.ts';
import type { LanguageForm } from '../languages/answer-language.ts';
import type { PlaceKind, PlaceName } from './place-index.ts';
import type { MatchKind, PlaceMatch } from './search-places.ts';

/** The facts about an office that the search reads. */
export interface SearchedOffice {
  readonly number: string;
  readonly name: string;
  readonly municipalities: readonly SearchedMunicipality[];
}
export interface SearchedMunicipality {
  readonly number: string;
  readonly name: string;
  readonly county: { readonly name: string };
  readonly languageForm: LanguageForm;
  readonly administrativeCentre: string | null;
  readonly formerNumbers: readonly { readonly number: string; readonly name: string | null }[];
  readonly facts: { readonly names: readonly { readonly name: string }[] } | null;
  /** Sorted by year. */
  readonly populations: readonly { readonly inhabitants: number }[];
  readonly coverage: readonly (Period & {
    readonly office: SearchedOffice;
    readonly district: { readonly number: string; readonly name: string } | null;
  })[];
}

/** The target of a name: an office, a city district, or a municipality; all null: no municipality (Svalbard). */
export interface PlaceTarget {
  readonly municipality: SearchedMunicipality | null;
  readonly district: string | null;
  readonly office: SearchedOffice | null;
}

/** Why it is not certain that this is the office. NO_OFFICE: no source names one for the municipality. */
export type Doubt =
  | 'NEAR_BORDER'
  | 'DISTRICTS'
  | 'SEVERAL_PLACES'
  | 'NOT_WHOLE'
  | 'SLIP'
  | 'NO_OFFICE'
  | 'NO_MUNICIPALITY';

/** An office that may be the right one. */
export interface OfficeAnswer {
  readonly matchedOn: PlaceKind;
  /** The name or number that was met, as the directory writes it. */
  readonly name: string;
  readonly how: MatchKind;
  /** Null: the office serves several, or it is none. */
  readonly municipality: SearchedMunicipality | null;
  readonly office: SearchedOffice | null;
  /** The place has other offices beside this one. */
  readonly isOneOfSeveral: boolean;
  /** Null: it is certain. */
  readonly doubt: Doubt | null;
}

/**
 * Offices for the places that a text named, each once with its municipality. Where a whole text can mean several places,
 * an office of each comes before the second one of any: 0441 is a box in Oslo, which has fifteen, and was the number of Os.
 */
export function officesFor(matches: readonly PlaceMatch<PlaceTarget>[], today: string): readonly OfficeAnswer[] {
  const answers = new Map<string, OfficeAnswer>();
  const offices = new Set<SearchedOffice>();
  for (const { place, how } of matches) {
    for (const { municipality, office, several } of leadsTo(place, today)) {
      const key = `${municipality?.number ?? ''} ${office?.number ?? ''} ${municipality === null && office === null ? place.name : ''}`;
      // An office that serves several municipalities adds no answer that one of them has not given.
      if (answers.has(key) || (municipality === null && office !== null && offices.has(office))) continue;
      if (office !== null) offices.add(office);
      const doubt = doubtOf(how, office, municipality, several);
      const found = { matchedOn: place.kind, name: place.name, how, municipality, office };
      answers.set(key, { ...found, isOneOfSeveral: several, doubt });
    }
  }
  const whole = [...answers.values()].filter(({ how }) => how === 'WHOLE');
  const isOne = new Set(whole.map(({ office }) => office)).size === 1;
  const inOrder = [...onePerPlaceFirst(whole), ...[...answers.values()].filter(({ how }) => how !== 'WHOLE')];
  return inOrder.map((answer) =>
    answer.doubt === null && !isOne ? { ...answer, doubt: 'SEVERAL_PLACES' as const } : answer,
  );
}

function onePerPlaceFirst(answers: readonly OfficeAnswer[]): readonly OfficeAnswer[] {
  const firsts = new Map(answers.toReversed().map((answer) => [`${answer.matchedOn} ${answer.name}`, answer]));
  const isFirst = new Set(firsts.values());
  return [...answers.filter((one) => isFirst.has(one)), ...answers.filter((one) => !isFirst.has(one))];
}

function leadsTo({ target }: PlaceName<PlaceTarget>, today: string) {
  const { municipality, district, office } = target;
  if (office !== null) {
    return [
      {
        municipality: office.municipalities.length === 1 ? (office.municipalities[0] ?? null) : null,
        office,
        several: false,
      },
    ];
  }
  const coverage = inForceOn(municipality?.coverage ?? [], today).filter(
    (one) => district === null || one.district?.number === district,
  );
  const offices = [...new Set(coverage.map((one) => one.office))];
  if (offices.length === 0) return [{ municipality, office: null, several: false }];
  return offices.map((one) => ({ municipality, office: one, several: offices.length > 1 }));
}

function doubtOf(
  how: MatchKind,
  office: SearchedOffice | null,
  municipality: SearchedMunicipality | null,
  several: boolean,
): Doubt | null {
  if (office === null) return municipality === null ? 'NO_MUNICIPALITY' : 'NO_OFFICE';
  if (how === 'SLIP') return 'SLIP';
  if (how === 'NEARBY') return 'NEAR_BORDER';
  if (how !== 'WHOLE') return 'NOT_WHOLE';
  return several ? 'DISTRICTS' : null;
}
