/**
 * A schedule as somebody sends it, before anything in it is known to be right: every word is plain text. A stored
 * `Schedule` fits this shape too. What is absent takes the stored shape's neutral value (no bound, every week, OPEN).
 */
export interface ScheduleInput {
  readonly channel: string;
  readonly timeZone?: string;
  readonly weekly: readonly RuleInput[];
  readonly exceptions: readonly ExceptionInput[];
}

export interface SpanInput {
  readonly opens: string;
  readonly closes: string;
  readonly state?: string;
}

export interface RuleInput {
  readonly days: readonly string[];
  readonly spans: readonly SpanInput[];
  readonly hoursUnknown?: boolean;
  readonly validFrom?: string | null;
  readonly validTo?: string | null;
  readonly everyWeeks?: number;
  readonly cycleFrom?: string | null;
  readonly season?: { readonly from: string; readonly to: string } | null;
  readonly verifiedAt?: string | null;
}

export interface ExceptionInput {
  readonly from: string;
  readonly to: string;
  readonly state: string;
  readonly spans?: readonly SpanInput[];
  readonly hoursUnknown?: boolean;
  readonly verifiedAt?: string | null;
}
