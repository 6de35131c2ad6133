import { createLocalJWKSet } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { verifyToken } from '../../../services/identity/verify-token.ts';
import { type Keys, NOW, newKeys, RULES, sign } from './tokens.ts';

const AUTHORITY = 'iso6523-actorid-upis';
const party = (number: string) => ({ orgno: { authority: AUTHORITY, ID: `0192:${number}` } });
const reportee = (number: string) => ({ Authority: AUTHORITY, ID: `0192:${number}`, Name: 'Eksempel kommune' });

let keys: Keys;
beforeAll(async () => {
  keys = await newKeys('k1');
});

async function represented(authorization_details: unknown) {
  const lookup = createLocalJWKSet({ keys: [keys.publicJwk] });
  const rules = { ...RULES, organisationClaim: 'AUTHORIZATION_DETAILS' } as const;
  const result = await verifyToken(await sign(keys, { authorization_details }), lookup, rules, NOW);
  return result.kind === 'ok' ? result.organisationNumber : result.kind === 'invalid' ? result.rule : result.kind;
}

describe('a person’s token speaks for', () => {
  test('the organisation that the person chose to represent, in the newer form and in the older', async () => {
    expect(await represented([{ authorized_parties: [party('999888777')] }])).toBe('999888777');
    expect(await represented([{ reportees: [reportee('999888777')] }])).toBe('999888777');
  });

  test('one organisation though it is named for several rights', async () => {
    const details = [{ authorized_parties: [party('999888777')] }, { reportees: [reportee('999888777')] }];
    expect(await represented(details)).toBe('999888777');
  });

  test('nobody where two organisations are named: the platform does not choose', async () => {
    expect(await represented([{ authorized_parties: [party('999888777'), party('999888778')] }])).toBe('CONSUMER');
  });

  test.each([
    ['no details', undefined],
    ['an empty list', []],
    ['a text', '0192:999888777'],
    ['null in place of a detail', [null]],
    ['null in place of a party', [{ authorized_parties: [null] }]],
    ['another authority', [{ authorized_parties: [{ orgno: { authority: 'x', ID: '0192:999888777' } }] }]],
    ['another country', [{ authorized_parties: [{ orgno: { authority: AUTHORITY, ID: '0007:999888777' } }] }]],
    ['one good and one that cannot be read', [{ authorized_parties: [party('999888777'), { orgno: {} }] }]],
  ])('nobody with %s, though the consumer of the token is an organisation', async (_form, details) => {
    expect(await represented(details)).toBe('CONSUMER');
  });

  test('never an organisation of its authorization details where it is a machine’s token', async () => {
    const lookup = createLocalJWKSet({ keys: [keys.publicJwk] });
    const token = await sign(keys, {
      consumer: undefined,
      authorization_details: [{ authorized_parties: [party('999888777')] }],
    });
    expect(await verifyToken(token, lookup, RULES, NOW)).toEqual({ kind: 'invalid', rule: 'CONSUMER' });
  });
});
