import type { SeededRandom } from './seeded-random.ts';

/** How a made-up case went, as indexes into the code lists of the case statistics. */
export interface SyntheticOutcome {
  readonly outcome: number;
  readonly complaint: number;
  /** Days since 1970-01-01; −1: not decided when the registers were read. */
  readonly decidedDay: number;
}

/** Chances of GRANTED, PARTLY_GRANTED, REFUSED; the rest is DISMISSED. By service. */
const CHANCES: readonly (readonly [number, number, number])[] = [
  [0.6, 0.17, 0.2],
  [0.84, 0.06, 0.06],
  [0.8, 0.08, 0.08],
  [0.66, 0.1, 0.2],
  [0.74, 0.1, 0.1],
  [0.6, 0.06, 0.3],
];
/** Typical handling time in days, by service. */
const TYPICAL_DAYS = [9, 8, 17, 3, 26, 31];
/** Chance of a complaint after each outcome. */
const COMPLAINT_CHANCES = [0.006, 0.06, 0.13, 0.05];
const PENDING = 4;
/** Cumulative chances of the complaint's outcomes from CHANGED_BY_MUNICIPALITY to SET_ASIDE_BY_GOVERNOR. */
const COMPLAINT_ENDS = [0.16, 0.19, 0.25, 0.28, 0.83, 0.92, 1];

/** Draws the handling of one case; decisions and complaint outcomes after `readOn` are pending. */
export function syntheticOutcome(
  random: SeededRandom,
  service: number,
  receivedDay: number,
  readOn: number,
  slowness: number,
  strictness: number,
): SyntheticOutcome {
  const days = Math.min(400, Math.floor(TYPICAL_DAYS[service]! * slowness * Math.exp(0.65 * random.normal())));
  const [granted, partly, refused] = CHANCES[service]!;
  const draw = random.next() * Math.max(0.97, 1 + 0.03 * strictness);
  const outcome = draw < granted ? 0 : draw < granted + partly ? 1 : draw < granted + partly + refused ? 2 : 3;
  const complains = random.next() < COMPLAINT_CHANCES[outcome]!;
  const end = random.next();
  const complaintDays = 20 + Math.floor(100 * random.next());
  if (receivedDay + days > readOn) return { outcome: PENDING, complaint: 0, decidedDay: -1 };
  const decidedDay = receivedDay + days;
  if (!complains) return { outcome, complaint: 0, decidedDay };
  if (decidedDay + complaintDays > readOn) return { outcome, complaint: 1, decidedDay };
  return { outcome, complaint: 2 + COMPLAINT_ENDS.findIndex((limit) => end < limit), decidedDay };
}
