import { allocateCases, type CaseColumns } from '../disclosure-control/case-columns.ts';
import { ageBandOf, deadlineFlagOf, HANDLING_DAYS_MAX, monthNumber, NO_DAYS } from '../disclosure-control/codes.ts';
import { dayText } from './civil-day.ts';
import type { SyntheticCases } from './synthetic-cases.ts';

/** The made-up cases in the shape that a release takes. */
export function syntheticColumns(country: SyntheticCases): CaseColumns {
  const columns = allocateCases(country.length);
  columns.caseNumber.set(country.caseNumber);
  columns.person.set(country.person);
  columns.municipality.set(country.municipality);
  columns.service.set(country.service);
  columns.outcome.set(country.outcome);
  columns.complaint.set(country.complaint);
  columns.optOut.set(country.optOut);
  const monthOf = new Map<number, number>();
  for (let i = 0; i < country.length; i++) {
    const received = country.receivedDay[i]!;
    const month = monthOf.get(received) ?? monthNumber(dayText(received));
    monthOf.set(received, month);
    const decided = country.decidedDay[i]!;
    const days = decided < 0 ? null : Math.min(HANDLING_DAYS_MAX, decided - received);
    columns.month[i] = month;
    columns.ageBand[i] = ageBandOf(country.birthYear[i]!, Math.floor(month / 12));
    columns.deadline[i] = deadlineFlagOf(days);
    columns.days[i] = days ?? NO_DAYS;
  }
  return columns;
}
