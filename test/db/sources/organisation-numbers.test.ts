import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { deliver } from './support/deliveries.ts';

let db: TestDatabase;
beforeAll(async () => {
  db = await createTestDatabase();
});
afterAll(() => db.drop());

/** A made-up number with a right check digit, which nobody in the seed has. */
const HARAM = '999999913';

/** An entity as the register's interface gives it, the members that are not read included. */
const entity = (number: string, organisasjonsnummer: string, kode = 'KOMM') => ({
  organisasjonsnummer,
  navn: 'EKSEMPEL KOMMUNE',
  organisasjonsform: { kode, beskrivelse: 'Kommune', _links: { self: { href: `https://example.no/${kode}` } } },
  registreringsdatoEnhetsregisteret: '1995-03-12',
  registrertIMvaregisteret: true,
  naeringskode1: { kode: '84.110', beskrivelse: 'Generell offentlig administrasjon' },
  antallAnsatte: 700,
  forretningsadresse: {
    land: 'Norge',
    landkode: 'NO',
    postnummer: '6270',
    poststed: 'BRATTVÅG',
    adresse: ['Eksempelgata 1'],
    kommune: 'EKSEMPEL',
    kommunenummer: number,
  },
  institusjonellSektorkode: { kode: '6500', beskrivelse: 'Kommuneforvaltningen' },
  konkurs: false,
  underAvvikling: false,
  maalform: 'Nynorsk',
});
const numberOf = async (municipality: string) =>
  (await db.owner`select organisation_number as number from municipality where number = ${municipality}`)[0]?.[
    'number'
  ];

async function register(haram: string) {
  const known = await db.owner<{ number: string; organisation: string }[]>`
    select number, organisation_number as organisation from municipality where number <> '1580' order by number`;
  const enheter = [
    ...known.map(({ number, organisation }) => entity(number, organisation)),
    entity('1580', haram),
    // A church parish lies in a municipality and is none.
    entity('1580', '943464723', 'KIRK'),
  ];
  const page = { size: 1000, totalElements: enheter.length, totalPages: 1, number: 0 };
  return JSON.stringify({ _embedded: { enheter }, _links: { self: { href: 'https://example.no' } }, page });
}

test('a municipality whose number nobody had gets it from the register of legal entities, and the second run changes nothing', async () => {
  expect(await numberOf('1580')).toBeNull();
  const delivery = await register(HARAM);
  expect(await deliver(db, 'enhetsregisteret', delivery, { dryRun: true })).toMatchObject({ suspicions: [] });
  expect(await numberOf('1580')).toBeNull();
  const taken = await deliver(db, 'enhetsregisteret', delivery);
  expect(taken).toMatchObject({ outcome: 'APPLIED', newDeadLetters: 0 });
  expect(await numberOf('1580')).toBe(HARAM);
  expect(await numberOf('3430')).toBe('943464723');
  expect(await deliver(db, 'enhetsregisteret', delivery)).toMatchObject({ outcome: 'UNCHANGED' });
});

test('a number with a wrong check digit, or one that another municipality has, is given to nobody', async () => {
  const wrong = await deliver(db, 'enhetsregisteret', await register('999999914'));
  expect(wrong.newDeadLetters).toBe(1);
  expect(await numberOf('1580')).toBe(HARAM);
  await deliver(db, 'enhetsregisteret', await register('943464723'));
  expect(await numberOf('1580')).toBe(HARAM);
});

test('one page of several is no register', async () => {
  const half = JSON.stringify({ _embedded: { enheter: [entity('1580', HARAM)] }, page: { totalPages: 18, number: 0 } });
  await expect(deliver(db, 'enhetsregisteret', half)).rejects.toThrow('én side av flere');
});
