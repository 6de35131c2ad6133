import type { MunicipalityNode, OfficeNode } from '../../db/read-model/model.ts';
import { inForceOn } from '../../services/calendar/in-force-on.ts';

/** The offices that serve a municipality, or a city district of it, on a day, by number, each once. */
export function officesServing(municipality: MunicipalityNode, on: string): readonly OfficeNode[] {
  const offices = inForceOn(municipality.coverage, on).map((coverage) => coverage.office);
  return offices.length < 2 ? offices : [...new Set(offices)];
}
