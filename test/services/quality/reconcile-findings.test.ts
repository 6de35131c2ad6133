import { describe, expect, test } from 'vitest';
import { type Finding, finding, type StoredFinding } from '../../../services/quality/finding.ts';
import { reconcileFindings } from '../../../services/quality/reconcile-findings.ts';

const found = (kind: Finding['kind'], message = 'slik er det'): Finding =>
  finding({
    kind,
    severity: 'WARNING',
    entityType: 'OFFICE',
    entityId: '1640',
    field: 'phone',
    message,
    observationIds: [],
    municipalities: ['5025'],
  });
const open = (kind: Finding['kind']): StoredFinding => ({ ...found(kind), openedOn: '2026-01-01', resolvedOn: null });

describe('the history of findings', () => {
  test('what is new is opened today', () => {
    expect(reconcileFindings([], [found('STALE')], '2026-11-22')).toEqual({
      opened: [{ ...found('STALE'), openedOn: '2026-11-22', resolvedOn: null }],
      stillOpen: [],
      resolved: [],
    });
  });

  test('what is found again keeps the day it was opened and gets today’s words', () => {
    const { stillOpen, opened } = reconcileFindings([open('STALE')], [found('STALE', 'nye ord')], '2026-11-22');
    expect(opened).toEqual([]);
    expect(stillOpen).toMatchObject([{ openedOn: '2026-01-01', message: 'nye ord' }]);
  });

  test('what is no longer found is resolved today and stays in the history', () => {
    const { resolved } = reconcileFindings([open('STALE')], [], '2026-11-22');
    expect(resolved).toEqual([{ ...open('STALE'), resolvedOn: '2026-11-22' }]);
  });

  test('what comes back is opened anew, and its earlier time is left as it was', () => {
    const past: StoredFinding = { ...open('STALE'), resolvedOn: '2026-02-01' };
    const { opened, resolved } = reconcileFindings([past], [found('STALE')], '2026-11-22');
    expect(opened).toMatchObject([{ id: past.id, openedOn: '2026-11-22' }]);
    expect(resolved).toEqual([]);
  });

  test('a kind that was not looked for is not resolved by not being found', () => {
    const result = reconcileFindings([open('STALE'), open('CONFLICT')], [found('CONFLICT')], '2026-11-22', [
      'CONFLICT',
    ]);
    expect(result.resolved).toEqual([]);
    expect(result.stillOpen.map(({ kind }) => kind)).toEqual(['CONFLICT']);
  });

  test('a second run on the same day changes nothing', () => {
    const first = reconcileFindings([], [found('STALE'), found('CONFLICT')], '2026-11-22');
    const second = reconcileFindings(first.opened, [found('CONFLICT'), found('STALE')], '2026-11-22');
    expect(second.opened).toEqual([]);
    expect(second.resolved).toEqual([]);
    expect(new Set(second.stillOpen)).toEqual(new Set(first.opened));
  });

  test('the same thing wrong with two fields, or two entities, is two findings', () => {
    const other = finding({ ...found('STALE'), field: 'email' });
    expect(other.id).not.toBe(found('STALE').id);
    expect(found('STALE', 'andre ord').id).toBe(found('STALE').id);
  });
});
