import { describe, expect, test } from 'vitest';
import { checkItem } from '../../../services/directory-writes/check-item.ts';
import { contacts } from '../../../services/directory-writes/kinds/contact.ts';
import { receptions } from '../../../services/directory-writes/kinds/reception.ts';
import { services } from '../../../services/directory-writes/kinds/service.ts';
import { checkRequestedHours } from '../../../services/opening-hours/requested-hours.ts';
import { readCsvTemplate } from '../../../services/sources/csv/read-csv-template.ts';
import { readNorg2Contact } from '../../../services/sources/readers/norg2/read-norg2-contact.ts';
import { readHsds } from '../../../services/sources/readers/read-hsds.ts';

/** The same text by file, by register and by the API is read, read as nothing, or refused for the same reason. */

interface Read {
  readonly value: unknown;
  readonly refused: string | null;
  readonly isTold: boolean;
}
type Door = (text: string) => Read;

const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
const byFile =
  (name: 'offices' | 'contacts', header: string, row: (text: string) => string, field: string): Door =>
  (text) => {
    const { rows, rejected, normalised } = readCsvTemplate(`${header}\n${row(quoted(text))}\n`, name, null);
    const [first] = rows as readonly Readonly<Record<string, unknown>>[];
    return { value: first?.[field], refused: rejected[0]?.rule ?? null, isTold: normalised.length > 0 };
  };
const OFFICES = 'kommunenummer;enhetsnummer;navn;gateadresse;postnummer;poststed;adkomst';
const CONTACTS = 'kommunenummer;enhetsnummer;rolle;navn;telefon;epost';
const fileName = byFile('offices', OFFICES, (text) => `3430;1640;${text};Rådhusvegen 1;2550;Os;`, 'name');
const fileStreet = byFile('offices', OFFICES, (text) => `3430;1640;Nav Os;${text};2550;Os;`, 'street');
const fileAccess = byFile('offices', OFFICES, (text) => `3430;1640;Nav Os;Rådhusvegen 1;2550;Os;${text}`, 'access');
const filePhone = byFile('contacts', CONTACTS, (text) => `3430;1640;leder;Kari Eksempel;${text};`, 'phone');
const fileEmail = byFile('contacts', CONTACTS, (text) => `3430;1640;leder;Kari Eksempel;;${text}`, 'email');

const byApi =
  (check: (text: string) => ReturnType<typeof checkItem>, field: string): Door =>
  (text) => {
    const { fields, problems, notices } = check(text);
    return { value: fields[field], refused: problems[0]?.rule ?? null, isTold: notices.length > 0 };
  };
const address = (street: string) => ({ street, postalCode: '2550', city: 'Os' });
const apiName = byApi((name) => checkItem(receptions, { office: '1640', name } as never, 0), 'name');
const apiStreet = byApi((street) => checkItem(receptions, { address: address(street) } as never, 0), 'street');
const apiAccess = byApi((text) => checkItem(receptions, { accessDescription: text } as never, 0), 'accessDescription');
const apiPhone = byApi((phone) => checkItem(contacts, { office: '1640', phone }, 0), 'phone');
const apiEmail = byApi((email) => checkItem(contacts, { office: '1640', email }, 0), 'email');
const apiSummary = byApi(
  (summary) => checkItem(services, { municipality: '3430', code: 'FINANCIAL_ASSISTANCE', summary } as never, 0),
  'summary',
);

const byJson =
  (
    read: (text: string) => {
      rows: readonly unknown[];
      rejected: readonly { rule: string }[];
      omitted?: readonly { rule: string }[];
      normalised?: readonly unknown[];
    },
    field: string,
  ): Door =>
  (text) => {
    const { rows, rejected, omitted = [], normalised = [] } = read(text);
    const [first] = rows as readonly Readonly<Record<string, unknown>>[];
    return { value: first?.[field], refused: (rejected[0] ?? omitted[0])?.rule ?? null, isTold: normalised.length > 0 };
  };
const service = (more: object) => JSON.stringify([{ id: 'a1', name: 'Sosialhjelp', status: 'active', ...more }]);
const hsdsName = byJson((name) => readHsds(service({ name })), 'name');
const hsdsText = byJson((description) => readHsds(service({ description })), 'description');
const office = (more: object) => JSON.stringify([{ enhetNr: '1640', navn: 'Nav Os', ...more }]);
const norg2Name = byJson((navn) => readNorg2Contact(office({ navn }), 'source-office-register'), 'name');

const NAMES = { fileName, fileStreet, apiName, apiStreet, apiSummary, hsdsName, norg2Name };
const OPTIONAL = { fileAccess, apiAccess, hsdsText };
const each = (doors: Readonly<Record<string, Door>>) => Object.entries(doors);

describe.each(each({ ...NAMES, ...OPTIONAL }))('%s', (_, door) => {
  test('wide letters are the letters they stand for, and the sender is told', () => {
    expect(door('ＮＡＶ Ｏｓ １２')).toEqual({ value: 'NAV Os 12', refused: null, isTold: true });
  });
  test.each([
    ['Nаv Os', 'TEXT_ALPHABETS'],
    ['<b>Nav Os</b>', 'TEXT_MARKUP'],
    ['N?v R?ros', 'TEXT_LETTERS'],
    ['#REF!', 'CELL_ERROR'],
  ])('%s is refused', (text, rule) => expect(door(text).refused).toBe(rule));
});

describe.each(each(NAMES))('%s, which nothing is without', (_, door) => {
  test.each(['ukjent', 'N/A', '-'])('%s is no name', (text) => {
    expect(door(text)).toMatchObject({ value: undefined, refused: expect.stringMatching(/^(?:MISSING|NOT_GIVEN)$/) });
  });
});

describe.each(each({ ...OPTIONAL, filePhone, fileEmail, apiPhone, apiEmail }))(
  '%s, which may be left out',
  (_, door) => {
    test.each(['ukjent', 'N/A', '-'])('%s is not given, and the sender is told', (text) => {
      expect(door(text)).toEqual({ value: null, refused: null, isTold: true });
    });
  },
);

test('a phone number and an address of e-mail in wide letters are read', () => {
  const [phone, email] = ['５５ ５５ ３３ ３３', 'ｐｏｓｔ＠example.no'];
  expect([filePhone(phone).value, apiPhone(phone).value]).toEqual(['+4755553333', '+4755553333']);
  expect([fileEmail(email).value, apiEmail(email).value]).toEqual(['post@example.no', 'post@example.no']);
});

test('letters of another alphabet in an address of e-mail or of a page are refused', () => {
  expect([fileEmail('pоst@example.no').refused, apiEmail('pоst@example.no').refused]).toEqual([
    'TEXT_ALPHABETS',
    'TEXT_ALPHABETS',
  ]);
  const at = (url: string) => readHsds(service({ url })).omitted?.[0]?.rule;
  expect([at('https://www.nаv.no'), at('https://www.bærum.kommune.no')]).toEqual(['TEXT_ALPHABETS', undefined]);
});

test.each([
  ['<i>Ring først</i>', /TEXT_MARKUP/],
  ['Rіng først', /TEXT_ALPHABETS/],
  ['ukjent', /NOT_GIVEN/],
])('a note beside hours is a text as any other: %s', (note, rule) => {
  const weekly = [{ days: ['MONDAY'], spans: [{ opens: '09:00', closes: '15:00' }], note }] as const;
  expect(() => checkRequestedHours({ channel: 'DROP_IN', validFrom: '2026-12-01', weekly } as never)).toThrow(rule);
});

test('of a day or a time, "ukjent" is never read as all day or closed', () => {
  const header = 'kommunenummer;enhetsnummer;sted;kanal;dag;fra;til;tilstand;gyldig_fra;gyldig_til';
  const row = '3430;1640;Nav Os;uten avtale;mandag;ukjent;ukjent;åpent;;';
  expect(readCsvTemplate(`${header}\n${row}\n`, 'hours', null).rejected.map(({ rule }) => rule)).toContain('TIME');
});

test('a part that is left out is not also said to be read as nothing', () => {
  const { omitted, normalised } = readHsds(service({ phones: [{ number: 'ukjent' }, { number: '55 55 33 33' }] }));
  expect(omitted?.map(({ path, rule }) => [path, rule])).toEqual([['phones.0.number', 'PHONE']]);
  expect(normalised).toEqual([]);
});
