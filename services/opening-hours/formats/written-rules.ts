import type { DayNumber } from '../../calendar/calendar-day.ts';
import { DAY } from '../rules/day-segments.ts';
import type { OpeningState } from '../schedule.ts';
import { type Hours, joinedHours } from './hours.ts';

/** One rule of an `opening_hours` string. */
export interface WrittenRule {
  readonly text: string;
  readonly names: (day: DayNumber) => boolean;
  /** Hours of the days that the rule names; empty when the rule says `off`. */
  readonly hours: readonly Hours[];
}

/**
 * A day as the language reads rules in their order: a rule that names the day replaces what the rules before it say of the
 * day and bring into it from their evenings, `off` with nothing, and of spans that overlap the later counts. A rule's states are read one after the other, each with its own evening before the next one's hours.
 */
export function readDay(rules: readonly WrittenRule[], day: DayNumber): Hours[] {
  let layers: Layer[] = [];
  for (const { names, hours } of rules) {
    const isNamed = names(day);
    if (isNamed) layers = [];
    const isNamedBefore = names(day - 1);
    for (const state of new Set(hours.map((span) => span.state))) {
      const spans = hours.filter((span) => span.state === state);
      if (isNamed) layers.push(...spans.map((span) => ({ ...span, to: Math.min(span.to, DAY) })));
      if (!isNamedBefore) continue;
      const evenings = spans.filter((span) => span.to > DAY);
      layers.push(...evenings.map((span) => ({ from: 0, to: Math.min(span.to - DAY, DAY), state })));
    }
  }
  return flatten(layers);
}

interface Layer {
  readonly from: number;
  readonly to: number;
  readonly state: OpeningState;
}

/** Spans apart and in order, closed ones left out; where layers overlap the last one counts. */
function flatten(layers: readonly Layer[]): Hours[] {
  const bounds = [...new Set(layers.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  const stateFrom = (from: number, to: number) =>
    layers.findLast((layer) => layer.from <= from && layer.to >= to)?.state ?? 'CLOSED';
  const pieces = bounds.slice(1).map((to, index) => ({ from: bounds[index] as number, to }));
  return joinedHours(pieces.map(({ from, to }) => ({ from, to, state: stateFrom(from, to) })));
}
