import type { MunicipalityCounts } from '../../services/disclosure-control/audit/audit-bounds.ts';
import { monthNumber, monthText, SERVICES } from '../../services/disclosure-control/codes.ts';
import { ROUNDING_BASE } from '../../services/disclosure-control/small-cell-rule.ts';
import type { Attacker } from './attacker.ts';
import type { AttackResult } from './counting-attacks.ts';
import type { AttackedCountry } from './country.ts';

const YEAR = { from: '2024-01-01', to: '2025-01-01' };
const MONTHS = 12;
/** Municipalities whose cells can be few and whose linear programs stay small. */
const CASES_MIN = 15;
const CASES_MAX = 160;
const CELLS_OF_EACH = 6;

/**
 * Everything that the published figures of a year imply for small cells, by integer linear programming, with the exact
 * totals of the year known from elsewhere or without them.
 */
export async function outsideTotals(
  attacker: Attacker,
  { geography }: AttackedCountry,
  truth: ReadonlyMap<string, number>,
  municipalities: number,
): Promise<AttackResult[]> {
  const audit = await import('../../services/disclosure-control/audit/audit-bounds.ts');
  const before = attacker.asked();
  const tally = { small: 0, plain: 0, totals: 0, services: 0 };
  const audited = geography.municipalities
    .map(({ number }) => ({ number, held: countsOf(truth, number) }))
    .filter(({ held: known }) => {
      const total = known.counts.reduce((sum, one) => sum + one, 0);
      return total >= CASES_MIN && total <= CASES_MAX;
    })
    .slice(0, municipalities);
  for (const { number, held: known } of audited) {
    const table = await attacker.table({ municipalities: [number], ...YEAR }, ['MUNICIPALITY', 'MONTH', 'SERVICE']);
    const published = countsOf(table, number);
    const rows = { ...published, counts: published.counts.map((count) => count / ROUNDING_BASE.P) };
    const knowledge = audit.protectedKnowledge(rows, ROUNDING_BASE.P, ROUNDING_BASE.A);
    const targets = known.counts
      .flatMap((count, cell) => (count > 0 && count < 5 ? [cell] : []))
      .slice(0, CELLS_OF_EACH);
    const certain = (bounds: readonly { low: number; high: number }[]) =>
      bounds.filter(({ low, high }) => low === high).length;
    tally.small += targets.length;
    tally.plain += certain(await audit.auditBounds(knowledge, targets));
    tally.totals += certain(await audit.auditBounds(audit.withAnnualTotals(knowledge, known), targets));
    tally.services += certain(await audit.auditBounds(audit.withServiceTotals(knowledge, known), targets));
  }
  const line = (attack: string, certain: number, promised: string, withinPromise: boolean): AttackResult => ({
    attack,
    questions: attacker.asked() - before,
    result: `${certain} of ${tally.small} small cells certain`,
    promised,
    withinPromise,
  });
  return [
    line('linear programming', tally.plain, '0 certain', tally.plain === 0),
    line('outside totals', tally.totals, 'at most 0.5 %', tally.totals <= tally.small * 0.005),
    line('totals by service', tally.services, 'at most 0.5 %', tally.services <= tally.small * 0.005),
  ];
}

function countsOf(cells: ReadonlyMap<string, number>, number: string): MunicipalityCounts {
  const first = monthNumber(YEAR.from);
  const counts = Array.from({ length: MONTHS * SERVICES.length }, (_, cell) => {
    const month = monthText(first + Math.floor(cell / SERVICES.length));
    return cells.get(`${number} ${month} ${SERVICES[cell % SERVICES.length]}`) ?? 0;
  });
  return { months: MONTHS, services: SERVICES.length, counts };
}
