/** A municipality of the country that one may compare with. */
export interface Choosable {
  readonly number: string;
  readonly name: string;
  readonly county: string;
}

/** What was written of others and cannot be chosen: no municipality has the name or number (`among` is empty), or several have it. */
export interface UnclearChoice {
  readonly text: string;
  readonly among: readonly Choosable[];
}

export interface ChosenMunicipalities {
  /** Each once, in the order they were asked for; at most `CHOSEN_MAX`. */
  readonly chosen: readonly Choosable[];
  readonly unclear: readonly UnclearChoice[];
}

/** The most that the API compares with at once. */
const CHOSEN_MAX = 20;

/**
 * Finds the municipalities that an address asks to compare with.
 * @param numbers those that were ticked
 * @param others names and numbers as they were written, with commas between
 * @param except the municipality that is looked at, which is not compared with itself; null: a whole region
 */
export function findChosen(
  country: readonly Choosable[],
  numbers: readonly string[],
  others: string,
  except: string | null,
): ChosenMunicipalities {
  const written = others.split(/[,;\n]/).flatMap((one) => one.trim() || []);
  const found = [...numbers, ...written].map((text) => ({ text, among: country.filter((one) => isMeant(one, text)) }));
  const certain = found.flatMap(({ among }) => (among.length === 1 ? among : []));
  const chosen = [...new Map(certain.map((one) => [one.number, one])).values()].filter(
    ({ number }) => number !== except,
  );
  return { chosen: chosen.slice(0, CHOSEN_MAX), unclear: found.filter(({ among }) => among.length !== 1) };
}

const isMeant = ({ number, name }: Choosable, text: string) => number === text || plain(name) === plain(text);
const plain = (name: string) => name.toLocaleLowerCase('nb').replace(/ kommune$/, '');
