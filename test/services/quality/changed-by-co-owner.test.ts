import { describe, expect, test } from 'vitest';
import { changedByCoOwner, type SharedOfficeChange } from '../../../services/quality/rules/changed-by-co-owner.ts';

const ROROS = { name: 'Røros kommune', municipalities: ['5025'] };
const OS = { name: 'Os kommune', municipalities: ['3430'] };
const BOTH = { name: 'Felles drift', municipalities: ['3430', '5025', '5026'] };
let made = 0;
const change = (by: SharedOfficeChange['by'], fields: string[], day = '2026-11-30'): SharedOfficeChange => {
  made += 1;
  const municipalities = ['3430', '5025', '5026'];
  return { id: String(made), day, office: '1640', officeName: 'Nav Røros', municipalities, fields, by };
};
const found = (changes: readonly SharedOfficeChange[], today = '2026-11-30') =>
  changedByCoOwner(changes, today).map(({ municipalities, message }) => [
    municipalities,
    message.match(/: (.*?)\./)?.[1],
  ]);

describe('a change of an office that several municipalities share', () => {
  test('is for the others to look at, in words', () => {
    expect(found([change(ROROS, ['openingHours', 'phones', 'sources', 'version'])])).toEqual([
      [['3430', '5026'], 'åpningstider, telefoner'],
    ]);
  });

  test('of a contact’s name or number, of which the feed names no field, is one of contacts', () => {
    expect(found([change(ROROS, ['version'])])).toEqual([[['3430', '5026'], 'kontakter']]);
  });

  test('takes the place of an earlier one of the same by the same owner, and of no other', () => {
    const changes = [change(ROROS, ['phones']), change(ROROS, ['openingHours']), change(ROROS, ['phones', 'contacts'])];
    expect(found(changes).map(([, what]) => what)).toEqual(['åpningstider', 'telefoner, kontakter']);
  });

  test('is known to an owner who has changed the same since, and still news to the third', () => {
    expect(found([change(ROROS, ['phones']), change(OS, ['phones'])])).toEqual([
      [['5026'], 'telefoner'],
      [['5025', '5026'], 'telefoner'],
    ]);
  });

  test('by somebody who writes for all of them is nobody’s news', () => {
    expect(found([change(BOTH, ['phones'])])).toEqual([]);
  });

  test('is shown for thirty days', () => {
    const changes = [change(ROROS, ['phones'], '2026-11-01')];
    expect(found(changes, '2026-11-30')).toHaveLength(1);
    expect(found(changes, '2026-12-01')).toEqual([]);
  });
});
