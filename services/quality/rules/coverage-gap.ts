import { coverageStatus } from '../../crisis-centre-coverage/coverage-status.ts';
import { type Finding, finding, type Severity } from '../finding.ts';
import type { QualityInput, QualityMunicipality } from '../quality-view.ts';

/** The platform knows of nobody who covers the municipality. It is a gap in what is known, not proof of a gap in the offer. */
export function coverageGap(input: QualityInput): Finding[] {
  return input.view.municipalities.flatMap((municipality) => {
    const gap = (field: string, severity: Severity, message: string) => gapOf(municipality, field, severity, message);
    const { name, offices, crisisCentreAgreements } = municipality;
    const crisisCentre = coverageStatus(crisisCentreAgreements, input.today).status;
    return [
      ...(offices.length === 0
        ? [
            gap(
              'offices',
              'WARNING',
              `Ingen kilde oppgir hvilket NAV-kontor ${name} kommune hører til. Det betyr ikke at den mangler et.`,
            ),
          ]
        : []),
      ...(crisisCentre === 'EXPIRED'
        ? [
            gap(
              'crisisCentre',
              'SERIOUS',
              `Den siste kjente krisesenteravtalen til ${name} kommune har gått ut. Registrer den nye.`,
            ),
          ]
        : []),
      ...(crisisCentre === 'NOT_REPORTED'
        ? [
            gap(
              'crisisCentre',
              'WARNING',
              `Ingen kilde oppgir krisesenteravtale for ${name} kommune. Det betyr ikke at tilbudet mangler.`,
            ),
          ]
        : []),
      ...(input.describedServices(municipality.number).size === 0
        ? [
            gap(
              'services',
              'INFO',
              `Plattformen har ingen egne tjenestebeskrivelser fra ${name} kommune. Lovens tekster vises i stedet.`,
            ),
          ]
        : []),
    ];
  });
}

function gapOf({ number }: QualityMunicipality, field: string, severity: Severity, message: string): Finding {
  return finding({
    kind: 'COVERAGE_GAP',
    severity,
    entityType: 'MUNICIPALITY',
    entityId: number,
    field,
    message,
    observationIds: [],
    municipalities: [number],
  });
}
