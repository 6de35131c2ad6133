/** A period [validFrom, validTo); null = unbounded, or not stated by the source. Days as `YYYY-MM-DD`. */
export interface Period {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether a day lies in a period: its first day does, its end does not. */
export function isInForce({ validFrom, validTo }: Period, day: string): boolean {
  return (validFrom === null || validFrom <= day) && (validTo === null || day < validTo);
}

/** The periods that contain a day, in their order. */
export function inForceOn<Item extends Period>(periods: readonly Item[], day: string): readonly Item[] {
  const found: Item[] = [];
  for (const period of periods) if (isInForce(period, day)) found.push(period);
  return found;
}
