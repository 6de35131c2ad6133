import { describe, expect, test } from 'vitest';
import { type ClientRecord, type Geography, resolveViewer } from '../../../services/identity/resolve-viewer.ts';
import { mayWrite } from '../../../services/identity/scopes.ts';
import type { TokenClaims } from '../../../services/identity/token-claims.ts';
import { scopeKeyOf } from '../../../services/identity/viewer.ts';

const os: ClientRecord = {
  id: 'os',
  name: 'Os',
  organisationNumber: '943464723',
  role: 'MUNICIPALITY',
  governor: null,
  municipalities: ['3430'],
  active: true,
  operationsMode: 'LOG',
};
const innlandet: ClientRecord = {
  ...os,
  id: 'i',
  name: 'Innlandet',
  role: 'GOVERNOR',
  governor: 'innlandet',
  municipalities: [],
};
const geography: Geography = {
  isPresentMunicipality: (number) => ['3430', '3403', '5025'].includes(number),
  municipalitiesOfGovernor: (id) => ({ innlandet: ['3403', '3430'], trondelag: ['5025'] })[id] ?? null,
};
const claims = (...scopes: string[]): TokenClaims => ({
  kind: 'ok',
  organisationNumber: '943464723',
  scopes,
  expiresAt: '2026-11-23T12:00:00.000Z',
});
const resolve = (scopes: string[], ...records: ClientRecord[]) => {
  const result = resolveViewer(claims(...scopes), records, geography);
  return result.kind === 'ok' ? result.viewer : result.rule;
};

describe('role and reach come from the client register', () => {
  test('a municipality reaches what it is registered for', () => {
    expect(resolve(['tjenestegraf:read'], os)).toMatchObject({
      role: 'MUNICIPALITY',
      clientId: 'os',
      municipalities: new Set(['3430']),
      governor: null,
      tokenExpiresAt: '2026-11-23T12:00:00.000Z',
    });
  });
  test('a governor reaches the present municipalities of its district', () => {
    expect(resolve(['tjenestegraf:oversight'], innlandet)).toMatchObject({
      role: 'GOVERNOR',
      governor: 'innlandet',
      municipalities: new Set(['3403', '3430']),
    });
  });
  test('a portal or an analyst reaches no protected data by municipality', () => {
    expect(resolve(['tjenestegraf:statistics'], { ...os, role: 'ANALYST' })).toMatchObject({
      municipalities: new Set(),
    });
  });
});

describe('a well-signed token opens nothing', () => {
  test('of an unknown or a withdrawn organisation', () => {
    expect(resolve(['tjenestegraf:read'])).toBe('CLIENT_UNKNOWN');
    expect(resolve(['tjenestegraf:read'], { ...os, active: false })).toBe('CLIENT_INACTIVE');
  });
  test('of a municipality that a reform has abolished: never a default one, nor what is left of its reach', () => {
    expect(resolve(['tjenestegraf:read'], { ...os, municipalities: ['0441'] })).toBe('MUNICIPALITY_ABOLISHED');
    expect(resolve(['tjenestegraf:read'], { ...os, municipalities: ['3430', '0441'] })).toBe('MUNICIPALITY_ABOLISHED');
    expect(resolve(['tjenestegraf:read'], { ...os, municipalities: [] })).toBe('CLIENT_WITHOUT_REACH');
  });
  test('of a governor that is none', () => {
    expect(resolve(['tjenestegraf:oversight'], { ...innlandet, governor: 'oppland' })).toBe('GOVERNOR_UNKNOWN');
    expect(resolve(['tjenestegraf:oversight'], { ...innlandet, governor: null })).toBe('GOVERNOR_UNKNOWN');
  });
  test('without the role’s scope as an exact word', () => {
    for (const scope of ['tjenestegraf:readx', 'xtjenestegraf:read', 'TJENESTEGRAF:READ', 'tjenestegraf:read.x', ''])
      expect(resolve([scope], os)).toBe('SCOPE_MISSING');
    expect(resolve(['tjenestegraf:admin'], os)).toBe('SCOPE_MISSING');
  });
});

test('where governors share an organisation number, the token says which one by a scope of its own', () => {
  const trondelag = { ...innlandet, id: 't', governor: 'trondelag' };
  expect(resolve(['tjenestegraf:oversight'], innlandet, trondelag)).toBe('CLIENT_AMBIGUOUS');
  expect(resolve(['tjenestegraf:oversight', 'tjenestegraf:oversight.trondelag'], innlandet, trondelag)).toMatchObject({
    governor: 'trondelag',
  });
  const both = ['tjenestegraf:oversight', 'tjenestegraf:oversight.innlandet', 'tjenestegraf:oversight.trondelag'];
  expect(resolve(both, innlandet, trondelag)).toBe('CLIENT_AMBIGUOUS');
});

test('writing needs the scope to write', () => {
  expect(mayWrite({ role: 'MUNICIPALITY', scopes: ['tjenestegraf:read'] })).toBe(false);
  expect(mayWrite({ role: 'MUNICIPALITY', scopes: ['tjenestegraf:read', 'tjenestegraf:municipality.write'] })).toBe(
    true,
  );
  expect(mayWrite({ role: 'GOVERNOR', scopes: ['tjenestegraf:municipality.write'] })).toBe(false);
  expect(mayWrite({ role: 'PUBLIC', scopes: ['tjenestegraf:municipality.write'] })).toBe(false);
});

test('viewers share cached answers only where role, governor, reach and scopes are the same', () => {
  const key = (role: 'MUNICIPALITY' | 'GOVERNOR', numbers: string[], scopes: string[] = ['a', 'b']) =>
    scopeKeyOf({ role, governor: role === 'GOVERNOR' ? 'innlandet' : null, municipalities: new Set(numbers), scopes });
  expect(key('MUNICIPALITY', ['3430', '3403'], ['b', 'a'])).toBe(key('MUNICIPALITY', ['3403', '3430']));
  const distinct = [
    key('MUNICIPALITY', ['3430']),
    key('MUNICIPALITY', ['3403']),
    key('GOVERNOR', ['3430']),
    key('MUNICIPALITY', ['3430'], ['a']),
  ];
  expect(new Set(distinct).size).toBe(4);
});
