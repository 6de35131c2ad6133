import { describe, expect, test } from 'vitest';
import { checkItem } from '../../../services/directory-writes/check-item.ts';
import { agreements } from '../../../services/directory-writes/kinds/agreement.ts';
import { contacts } from '../../../services/directory-writes/kinds/contact.ts';
import { phones } from '../../../services/directory-writes/kinds/phone.ts';
import { receptions } from '../../../services/directory-writes/kinds/reception.ts';
import { services } from '../../../services/directory-writes/kinds/service.ts';
import { specialDays } from '../../../services/directory-writes/kinds/special-day.ts';
import type { CheckedItem } from '../../../services/directory-writes/write-kind.ts';
import { nationalId } from '../case-intake/made-up-national-id.ts';

const wrong = ({ problems }: CheckedItem) => problems.map(({ rule, path }) => `${path.join('.')} ${rule}`);

describe('values that are not taken', () => {
  test.each([
    ['a number that cannot be rung', checkItem(phones, { number: '12' }, 0), 'number PHONE_NUMBER'],
    ['no number where there must be one', checkItem(phones, { number: null }, 0), 'number REQUIRED'],
    ['a crisis line of an office', checkItem(phones, { purpose: 'CRISIS_LINE' }, 0), 'purpose PHONE_PURPOSE'],
    ['a comment without a word', checkItem(phones, { comment: '   ' }, 0), 'comment TEXT_LENGTH'],
    ['a comment longer than anybody reads', checkItem(phones, { comment: 'x'.repeat(501) }, 0), 'comment TEXT_LENGTH'],
    ['a text that breaks what shows it', checkItem(phones, { comment: 'a\u0000b' }, 0), 'comment TEXT_CHARACTERS'],
    ['half a character', checkItem(phones, { comment: 'a\ud800' }, 0), 'comment TEXT_CHARACTERS'],
    ['an id of no form', checkItem(phones, { id: "x'; drop table phone" }, 0), 'id ID'],
    ['a version that never was', checkItem(phones, { id: '1640-x', version: 0 }, 0), 'version VERSION'],
    ['an e-mail address of no form', checkItem(contacts, { email: 'post at example.no' }, 0), 'email EMAIL'],
    ['a day before all days', checkItem(agreements, { validFrom: '1969-12-31' }, 0), 'validFrom LOCAL_DATE'],
    ['a day after all days', checkItem(agreements, { validTo: '2100-01-02' }, 0), 'validTo LOCAL_DATE'],
    ['a day that does not exist', checkItem(agreements, { validTo: '2027-02-30' }, 0), 'validTo LOCAL_DATE'],
  ])('%s', (_, checked, rule) => expect(wrong(checked)).toEqual([rule]));

  test('a place’s postal code, street and town are each told', () => {
    const address = { street: ' ', postalCode: '301', city: '' };
    expect(wrong(checkItem(receptions, { address }, 0))).toEqual([
      'address.postalCode POSTAL_CODE',
      'address.street TEXT_LENGTH',
      'address.city TEXT_LENGTH',
    ]);
  });

  test('a national identity number in any text, by rule and never by value', () => {
    const number = nationalId('010100');
    const checked = checkItem(
      services,
      { municipality: '3430', code: 'GUIDANCE', summary: `Spør ${number} om hjelp` },
      0,
    );
    expect(wrong(checked)).toEqual(['summary NATIONAL_ID']);
    expect(JSON.stringify(checked)).not.toContain(number);
  });

  test('a national identity number as the key of one’s own system', () => {
    const externalId = nationalId('010100');
    expect(wrong(checkItem(contacts, { externalId, name: 'Kari' }, 0))).toEqual(['externalId NATIONAL_ID']);
    expect(wrong(checkItem(contacts, { externalId: 'ansatt-17', name: 'Kari' }, 0))).toEqual([]);
  });

  test('a national identity number in an e-mail address', () => {
    const checked = checkItem(contacts, { email: `${nationalId('010100')}@example.no` }, 0);
    expect(wrong(checked)).toEqual(['email NATIONAL_ID']);
  });

  test('the third of a service’s phases is told by its place', () => {
    const good = { title: 'Steg', description: 'Dette skjer.' };
    const phases = [good, good, { title: '', description: 'x' }];
    const checked = checkItem(services, { municipality: '3430', code: 'GUIDANCE', phases }, 0);
    expect(wrong(checked)).toEqual(['phases.2.title TEXT_LENGTH']);
  });
});

describe('values that are taken', () => {
  test('a name on one line, with a notice that it was not', () => {
    const checked = checkItem(receptions, { name: 'NAV\r\nRo\u0308ros' }, 0);
    expect(checked).toMatchObject({ fields: { name: 'NAV Röros' }, problems: [] });
    expect(checked.notices).toMatchObject([{ rule: 'TEXT_TIDIED', path: ['name'] }]);
    expect(checkItem(receptions, { name: ' NAV Røros ' }, 0).notices).toEqual([]);
  });

  test('a number as people write it, in one form; what was disputed is settled', () => {
    expect(checkItem(phones, { number: ' 40 00 00 01 ' }, 0).fields).toEqual({
      number: '+4740000001',
      disputed: false,
      disputeReason: null,
    });
  });

  test('what is absent is not among them, what is null is', () => {
    expect(checkItem(contacts, { name: null }, 3)).toMatchObject({ index: 3, fields: { name: null }, problems: [] });
    expect(Object.keys(checkItem(contacts, {}, 0).fields)).toEqual([]);
  });

  test('a text of several lines, trimmed and in one Unicode form', () => {
    expect(checkItem(phones, { comment: ' A\u030apent\r\nalltid ' }, 0).fields).toEqual({ comment: 'Åpent\nalltid' });
  });

  test('nothing at all of what is to be removed', () => {
    expect(checkItem(phones, { id: '1640-x', version: 1, remove: true, number: 'x' }, 0)).toMatchObject({
      remove: true,
      fields: {},
      problems: [],
    });
  });
});

describe('hours of a special day that name no state', () => {
  const night = [{ opens: '02:00', closes: '04:00' }];

  test.each(['CLOSED', 'BY_APPOINTMENT', 'OPEN'])('are %s as the day is', (state) => {
    const { fields, problems } = checkItem(specialDays, { office: '1640', state, spans: night }, 0);
    expect([fields['spans'], problems]).toEqual([[{ opens: '02:00', closes: '04:00', state }], []]);
  });

  test('are refused where the state of the day is not sent with them', () => {
    expect(wrong(checkItem(specialDays, { id: '1640-x', version: 1, spans: night }, 0))).toEqual(['state REQUIRED']);
    expect(wrong(checkItem(specialDays, { id: '1640-x', version: 1, spans: [] }, 0))).toEqual([]);
  });
});
