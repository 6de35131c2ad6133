import type { AttackTarget } from '../../services/disclosure-control/audit/attack-with-queries.ts';
import { AGE_BANDS, monthText, OUTCOMES, SERVICES } from '../../services/disclosure-control/codes.ts';
import type { AttackedCountry } from './country.ts';

type Truth = Pick<AttackedCountry, 'truth' | 'geography'>;

/** True numbers of cases by municipality, month and service, under the codes that the endpoint uses. */
export function trueCells({ truth, geography }: Truth): ReadonlyMap<string, number> {
  const cells = new Map<string, number>();
  for (let at = 0; at < truth.length; at++) {
    const { number } = geography.municipalities[truth.municipality[at]!]!;
    const key = `${number} ${monthText(truth.month[at]!)} ${SERVICES[truth.service[at]!]}`;
    cells.set(key, (cells.get(key) ?? 0) + 1);
  }
  return cells;
}

/** A person to guess the outcome of, and the outcome. */
export interface Alone {
  readonly target: AttackTarget;
  readonly outcome: string;
}

/** Everyone who is alone in municipality, month, service and age band. */
export function peopleAlone({ truth, geography }: Truth): readonly Alone[] {
  const keyAt = (at: number) =>
    [truth.municipality[at], truth.month[at], truth.service[at], truth.ageBand[at]].join(' ');
  const counts = new Map<string, number>();
  for (let at = 0; at < truth.length; at++) counts.set(keyAt(at), (counts.get(keyAt(at)) ?? 0) + 1);
  const alone: Alone[] = [];
  for (let at = 0; at < truth.length; at++) {
    if (counts.get(keyAt(at)) !== 1) continue;
    const target = {
      municipality: geography.municipalities[truth.municipality[at]!]!.number,
      month: truth.month[at]!,
      service: SERVICES[truth.service[at]!]!,
      ageBand: AGE_BANDS[truth.ageBand[at]!]!,
    };
    alone.push({ target, outcome: OUTCOMES[truth.outcome[at]!]! });
  }
  return alone;
}
