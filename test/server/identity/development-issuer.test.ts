import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDevelopmentIssuer, DEVELOPMENT_ISSUER } from '../../../http/identity/development-issuer.ts';
import { chooseClient, type DevelopmentRegister } from '../../../services/identity/development-client.ts';
import { verifyToken } from '../../../services/identity/verify-token.ts';
import { NOW, RULES } from '../../services/identity/tokens.ts';

let directory: string;
beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'issuer-'));
});
afterAll(() => rm(directory, { recursive: true, force: true }));

const issuer = (production = false) =>
  createDevelopmentIssuer({
    directory: join(directory, 'keys'),
    audience: 'x',
    baseUrl: 'http://localhost:4000/dev-issuer',
    production,
  });
const request = {
  organisationNumber: '999990011',
  scopes: ['tjenestegraf:oversight'],
  lifetimeSeconds: 3600,
  now: NOW,
};

describe('the development issuer', () => {
  test('does not run in production', async () => {
    await expect(issuer(true)).rejects.toThrow('does not run in production');
  });

  test('signs tokens that the server accepts, whichever process made the key first', async () => {
    const [server, commandLine] = await Promise.all([issuer(), issuer()]);
    const rules = { ...RULES, issuer: DEVELOPMENT_ISSUER, audience: 'x' };
    expect(await verifyToken(await commandLine.sign(request), server.keys, rules, NOW)).toMatchObject({
      kind: 'ok',
      organisationNumber: '999990011',
      scopes: ['tjenestegraf:oversight'],
    });
  });

  test('keeps one private key, for its owner only, and never shows it', async () => {
    const { jwks, metadata } = await issuer();
    expect(await readdir(join(directory, 'keys'))).toEqual(['development-key.json']);
    expect((await stat(join(directory, 'keys', 'development-key.json'))).mode & 0o777).toBe(0o600);
    expect(Object.keys(jwks.keys[0] ?? {}).sort()).toEqual(['alg', 'e', 'kid', 'kty', 'n', 'use']);
    expect(metadata).toEqual({ issuer: DEVELOPMENT_ISSUER, jwks_uri: 'http://localhost:4000/dev-issuer/jwks' });
  });

  test('is nobody to a server that trusts another issuer', async () => {
    const { sign, keys } = await issuer();
    expect(await verifyToken(await sign(request), keys, { ...RULES, audience: 'x' }, NOW)).toEqual({
      kind: 'invalid',
      rule: 'ISSUER',
    });
  });
});

describe('whom a development token speaks for', () => {
  const register: DevelopmentRegister = {
    clients: [
      { organisationNumber: '999990011', role: 'GOVERNOR', governor: 'innlandet' },
      { organisationNumber: '999990002', role: 'ANALYST' },
    ],
    municipalities: [
      { number: '3430', organisationNumber: '943464723', formerNumbers: [{ number: '0441' }] },
      { number: '1580', organisationNumber: null },
    ],
    counties: [{ number: '34', governor: 'innlandet' }],
  };
  test('a governor by slug or by county, a municipality by its present or former number', () => {
    for (const whom of ['innlandet', '34'])
      expect(chooseClient(register, 'GOVERNOR', whom)).toEqual({ organisationNumber: '999990011' });
    for (const whom of ['3430', '0441'])
      expect(chooseClient(register, 'MUNICIPALITY', whom)).toEqual({ organisationNumber: '943464723' });
    expect(chooseClient(register, 'ANALYST', null)).toEqual({ organisationNumber: '999990002' });
  });
  test('or a sentence that says what is missing', () => {
    const problem = (role: 'GOVERNOR' | 'MUNICIPALITY' | 'ANALYST' | 'PORTAL', whom: string | null) =>
      chooseClient(register, role, whom);
    expect(problem('GOVERNOR', null)).toHaveProperty('problem', expect.stringContaining('needs --for'));
    expect(problem('GOVERNOR', 'oppland')).toHaveProperty(
      'problem',
      'no governor is called oppland; known are innlandet',
    );
    expect(problem('MUNICIPALITY', '9999')).toHaveProperty('problem', 'no municipality has the number 9999');
    expect(problem('MUNICIPALITY', '1580')).toHaveProperty('problem', 'no organisation number is known for 1580');
    expect(problem('ANALYST', '3430')).toHaveProperty('problem', '--for has no meaning for ANALYST');
    expect(problem('PORTAL', null)).toHaveProperty('problem', 'the seed has no client of role PORTAL');
  });
});
