import { type Finding, finding } from '../finding.ts';
import type { QualityInput, QualityMunicipality } from '../quality-view.ts';

/**
 * A municipality describes its services, and leaves out one that it owes. Where it describes none at all, that is one gap
 * (`coverage-gap.ts`) and not six duties missed.
 */
export function missingDuty(input: QualityInput): Finding[] {
  return input.view.municipalities.flatMap((municipality) => {
    const described = describedServices(input, municipality);
    if (described.size === 0) return [];
    const missing = input.view.duties.filter(
      ({ code, coveredBy }) => ![code, ...coveredBy].some((one) => described.has(one)),
    );
    return missing.map(({ code, name }) =>
      finding({
        kind: 'MISSING_DUTY',
        severity: 'WARNING',
        entityType: 'MUNICIPALITY',
        entityId: municipality.number,
        field: `services.${code}`,
        message: `Sidene til ${municipality.name} kommune omtaler ikke ${inSentence(name)}, som kommunen har plikt til å tilby. Lovens tekst vises i stedet.`,
        observationIds: [],
        municipalities: [municipality.number],
      }),
    );
  });
}

/** Codes that the municipality's own pages describe, by the directory or by what a page was seen to say. */
export function describedServices(
  input: QualityInput,
  { number, describedServices: known }: QualityMunicipality,
): Set<string> {
  const seen = input.choices.flatMap(({ chosen }) => {
    const isOwn =
      chosen?.entityType === 'MUNICIPALITY' && chosen.entityId === number && chosen.field === 'describedServices';
    return isOwn && Array.isArray(chosen.value) ? chosen.value : [];
  });
  return new Set([...known, ...seen.filter((code) => typeof code === 'string')]);
}

/** A name inside a sentence: small first letter, abbreviations as they are. */
function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase('nb') + name.slice(1);
}
