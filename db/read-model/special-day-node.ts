import type { Channel, Span, SpanState } from '../../services/opening-hours/schedule.ts';
import type { Sourced } from './source-node.ts';

/** Days on which an office keeps other hours than its weekly ones, as its owner says. */
export interface SpecialDayNode extends Sourced {
  readonly id: string;
  /** The office's number. */
  readonly office: string;
  /** Id of the only place that it holds for; null: it holds for all places and lines. */
  readonly reception: string | null;
  /** Null: all. */
  readonly channels: readonly Channel[] | null;
  /** [from, until) */
  readonly from: string;
  readonly until: string;
  readonly state: SpanState;
  /** Empty: `state` holds all day. */
  readonly spans: readonly Span[];
  /** In Norwegian (nb). */
  readonly reason: string | null;
  readonly version: number;
}
