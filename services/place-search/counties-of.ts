import type { SearchedMunicipality } from './offices-for.ts';
import { foldName } from './place-index.ts';

/** Counties that are no more, by the first two digits of the municipality numbers that they had. */
const FORMER_COUNTIES: Readonly<Record<string, string>> = {
  '01': 'Østfold',
  '02': 'Akershus',
  '04': 'Hedmark',
  '05': 'Oppland',
  '06': 'Buskerud',
  '07': 'Vestfold',
  '08': 'Telemark',
  '09': 'Aust-Agder',
  '10': 'Vest-Agder',
  '12': 'Hordaland',
  '14': 'Sogn og Fjordane',
  '16': 'Sør-Trøndelag',
  '17': 'Nord-Trøndelag',
  '19': 'Troms',
  '20': 'Finnmark',
  '30': 'Viken',
  '38': 'Vestfold og Telemark',
  '54': 'Troms og Finnmark',
};

/** The names of the county that a municipality is in, in each language, and of those that it was in, folded. */
export function countiesOf({ county, formerNumbers }: SearchedMunicipality): readonly string[] {
  const former = formerNumbers.flatMap(({ number }) => FORMER_COUNTIES[number.slice(0, 2)] ?? []);
  return [...new Set([...county.name.split(' - '), ...former].map(foldName))];
}
