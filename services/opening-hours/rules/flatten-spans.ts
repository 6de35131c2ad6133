import { joinedWords } from '../reasons.ts';
import type { SpanState } from '../schedule.ts';
import type { MinuteSpan } from './compiled-rule.ts';

/** Of overlapping statements with equal rank the more cautious one holds: nobody is sent to a locked door. */
const CAUTION: Record<SpanState, number> = { OPEN: 0, BY_APPOINTMENT: 1, CLOSED: 2 };

/** Spans that may overlap or touch → spans in order that do neither; where they overlap, the most cautious holds, in its own words. */
export function flattenSpans(spans: readonly MinuteSpan[]): readonly MinuteSpan[] {
  if (spans.length < 2) return spans;
  const bounds = [...new Set(spans.flatMap((span) => [span.from, span.to]))].sort((a, b) => a - b);
  const result: MinuteSpan[] = [];
  for (let index = 0; index + 1 < bounds.length; index += 1) {
    const from = bounds[index] as number;
    const to = bounds[index + 1] as number;
    const state = mostCautious(spans, from, to);
    if (state === null) continue;
    const holding = spans.filter((span) => span.from <= from && span.to >= to && span.state === state);
    const words = joinedWords(holding.map((span) => span.words));
    const last = result.at(-1);
    const isAlike = last?.to === from && last.state === state && last.words?.nb === words?.nb;
    if (isAlike) result[result.length - 1] = { ...last, to };
    else result.push({ from, to, state, words });
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
