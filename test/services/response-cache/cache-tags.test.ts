import { describe, expect, test } from 'vitest';
import { type CacheChange, invalidatedTags } from '../../../services/response-cache/cache-tags.ts';

const serving = {
  officesOf: (municipality: string) => (municipality === '3430' ? ['1640'] : []),
  centresOf: (municipality: string) => (municipality === '3430' ? ['gudbrandsdal'] : []),
};
const change = (
  entityType: CacheChange['entityType'],
  entityId: string,
  more: Partial<CacheChange> = {},
): CacheChange => ({
  entityType,
  entityId,
  kind: 'UPDATED',
  changedFields: ['name'],
  municipalities: ['3430'],
  leftMunicipalities: [],
  ...more,
});
const forgotten = (...changes: CacheChange[]) => {
  const tags = invalidatedTags(changes, serving);
  return tags === 'ALL' ? tags : [...tags].sort();
};

describe('a change makes forgotten', () => {
  test('of an office: what shows it, and lists of offices', () => {
    expect(forgotten(change('OFFICE', '1640'))).toEqual(['office:1640', 'offices']);
    expect(forgotten(change('OPENING_HOURS', '1640', { changedFields: ['weekly'] }))).toEqual([
      'office:1640',
      'offices',
    ]);
  });

  test('of whom an office serves: also what shows the municipalities that it came to or left', () => {
    const moved = change('OFFICE', '1640', {
      changedFields: ['coverage'],
      municipalities: ['3430'],
      leftMunicipalities: ['5025'],
    });
    expect(forgotten(moved)).toEqual(['municipality:3430', 'municipality:5025', 'office:1640', 'offices']);
    expect(forgotten(change('OFFICE', '1640', { changedFields: [] }))).toContain('municipality:3430');
  });

  test('of a part: what shows an office or a centre that serves the same', () => {
    expect(forgotten(change('PHONE', 'x', { changedFields: ['verifiedAt'] }))).toEqual([
      'centre:gudbrandsdal',
      'centres',
      'office:1640',
      'offices',
    ]);
  });

  test('of a municipality’s own wording: what shows the municipality, and lists of services', () => {
    expect(forgotten(change('SERVICE', '3430-guidance'))).toEqual(['municipality:3430', 'services']);
  });

  test('of an agreement: the municipality, and the centres that serve it', () => {
    expect(forgotten(change('AGREEMENT', 'a', { kind: 'CREATED', changedFields: [] }))).toEqual(
      expect.arrayContaining(['municipality:3430', 'centre:gudbrandsdal']),
    );
  });

  test('of a municipality’s own facts: what shows it', () => {
    expect(forgotten(change('MUNICIPALITY', '3430', { changedFields: ['name', 'verifiedAt'] }))).toEqual([
      'municipalities',
      'municipality:3430',
    ]);
  });

  test('of a new source: nothing', () => {
    expect(forgotten(change('SOURCE', 's', { kind: 'CREATED', municipalities: null }))).toEqual([]);
  });

  test.each([
    change('OFFICE', '1', { kind: 'CREATED' }),
    change('OFFICE', '1', { kind: 'DELETED' }),
    change('MUNICIPALITY', '3430', { changedFields: ['formerNumbers'] }),
    change('MUNICIPALITY', '3430', { kind: 'MERGED', changedFields: [] }),
    change('SERVICE', 'guidance', { municipalities: null }),
    change('SOURCE', 's', { municipalities: null }),
    change('COUNTY', '34', { municipalities: null }),
    change('GUIDELINE_RATE', '2024-01-01', { municipalities: null }),
    change('CRISIS_CENTRE', 'c', { kind: 'DELETED' }),
  ])('everything, where something is made, gone, or reaches far: $entityType $kind', (far) => {
    expect(forgotten(change('OFFICE', '1640'), far)).toBe('ALL');
  });
});
