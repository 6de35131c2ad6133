import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { MinuteSpan } from '../../../../services/opening-hours/rules/compiled-rule.ts';
import { flattenSpans } from '../../../../services/opening-hours/rules/flatten-spans.ts';

const span = (from: number, to: number, state: MinuteSpan['state'] = 'OPEN'): MinuteSpan => ({
  from,
  to,
  state,
  words: null,
});

test('spans of one state that touch or overlap are one', () => {
  expect(flattenSpans([span(540, 690), span(690, 900)])).toEqual([span(540, 900)]);
  expect(flattenSpans([span(600, 900), span(540, 700)])).toEqual([span(540, 900)]);
});

test('a closed hour cuts the open hours around it in two', () => {
  expect(flattenSpans([span(540, 900), span(690, 720, 'CLOSED')])).toEqual([
    span(540, 690),
    span(690, 720, 'CLOSED'),
    span(720, 900),
  ]);
});

test('where two statements meet, the more cautious holds', () => {
  expect(flattenSpans([span(540, 720), span(600, 900, 'BY_APPOINTMENT')])).toEqual([
    span(540, 600),
    span(600, 900, 'BY_APPOINTMENT'),
  ]);
});

test('every minute keeps exactly the most cautious state said of it', () => {
  const order = ['OPEN', 'BY_APPOINTMENT', 'CLOSED'] as const;
  const any = fc
    .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 1, max: 30 }), fc.constantFrom(...order))
    .map(([from, length, state]) => span(from, from + length, state));
  fc.assert(
    fc.property(fc.array(any, { maxLength: 6 }), fc.integer({ min: 0, max: 91 }), (spans, minute) => {
      const flat = flattenSpans(spans);
      const at = (list: readonly MinuteSpan[]) =>
        list.filter((one) => one.from <= minute && minute < one.to).map((one) => one.state);
      const said = at(spans).sort((a, b) => order.indexOf(b) - order.indexOf(a));
      expect(at(flat)).toEqual(said.slice(0, 1));
    }),
  );
});
