import { describe, expect, test } from 'vitest';
import { alertsBetween, type WatchedMunicipality } from '../../../services/oversight/alerts.ts';

const os = (more: Partial<WatchedMunicipality> = {}): WatchedMunicipality => ({
  number: '3430',
  name: 'Os',
  gaps: [],
  endings: [],
  signal: 'WITHIN',
  ...more,
});
const gap = {
  duty: 'CRISIS_CENTRE',
  reason: { nb: 'Ingen av kildene våre sier det.', nn: 'Ingen av kjeldene våre seier det.', en: 'No source says so.' },
  since: '2026-01-01',
} as const;
const kinds = (before: WatchedMunicipality[], now: WatchedMunicipality[]) =>
  alertsBetween(before, now).map(({ kind }) => kind);

describe('a governor is told', () => {
  test('nothing where nothing has changed', () => {
    const same = os({ gaps: [gap], endings: [{ id: 'a', centre: 'Senteret', endsOn: '2026-12-31' }] });
    expect(alertsBetween([same], [same])).toEqual([]);
  });

  test('that a gap has opened, and since when, and that one has closed', () => {
    const [opened] = alertsBetween([os()], [os({ gaps: [gap] })]);
    expect(opened).toMatchObject({ kind: 'GAP_OPENED', municipality: '3430', duty: 'CRISIS_CENTRE', on: '2026-01-01' });
    expect(kinds([os({ gaps: [gap] })], [os()])).toEqual(['GAP_CLOSED']);
  });

  test('that an agreement ends soon, and again where its end is moved', () => {
    const ending = (endsOn: string) => os({ endings: [{ id: 'a', centre: 'Senteret', endsOn }] });
    expect(alertsBetween([os()], [ending('2026-12-31')])).toMatchObject([
      {
        kind: 'AGREEMENT_ENDING',
        on: '2026-12-31',
        message: {
          nb: 'Os: avtalen med Senteret slutter å gjelde 31. desember 2026.',
          nn: 'Os: avtalen med Senteret sluttar å gjelde 31. desember 2026.',
          en: 'Os: the agreement with Senteret ends on 31 December 2026.',
        },
      },
    ]);
    expect(kinds([ending('2026-12-31')], [ending('2026-11-30')])).toEqual(['AGREEMENT_ENDING']);
  });

  test('that a signal has changed, also to nothing unusual', () => {
    expect(alertsBetween([os()], [os({ signal: 'LOWER' })])).toMatchObject([
      { kind: 'SIGNAL_CHANGED', signalBefore: 'WITHIN', signalNow: 'LOWER' },
    ]);
    expect(kinds([os({ signal: 'LOWER' })], [os()])).toEqual(['SIGNAL_CHANGED']);
  });

  test('with the norm, the period and what the signal was, in words that need nothing beside them', () => {
    const [alert] = alertsBetween([os()], [os({ signal: 'LOWER' })]);
    expect(alert!.message.nb).toBe(
      'Os: andelen vedtak innen 14 dager, de siste tolv månedene i statistikken, er nå lavere enn i landet, mer enn tilfeldigheter forklarer. Før: som landet.',
    );
    const [first] = alertsBetween([os({ signal: null })], [os({ signal: 'LOWER' })]);
    expect(first!.message.nb).toMatch(/tilfeldigheter forklarer\.$/);
  });

  test('of the first release only what stands out', () => {
    expect(kinds([os({ signal: null })], [os()])).toEqual([]);
    expect(kinds([os({ signal: null })], [os({ signal: 'HIGHER' })])).toEqual(['SIGNAL_CHANGED']);
  });

  test('each change in a sentence of its own in bokmål, nynorsk and English, the municipality first', () => {
    const signals = (['HIGHER', 'LOWER', 'WITHIN', 'TOO_FEW'] as const).map((signal) => os({ signal }));
    const ending = os({ endings: [{ id: 'a', centre: 'Senteret', endsOn: '2026-12-31' }] });
    const pairs = [
      ...(['CRISIS_CENTRE', 'NAV_OFFICE'] as const).flatMap((duty) => [
        [os(), os({ gaps: [{ ...gap, duty }] })],
        [os({ gaps: [{ ...gap, duty }] }), os()],
      ]),
      ...signals.map((signal, i) => [signals[(i + 1) % signals.length]!, signal]),
      [os(), ending],
    ];
    for (const [before, now] of pairs) {
      const { message } = alertsBetween([before!], [now!])[0]!;
      expect(new Set(Object.values(message)).size).toBe(3);
      for (const text of Object.values(message)) expect(text).toMatch(/^Os: .+\.$/);
    }
    const { message } = alertsBetween([os()], [os({ gaps: [gap] })])[0]!;
    expect(message.nn).toBe('Os: vi kjenner ikkje lenger til krisesenter. Ingen av kjeldene våre seier det.');
  });

  test('the same change under the same id', () => {
    const [first] = alertsBetween([os()], [os({ gaps: [gap] })]);
    const [again] = alertsBetween([os({ signal: 'LOWER' })], [os({ gaps: [gap], signal: 'LOWER' })]);
    expect(first!.id).toBe(again!.id);
  });
});
