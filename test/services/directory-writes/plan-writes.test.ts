import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkItem } from '../../../services/directory-writes/check-item.ts';
import { agreements } from '../../../services/directory-writes/kinds/agreement.ts';
import { type PhoneItem, phones } from '../../../services/directory-writes/kinds/phone.ts';
import { packResults, unpackResults } from '../../../services/directory-writes/pack-results.ts';
import { planWrites, type WriteWorld } from '../../../services/directory-writes/plan-writes.ts';
import type { StoredRecord } from '../../../services/directory-writes/write-kind.ts';

const held = (id: string, scope: string | null, version: number, fields: StoredRecord['fields']) =>
  [id, { id, scope, version, fields }] as const;
const line = { number: '+4740000001', purpose: 'OTHER', comment: null, disputed: false, disputeReason: null };
function worldOf(...things: (readonly [string, StoredRecord])[]): WriteWorld {
  let made = 0;
  return {
    stored: new Map(things),
    exists: (scope) => ['1640', '0315', '3430'].includes(scope),
    isMine: (scope) => scope === '1640' || scope === '3430',
    rateCategoryExists: () => true,
    officeOfReception: () => '1640',
    officeExists: () => true,
    centreExists: (id) => id === 'centre',
    officeOpenUntil: () => null,
    unique: () => {
      made += 1;
      return `new${made}`;
    },
  };
}
const world = () =>
  worldOf(held('1640-other', '1640', 3, line), held('0315-other', '0315', 1, line), held('centre-1', null, 1, line));

const anyItem: fc.Arbitrary<PhoneItem> = fc.record(
  {
    id: fc.constantFrom('1640-other', '0315-other', 'centre-1', 'nothing'),
    office: fc.constantFrom('1640', '0315', '9999'),
    version: fc.constantFrom(1, 2, 3),
    number: fc.constantFrom('40 00 00 01', '40 00 00 02', 'x'),
    purpose: fc.constantFrom('OTHER', 'CRISIS_LINE'),
    remove: fc.boolean(),
  },
  { requiredKeys: [] },
);

describe('a plan', () => {
  test('answers every item once, writes nothing of anybody else’s, and no thing twice', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { maxLength: 8 }), fc.boolean(), (items, keepGood) => {
        const plan = planWrites(
          phones,
          items.map((item, index) => checkItem(phones, item, index)),
          world(),
          keepGood,
        );
        expect(plan.results.map(({ index }) => index)).toEqual(items.map((_, index) => index));
        const written = [...plan.created, ...plan.updated, ...plan.removed];
        expect(written.every(({ scope }) => scope === '1640')).toBe(true);
        expect(new Set(written.map(({ id }) => id)).size).toBe(written.length);
        const rejected = plan.results.some(({ outcome }) => outcome === 'REJECTED');
        if (rejected && !keepGood) expect(written).toEqual([]);
        for (const { outcome, problems } of plan.results) expect(outcome === 'REJECTED').toBe(problems.length > 0);
        expect(unpackResults(JSON.parse(JSON.stringify(packResults(plan.results))))).toEqual(plan.results);
      }),
      { numRuns: 300 },
    );
  });

  test('tells nobody the version of what is not theirs', () => {
    const plan = planWrites(phones, [checkItem(phones, { id: '0315-other', version: 9 }, 0)], world(), true);
    expect(plan.results[0]).toMatchObject({ version: null, problems: [{ code: 'FORBIDDEN' }] });
  });

  test('looks at whose a thing is before it looks at what is wrong with it', () => {
    const plan = planWrites(phones, [checkItem(phones, { id: '0315-other', number: 'x' }, 0)], world(), true);
    expect(plan.results[0]?.problems.map(({ rule }) => rule)).toEqual(['REACH']);
  });

  test('says which fields a new thing lacks', () => {
    const plan = planWrites(
      phones,
      [checkItem(phones, { office: '1640' }, 0), checkItem(phones, {}, 1)],
      world(),
      true,
    );
    expect(plan.results.map(({ problems }) => problems.map(({ path }) => path.join('.')))).toEqual([
      ['number', 'purpose'],
      ['office'],
    ]);
  });

  test('an agreement that is moved where a rejected one stays is rejected too', () => {
    const fields = { centre: 'centre', form: 'OWN_OPERATION' };
    const two = worldOf(
      held('a', '3430', 1, { ...fields, validFrom: '2027-01-01', validTo: '2028-01-01' }),
      held('b', '3430', 1, { ...fields, validFrom: '2028-01-01', validTo: '2029-01-01' }),
      held('c', '3430', 1, { ...fields, validFrom: '2029-01-01', validTo: null }),
    );
    const items = [
      { id: 'a', version: 1, validFrom: '2028-01-01', validTo: '2029-01-01' },
      { id: 'b', version: 1, validFrom: '2030-01-01', validTo: '2031-01-01' },
    ];
    const plan = planWrites(
      agreements,
      items.map((item, index) => checkItem(agreements, item, index)),
      two,
      true,
    );
    expect(plan.results.map(({ problems }) => problems[0]?.rule)).toEqual(['OVERLAP', 'OVERLAP']);
    expect(plan.updated).toEqual([]);
  });
});
