import type { SpanState } from '../schedule.ts';
import type { MinuteSpan } from './compiled-rule.ts';

/** Where statements of equal weight meet, the more cautious one holds: nobody is sent to a locked door. */
const CAUTION: Record<SpanState, number> = { OPEN: 0, BY_APPOINTMENT: 1, CLOSED: 2 };

/** Spans that may overlap or touch → spans in order that do neither; where they overlap, the most cautious holds. */
export function flattenSpans(spans: readonly MinuteSpan[]): readonly MinuteSpan[] {
  if (spans.length < 2) return spans;
  const bounds = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b);
  const result: MinuteSpan[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const from = bounds[index] as number;
    const to = bounds[index + 1] as number;
    const state = mostCautious(spans, from, to);
    if (state === null) continue;
    const last = result.at(-1);
    if (last && last.to === from && last.state === state) result[result.length - 1] = { from: last.from, to, state };
    else result.push({ from, to, state });
  }
  return result;
}

function mostCautious(spans: readonly MinuteSpan[], from: number, to: number): SpanState | null {
  let state: SpanState | null = null;
  for (const span of spans) {
    if (span.from > from || span.to < to) continue;
    if (state === null || CAUTION[span.state] > CAUTION[state]) state = span.state;
  }
  return state;
}
