import { describe, expect, test } from 'vitest';
import {
  checkRegistration,
  isOrganisationNumber,
  type RequestedRegistration,
} from '../../../services/identity/check-registration.ts';
import { InputError } from '../../../services/text-rules/input-error.ts';

const geography = {
  isPresentMunicipality: (number: string) => number.startsWith('34'),
  municipalitiesOfGovernor: (slug: string) => (slug === 'innlandet' ? ['3430'] : null),
} as unknown as Parameters<typeof checkRegistration>[1];

const portal: RequestedRegistration = { organisationNumber: '889640782', name: 'Eksempel', role: 'PORTAL' };
const municipality = { ...portal, role: 'MUNICIPALITY', municipalityNumbers: ['3430'] };
const governor = { ...portal, role: 'GOVERNOR', governorId: 'innlandet' };
const places = (count: number) => Array.from({ length: count }, (_, at) => String(3400 + at));

/** The broken rule and its place; null: it is registered. */
function broken(asked: RequestedRegistration): unknown {
  try {
    checkRegistration(asked, geography);
    return null;
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return [error.rule, error.argument.join('.')];
  }
}

describe('an organisation number', () => {
  test.each(['889640782', '974760673', '974761076'])('%s is one: its last digit follows from the others', (number) =>
    expect(isOrganisationNumber(number)).toBe(true),
  );

  test('with any one digit mistaken, or two neighbours exchanged, is none', () => {
    const number = '974760673';
    for (let at = 0; at < 9; at++)
      for (let digit = 0; digit < 10; digit++) {
        const mistaken = `${number.slice(0, at)}${digit}${number.slice(at + 1)}`;
        if (mistaken !== number) expect([mistaken, isOrganisationNumber(mistaken)]).toEqual([mistaken, false]);
      }
    expect(isOrganisationNumber('794760673')).toBe(false);
  });

  test('whose digits come out at nothing ends with 0; where they would need a ten there is none', () => {
    expect(isOrganisationNumber('910000020')).toBe(true);
    for (let last = 0; last < 10; last++) expect(isOrganisationNumber(`91000008${last}`)).toBe(false);
  });

  test.each(['', '88964078', '8896407820', '88964078x', '889 640 782', 'NO889640782'])('“%s” is none', (text) =>
    expect(isOrganisationNumber(text)).toBe(false),
  );
});

describe('a registration', () => {
  test.each([
    [portal],
    [{ ...portal, role: 'ANALYST', municipalityNumbers: [], governorId: null }],
    [municipality],
    [governor],
    [{ ...portal, validFrom: '2026-01-01', validTo: '2026-01-02' }],
  ])('of a good form is let through', (asked) => expect(broken(asked)).toBeNull());

  test('needs an organisation number and a role that is given through the API', () => {
    expect(broken({ ...portal, organisationNumber: '889640783' })).toEqual([
      'ORGANISATION_NUMBER',
      'input.organisationNumber',
    ]);
    for (const role of ['ADMINISTRATOR', 'PUBLIC', 'x', ''])
      expect(broken({ ...portal, role })).toEqual(['ROLE', 'input.role']);
  });

  test('has a name of 1 to 200 characters, space around it not counted', () => {
    for (const name of ['x', ` ${'x'.repeat(200)} `]) expect(broken({ ...portal, name })).toBeNull();
    for (const name of ['', '  ', 'x'.repeat(201)]) expect(broken({ ...portal, name })).toEqual(['NAME', 'input.name']);
  });

  test('of a municipality reaches 1 to 60 present municipalities, and of no other role any', () => {
    const reach = (municipalityNumbers: readonly string[] | null) => broken({ ...municipality, municipalityNumbers });
    expect(reach(places(60))).toBeNull();
    for (const numbers of [places(61), [], null])
      expect(reach(numbers)).toEqual(['REACH', 'input.municipalityNumbers']);
    expect(broken({ ...portal, municipalityNumbers: ['3430'] })).toEqual(['REACH', 'input.municipalityNumbers']);
    expect(reach(['3430', '0301'])).toEqual(['MUNICIPALITY', 'input.municipalityNumbers.1']);
    expect(reach(['0301', '3430'])).toEqual(['MUNICIPALITY', 'input.municipalityNumbers.0']);
  });

  test('of a governor names one that exists, and no other role names any', () => {
    for (const asked of [
      { ...governor, governorId: null },
      { ...governor, governorId: 'x' },
      { ...portal, governorId: 'innlandet' },
    ])
      expect(broken(asked)).toEqual(['GOVERNOR', 'input.governorId']);
  });

  test('ends after the day it begins', () => {
    const until = (validTo: string | null) => broken({ ...portal, validFrom: '2026-01-02', validTo });
    expect(until(null)).toBeNull();
    expect(until('2026-01-03')).toBeNull();
    for (const day of ['2026-01-02', '2026-01-01']) expect(until(day)).toEqual(['PERIOD', 'input.validTo']);
    expect(broken({ ...portal, validFrom: null, validTo: '2026-01-01' })).toBeNull();
  });
});
