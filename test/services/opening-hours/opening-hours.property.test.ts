import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, minuteOfDay } from '../../../services/calendar/calendar-day.ts';
import { zoneClock } from '../../../services/calendar/zone-clock.ts';
import { compileSchedule, segmentAt } from '../../../services/opening-hours/compile-schedule.ts';
import { isOpenAt } from '../../../services/opening-hours/is-open-at.ts';
import { openingState } from '../../../services/opening-hours/opening-state.ts';
import type { Span, WeeklyRule } from '../../../services/opening-hours/schedule.ts';
import { anyEpochMs, anyException, anyPlainRule, anySchedule } from './any-schedule.ts';
import { schedule } from './build-schedule.ts';

const RUNS = { numRuns: 300 };
const iso = (epochMs: number) => new Date(epochMs).toISOString();

describe('for any schedule and any instant', () => {
  test('it is never open and closed at once: the segments of a day touch, and each has one state', () => {
    fc.assert(
      fc.property(anySchedule, anyEpochMs, (any, at) => {
        const source = compileSchedule(any);
        const segment = segmentAt(source, at);
        expect(segment.from).toBeLessThanOrEqual(at);
        expect(segment.until).toBeGreaterThan(at);
        expect(segmentAt(source, segment.from)).toEqual(segment);
        expect(segmentAt(source, segment.until).from).toBe(segment.until);
      }),
      RUNS,
    );
  });

  test('until lies after the instant, the state is another there, and constant before it', () => {
    fc.assert(
      fc.property(anySchedule, anyEpochMs, fc.double({ min: 0, max: 1, noNaN: true }), (any, at, share) => {
        const { state, until } = openingState(any, iso(at));
        const end = until === null ? at + 400 * 86_400_000 : Date.parse(until);
        expect(end).toBeGreaterThan(at);
        const between = Math.min(end - 1, at + Math.floor(share * (end - at)));
        expect(openingState(any, iso(between)).state).toBe(state);
        if (until !== null) expect(openingState(any, until).state).not.toBe(state);
      }),
      RUNS,
    );
  });

  test('the next opening lies after the instant or is null; it is open there and was not just before', () => {
    fc.assert(
      fc.property(anySchedule, anyEpochMs, (any, at) => {
        const { nextOpening } = openingState(any, iso(at));
        if (nextOpening === null) return;
        const opens = Date.parse(nextOpening);
        expect(opens).toBeGreaterThan(at);
        expect(isOpenAt(any, opens)).toBe(true);
        expect(isOpenAt(any, opens - 1)).toBe(false);
      }),
      RUNS,
    );
  });

  test('no opening is passed over: until the next one it stays closed once it is closed', () => {
    fc.assert(
      fc.property(anySchedule, anyEpochMs, fc.double({ min: 0, max: 1, noNaN: true }), (any, at, share) => {
        if (isOpenAt(any, at)) return;
        const { nextOpening } = openingState(any, iso(at));
        const end = nextOpening === null ? at + 399 * 86_400_000 : Date.parse(nextOpening);
        expect(isOpenAt(any, at + Math.floor(share * (end - 1 - at)))).toBe(false);
      }),
      RUNS,
    );
  });

  test('the memo changes no answer: asked afresh, asked twice, and asked in between, it is the same', () => {
    fc.assert(
      fc.property(anySchedule, fc.array(anyEpochMs, { minLength: 2, maxLength: 6 }), (any, instants) => {
        const warm = instants.map((at) => openingState(any, iso(at)));
        const fresh = instants.map((at) => openingState(structuredClone(any), iso(at)));
        expect(warm).toEqual(fresh);
        expect(instants.map((at) => openingState(any, iso(at)))).toEqual(warm);
      }),
      { numRuns: 100 },
    );
  });
});

describe('rules and exceptions', () => {
  test('an exception beats the rules: on its days nothing but it decides', () => {
    fc.assert(
      fc.property(anySchedule, anyException, fc.integer({ min: 0, max: 1439 }), (any, own, minute) => {
        fc.pre(own.spans.length === 0 || own.spans.some((one) => one.state !== 'CLOSED'));
        const at = zoneClock(any.timeZone).instantOf((dayNumber(own.from) as number) * 86_400_000 + minute * 60_000);
        const beside = schedule(any.weekly, [own], any.channel);
        const alone = schedule([], [own], any.channel);
        expect(openingState(beside, iso(at)).state).toBe(openingState(alone, iso(at)).state);
      }),
      RUNS,
    );
  });

  test('merging adjacent spans changes nothing', () => {
    fc.assert(
      fc.property(anyPlainRule, anyEpochMs, (rule, at) => {
        const inTwo = { ...rule, spans: rule.spans.flatMap(halves) };
        expect(openingState(schedule([inTwo]), iso(at))).toEqual(openingState(schedule([rule]), iso(at)));
      }),
      RUNS,
    );
  });

  test('a week later, without exceptions and away from holidays and the clock’s changes, everything is a week later', () => {
    const autumn = fc.integer({ min: 0, max: 30 * 24 * 60 }).map((minute) => Date.UTC(2026, 10, 2) + minute * 60_000);
    fc.assert(
      fc.property(fc.array(anyPlainRule, { minLength: 1, maxLength: 3 }), autumn, (rules: WeeklyRule[], at) => {
        const source = compileSchedule(schedule(rules));
        const week = 7 * 86_400_000;
        const [now, later] = [segmentAt(source, at), segmentAt(source, at + week)];
        expect(later).toEqual({ ...now, from: now.from + week, until: now.until + week });
      }),
      RUNS,
    );
  });
});

/** A span cut where its middle quarter of an hour is, in the same state on both sides. */
function halves(one: Span): Span[] {
  const from = minuteOfDay(one.opens) as number;
  const to = minuteOfDay(one.closes) as number;
  if (to - from < 30) return [one];
  const middle = Math.floor((from + to) / 30) * 15;
  const cut = `${String(Math.floor(middle / 60)).padStart(2, '0')}:${String(middle % 60).padStart(2, '0')}`;
  return [
    { ...one, closes: cut },
    { ...one, opens: cut },
  ];
}
