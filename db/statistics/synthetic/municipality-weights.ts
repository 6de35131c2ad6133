import { municipalitySizes } from '../../../services/synthetic-country/municipality-sizes.ts';
import type { SqlLike } from '../../client.ts';

/**
 * What the cases of a made-up country are shared out by: inhabitants of the newest year known, so that Skjåk does not get more
 * than Trondheim. A municipality of which none are known gets a made-up size.
 * @returns one weight per number, in the order given.
 */
export async function municipalityWeights(sql: SqlLike, numbers: readonly string[], seed: number): Promise<number[]> {
  const rows = await sql<{ number: string; inhabitants: number }[]>`
    select distinct on (municipality_number) municipality_number as number, inhabitants
    from tjenestegraf.municipality_population order by municipality_number, year desc`;
  const known = new Map(rows.map(({ number, inhabitants }) => [number, inhabitants]));
  return municipalitySizes(numbers, seed).map((size, i) => known.get(numbers[i]!) ?? size);
}
