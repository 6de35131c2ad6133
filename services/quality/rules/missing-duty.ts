import { type Finding, finding } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput } from '../quality-view.ts';

/**
 * A municipality describes its services, and leaves out one that it owes. Where it describes none at all, that is one gap
 * (`coverage-gap.ts`) and not six duties missed.
 */
export function missingDuty(input: QualityInput): Finding[] {
  return input.view.municipalities.flatMap((municipality) => {
    const described = input.describedServices(municipality.number);
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
        message: say('dutyNotMentioned', { municipality: municipality.name, duty: inSentence(name) }),
        observationIds: [],
        municipalities: [municipality.number],
      }),
    );
  });
}

/** A name inside a sentence: small first letter, abbreviations as they are. */
function inSentence(name: string): string {
  return name.charAt(0).toLocaleLowerCase('nb') + name.slice(1);
}
