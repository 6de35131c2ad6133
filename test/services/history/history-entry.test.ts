import { describe, expect, test } from 'vitest';
import { historyEntry } from '../../../services/history/history-entry.ts';
import { whoWrote } from '../../../services/history/who-wrote.ts';

const phone = {
  id: '1640-switchboard',
  number: '+4755553333',
  disputed: false,
  source_id: 'source-a',
  verified_at: null,
};

describe('a change in the API’s words', () => {
  test('names fields as the schema does, with what they were and became', () => {
    const after = { ...phone, number: '+4755553334', dispute_reason: 'To tall', source_id: 'source-b' };
    const entry = historyEntry(
      { table: 'phone', key: '1640-switchboard', operation: 'UPDATE', before: phone, after },
      '1640',
    );
    expect(entry).toEqual({
      kind: 'UPDATED',
      entityType: 'PHONE',
      entityId: '1640-switchboard',
      part: null,
      fields: [
        { field: 'disputeReason', before: null, after: 'To tall' },
        { field: 'number', before: '+4755553333', after: '+4755553334' },
        { field: 'sources', before: 'source-a', after: 'source-b' },
      ],
      sourceId: 'source-b',
    });
  });

  test('names the days of a special day as the schema does', () => {
    const after = { from_day: '2026-12-24', to_day: '2026-12-31', office_number: '1640' };
    const { fields } = historyEntry(
      { table: 'special_day', key: 'x', operation: 'INSERT', before: null, after },
      '1640',
    );
    expect(fields.map(({ field }) => field)).toEqual(['specialDays.from', 'specialDays.office', 'specialDays.until']);
  });

  test('that only confirms is a verification', () => {
    const after = { ...phone, verified_at: '2026-11-22T00:00:00+00:00' };
    const change = { table: 'phone', key: phone.id, operation: 'UPDATE', before: phone, after } as const;
    expect(historyEntry(change, phone.id).kind).toBe('VERIFIED');
  });

  test('that a contact got another number is a change, though what it was is kept nowhere', () => {
    const row = { id: '1640-manager', office_number: '1640', role: 'OFFICE_MANAGER', verified_at: null, version: 1 };
    const after = { ...row, verified_at: '2026-11-23T11:00:00Z' };
    const change = { table: 'contact', key: row.id, operation: 'UPDATE', before: row } as const;
    expect(historyEntry({ ...change, after }, row.id).kind).toBe('VERIFIED');
    expect(historyEntry({ ...change, after: { ...after, version: 2 } }, row.id)).toMatchObject({ kind: 'UPDATED' });
  });

  test('of an address is of one field, and of a part under the entity’s own field', () => {
    const place = { id: 'a', street: 'Vegen 1', postal_code: '7374', city: 'Røros', source_id: 'source-a' };
    const moved = {
      table: 'reception',
      key: 'a',
      operation: 'UPDATE',
      before: place,
      after: { ...place, street: 'Vegen 2' },
    };
    expect(historyEntry({ ...moved, operation: 'UPDATE' }, '1640').fields).toEqual([
      {
        field: 'address',
        before: '{"city":"Røros","postalCode":"7374","street":"Vegen 1"}',
        after: '{"city":"Røros","postalCode":"7374","street":"Vegen 2"}',
      },
    ]);
    const rule = { id: 'r', schedule_id: 's', spans: [], source_id: 'source-a', verified_at: null };
    const gone = historyEntry(
      { table: 'opening_rule', key: 'r', operation: 'DELETE', before: rule, after: null },
      '1640',
    );
    expect(gone).toMatchObject({
      kind: 'DELETED',
      entityType: 'OPENING_HOURS',
      entityId: '1640',
      part: 'r',
      sourceId: null,
    });
    expect(gone.fields.map(({ field }) => field)).toEqual(['sources', 'weekly.spans']);
  });

  test('that nothing is kept of still says that there was one', () => {
    const contact = { id: 'c', role: 'SWITCHBOARD', source_id: 'source-a' };
    const change = { table: 'contact', key: 'c', operation: 'UPDATE', before: contact, after: contact } as const;
    expect(historyEntry(change, 'c')).toMatchObject({ kind: 'UPDATED', fields: [] });
  });
});

test.each([
  ['client:municipality-5025', 'Røros kommune', { actor: 'CLIENT', actorName: 'Røros kommune' }],
  ['client:gone', null, { actor: 'CLIENT', actorName: null }],
  ['importer:norg2', null, { actor: 'IMPORTER', actorName: 'norg2' }],
  ['platform', null, { actor: 'PLATFORM', actorName: null }],
  [null, null, { actor: 'UNKNOWN', actorName: null }],
])('the writer %s is told for what it is', (actor, clientName, told) => {
  expect(whoWrote(actor, clientName)).toEqual(told);
});
