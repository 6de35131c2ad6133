import { describe, expect, test } from 'vitest';
import { openingHours } from '../../../services/opening-hours/opening-hours.ts';
import { compileException } from '../../../services/opening-hours/rules/compiled-rule.ts';
import { exceptionsOf, hoursWithin, type SpecialDay } from '../../../services/opening-hours/special-days.ts';
import { EVERY_DAY, exception, schedule, span, weekly } from './build-schedule.ts';

const nineToThree = [weekly(EVERY_DAY, [span('09:00', '15:00')])];

describe('the hours of the days that a municipality changes', () => {
  const dates = (periods: Parameters<typeof hoursWithin>[1], most: number) =>
    hoursWithin(schedule(nineToThree), periods, most).map(({ date }) => date);
  const twoDays = { from: '2026-12-23', until: '2026-12-25' };

  test('are those of each period’s days, the day it ends on not among them', () => {
    expect(dates([twoDays], 9)).toEqual(['2026-12-23', '2026-12-24']);
    expect(dates([], 9)).toEqual([]);
  });

  test('are shown once and in order where periods meet', () => {
    const earlier = { from: '2026-12-22', until: '2026-12-24' };
    expect(dates([twoDays, earlier], 9)).toEqual(['2026-12-22', '2026-12-23', '2026-12-24']);
  });

  test('are so many at the most', () => {
    expect(dates([twoDays], 2)).toEqual(['2026-12-23', '2026-12-24']);
    expect(dates([twoDays], 1)).toEqual(['2026-12-23']);
    expect(dates([{ from: '2026-01-01', until: '9999-01-01' }], 3)).toHaveLength(3);
  });
});

describe('what an office’s special days say of a channel', () => {
  const day: SpecialDay = {
    id: 'd',
    from: '2026-12-23',
    until: '2026-12-24',
    state: 'CLOSED',
    spans: [],
    channels: null,
    reception: null,
    reason: null,
    sourceId: 'example',
    verifiedAt: null,
  } as unknown as SpecialDay;
  const of = (more: Partial<SpecialDay>, reception: string | null = null) =>
    exceptionsOf([{ ...day, ...more }], 'PHONE', reception);

  test('holds for every channel where none is named, and for the named ones alone', () => {
    expect(of({})).toHaveLength(1);
    expect(of({ channels: ['PHONE'] })).toHaveLength(1);
    expect(of({ channels: ['DROP_IN'] })).toHaveLength(0);
  });

  test('holds for the office where no reception is named, and for that reception alone where one is', () => {
    expect(of({}, 'r1')).toHaveLength(1);
    expect(of({ reception: 'r1' }, 'r1')).toHaveLength(1);
    expect(of({ reception: 'r1' }, 'r2')).toHaveLength(0);
    expect(of({ reception: 'r1' })).toHaveLength(0);
  });

  test('carries its reason where it has one, as the municipality’s own word', () => {
    expect(of({ reason: 'Kurs' })[0]).toMatchObject({ reason: { nb: 'Kurs', en: null }, isOwn: true });
    expect(of({})[0]!.reason).toBeNull();
  });
});

describe('what the municipality itself says of a day', () => {
  test('goes before what a source says of a shorter period', () => {
    const own = exception('2026-12-21', '2026-12-31', { state: 'OPEN', spans: [span('10:00', '11:00')], isOwn: true });
    const ofSource = exception('2026-12-23', '2026-12-24');
    const [day] = openingHours(schedule(nineToThree, [ofSource, own]), '2026-12-23', 1);
    expect(day!.spans.map(({ opens, closes }) => [opens, closes])).toEqual([['10:00', '11:00']]);
    expect([own, ofSource].map((one) => compileException(one).isOwn)).toEqual([true, false]);
  });
});
