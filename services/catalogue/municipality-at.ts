import { type DescribedMunicipality, type DescribedOffice, officesOf } from './described.ts';

/** A municipality with what serves it on a day. */
export interface DescribedPlace {
  readonly municipality: DescribedMunicipality;
  readonly offices: readonly DescribedOffice[];
  /** Name of its county. */
  readonly county: string;
}

/** @param today offices that no longer serve it are left out */
export function municipalityAt(
  municipality: DescribedMunicipality & { readonly county: { readonly name: string } },
  today: string,
): DescribedPlace {
  return { municipality, offices: officesOf(municipality, today), county: municipality.county.name };
}
