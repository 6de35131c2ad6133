import { coverageStatus } from '../../crisis-centre-coverage/coverage-status.ts';
import { type Finding, finding, type Severity } from '../finding.ts';
import { say } from '../messages/message-in.ts';
import type { QualityInput, QualityMunicipality } from '../quality-view.ts';

/** The platform knows of nobody who covers the municipality. It is a gap in what is known, not proof of a gap in the offer. */
export function coverageGap(input: QualityInput): Finding[] {
  return input.view.municipalities.flatMap((municipality) => {
    const gap = (field: string, severity: Severity, message: string) => gapOf(municipality, field, severity, message);
    const { name, offices, crisisCentreAgreements } = municipality;
    const crisisCentre = coverageStatus(crisisCentreAgreements, input.today).status;
    return [
      ...(offices.length === 0 ? [gap('offices', 'WARNING', say('noOffice', { municipality: name }))] : []),
      ...(crisisCentre === 'EXPIRED'
        ? [gap('crisisCentre', 'SERIOUS', say('agreementEnded', { municipality: name }))]
        : []),
      ...(crisisCentre === 'NOT_REPORTED'
        ? [gap('crisisCentre', 'WARNING', say('noAgreement', { municipality: name }))]
        : []),
      ...(input.describedServices(municipality.number).size === 0
        ? [gap('services', 'INFO', say('noOwnServices', { municipality: name }))]
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
