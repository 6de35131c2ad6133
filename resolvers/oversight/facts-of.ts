import type { MunicipalityNode, Sourced } from '../../db/read-model/model.ts';
import { inForceOn } from '../../services/calendar/in-force-on.ts';
import type { AgeingFact, AgeingKind } from '../../services/oversight/stale-facts.ts';

/** The facts of a municipality that grow old: those of its offices, and its agreements. */
export function factsOf(municipality: MunicipalityNode, today: string): readonly AgeingFact[] {
  const offices = new Set(inForceOn(municipality.coverage, today).map(({ office }) => office));
  return [
    ...[...offices].flatMap(({ schedules, phones, receptions }) => [
      ...schedules.map(factsOfSchedule),
      ...phones.map((phone) => fact('PHONE', phone)),
      ...receptions.flatMap(({ address }) => (address === null ? [] : [fact('ADDRESS', address)])),
    ]),
    ...inForceOn(municipality.agreements, today).map((agreement) => fact('AGREEMENT', agreement)),
  ];
}

/** The hours of a schedule as a fact that ages. */
export function factsOfSchedule(schedule: Sourced): AgeingFact {
  return fact('HOURS', schedule);
}

function fact(kind: AgeingKind, { verifiedAt, source }: Sourced): AgeingFact {
  return { kind, verifiedAt, updatedOn: source.updatedOn, retrievedOn: source.retrievedOn };
}
