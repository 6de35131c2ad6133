import type { LocalDate } from '../calendar/date-time.ts';
import type { OpeningException, RuleProvenance } from './schedule.ts';

/** From when to when there is an office at all, as its owners say; null: not stated. */
export interface OfficePeriod extends RuleProvenance {
  readonly openFrom: LocalDate | null;
  /** The first day on which it is closed for good. */
  readonly openUntil: LocalDate | null;
}

/** Days of the directory lie in between. */
const [FIRST_DAY, LAST_DAY] = ['1970-01-01', '2100-01-01'];

/** The days on which there is no office yet, or none any more. */
export function closuresOf({ openFrom, openUntil, sourceId, verifiedAt }: OfficePeriod): readonly OpeningException[] {
  const closure = (id: string, from: LocalDate, to: LocalDate, nb: string, en: string): OpeningException =>
    Object.freeze({
      ...{ id, from, to, state: 'CLOSED', spans: [], reason: Object.freeze({ nb, en }), sourceId, verifiedAt },
      isClosure: true,
    });
  return [
    openFrom === null || openFrom <= FIRST_DAY
      ? []
      : closure('not-open-yet', FIRST_DAY, openFrom, 'Kontoret er ikke åpnet ennå', 'The office is not open yet'),
    openUntil === null || openUntil >= LAST_DAY
      ? []
      : closure('closed-for-good', openUntil, LAST_DAY, 'Kontoret er lagt ned', 'The office is closed for good'),
  ].flat();
}

/** Exceptions together with the days on which the office does not exist; on those days no other exception applies. */
export function withClosures(
  exceptions: readonly OpeningException[],
  closures: readonly OpeningException[],
): readonly OpeningException[] {
  if (closures.length === 0) return exceptions;
  return [...exceptions.flatMap((one) => closures.reduce<OpeningException[]>(without, [one])), ...closures];
}

/** The rest of the exceptions outside a closure, which reaches to the first or the last day. */
function without(exceptions: readonly OpeningException[], { from, to }: OpeningException): OpeningException[] {
  return exceptions.flatMap((one) => {
    if (one.to <= from || one.from >= to) return one;
    const rest = from === FIRST_DAY ? { from: to, to: one.to } : { from: one.from, to: from };
    return rest.from < rest.to ? Object.freeze({ ...one, ...rest }) : [];
  });
}
