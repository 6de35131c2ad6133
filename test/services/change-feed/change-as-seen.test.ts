import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changeAsSeen, type FeedViewer } from '../../../services/change-feed/change-as-seen.ts';
import type { ProtectedFields, RecordedChange } from '../../../services/change-feed/recorded-change.ts';

const contacts: ProtectedFields = { entityType: 'CONTACT', never: [], withinReach: ['name', 'phone', 'email'] };
const agreements: ProtectedFields = { entityType: 'AGREEMENT', never: ['terms', 'capacityPlaces'], withinReach: [] };

const contactOf5025: RecordedChange = {
  version: '7',
  sequence: '70',
  entityType: 'CONTACT',
  entityId: 'example-1640-office-manager',
  kind: 'UPDATED',
  changedFields: ['name', 'role'],
  municipalities: ['5025'],
  leftMunicipalities: [],
  successorId: null,
  changedAt: '2026-11-23T12:30:00+00:00',
};
const viewer = (reach: readonly string[], narrowedTo: readonly string[] | null = null): FeedViewer => ({
  narrowedTo,
  reach: new Set(reach),
  protectedFields: [contacts, agreements],
});
const see = (change: Partial<RecordedChange>, by: FeedViewer) => changeAsSeen({ ...contactOf5025, ...change }, by);

describe('the fields of a change', () => {
  test('name a contact’s particulars to those within reach, and to nobody else', () => {
    expect(see({}, viewer(['5025'])).changedFields).toEqual(['name', 'role']);
    expect(see({}, viewer(['3430'])).changedFields).toEqual(['role']);
    expect(see({}, viewer([], ['5025'])).changedFields).toEqual(['role']);
  });

  test('never name what the role may not read at all, within reach or not', () => {
    const terms = { entityType: 'AGREEMENT', changedFields: ['terms', 'validTo'] } as const;
    expect(see(terms, viewer(['5025'])).changedFields).toEqual(['validTo']);
  });

  test('hold nothing protected, whatever changed and whoever looks', () => {
    const anyFields = fc.subarray(['name', 'phone', 'email', 'role', 'verifiedAt']);
    const anyPlaces = fc.subarray(['5025', '3430', '5026']);
    fc.assert(
      fc.property(anyFields, anyPlaces, anyPlaces, anyPlaces, (changedFields, municipalities, left, reach) => {
        const seen = see({ changedFields, municipalities, leftMunicipalities: left }, viewer(reach));
        const within = municipalities.some((number) => reach.includes(number));
        if (!within) expect(seen.changedFields.some((field) => contacts.withinReach.includes(field))).toBe(false);
        expect(changedFields).toEqual(expect.arrayContaining([...seen.changedFields]));
      }),
    );
  });
});

describe('what left', () => {
  const left = { municipalities: ['3430'], leftMunicipalities: ['5025'] };

  test('the municipality asked for is hidden from its feed, and only changed in another’s', () => {
    expect(see(left, viewer([], ['5025']))).toEqual({ kind: 'HIDDEN', changedFields: [], showsEntity: false });
    expect(see(left, viewer([], ['3430'])).kind).toBe('UPDATED');
  });

  test('the reach of a partner takes the particulars with it; the open part stays', () => {
    expect(see(left, viewer(['5025']))).toEqual({ kind: 'HIDDEN', changedFields: ['role'], showsEntity: true });
    expect(see(left, viewer(['5025', '3430'])).kind).toBe('UPDATED');
  });

  test('the reach of a partner does not matter for what has nothing to protect', () => {
    expect(see({ ...left, entityType: 'PHONE', changedFields: [] }, viewer(['5025'])).kind).toBe('UPDATED');
  });

  test('for a municipality that merged is not hidden from who asks by its former number', () => {
    expect(see({ municipalities: ['5099'], leftMunicipalities: ['5025'] }, viewer([], ['5025', '5099'])).kind).toBe(
      'UPDATED',
    );
  });
});

describe('the kind of a change', () => {
  test('is a verification where only that was said, an office’s version aside', () => {
    expect(see({ changedFields: ['verifiedAt'] }, viewer([])).kind).toBe('VERIFIED');
    expect(see({ entityType: 'OFFICE', changedFields: ['verifiedAt', 'version'] }, viewer([])).kind).toBe('VERIFIED');
    expect(see({ entityType: 'OFFICE', changedFields: ['version'] }, viewer([])).kind).toBe('UPDATED');
    expect(see({ changedFields: ['role', 'verifiedAt'] }, viewer([])).kind).toBe('UPDATED');
    expect(see({ changedFields: [] }, viewer([])).kind).toBe('UPDATED');
  });

  test('is a deletion for everybody, also for those whom it had left', () => {
    const gone = { kind: 'DELETED', leftMunicipalities: ['5025'], municipalities: [] } as const;
    expect(see(gone, viewer([], ['5025']))).toEqual({ kind: 'DELETED', changedFields: [], showsEntity: false });
    expect(see({ ...gone, kind: 'MERGED' }, viewer(['5025'])).kind).toBe('MERGED');
  });

  test('of what concerns every municipality is never hidden', () => {
    expect(see({ municipalities: null, entityType: 'GUIDELINE_RATE' }, viewer(['5025'], ['5025'])).kind).toBe(
      'UPDATED',
    );
  });
});
