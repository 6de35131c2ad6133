import { describe, expect, test } from 'vitest';
import { mayWrite, ROLE_SCOPES, SCOPES, scopeWords, writesBatches } from '../../../services/identity/scopes.ts';
import { REGISTERED_ROLES, ROLES } from '../../../services/identity/viewer.ts';

describe('what a token of each role needs', () => {
  test.each([
    ['PORTAL', SCOPES.READ],
    ['MUNICIPALITY', SCOPES.READ],
    ['GOVERNOR', SCOPES.OVERSIGHT],
    ['ANALYST', SCOPES.STATISTICS],
    ['ADMINISTRATOR', SCOPES.ADMIN],
  ] as const)('%s opens anything with %s alone', (role, scope) => expect(ROLE_SCOPES[role].required).toBe(scope));

  test('municipalities, governors and administrators write, each with its own scope and nobody with another’s', () => {
    const writers = ROLES.flatMap((role) =>
      Object.values(SCOPES)
        .filter((scope) => mayWrite({ role, scopes: [scope] }))
        .map((scope) => `${role} ${scope}`),
    );
    expect(writers.sort()).toEqual([
      `ADMINISTRATOR ${SCOPES.ADMIN}`,
      `GOVERNOR ${SCOPES.OVERSIGHT}`,
      `MUNICIPALITY ${SCOPES.MUNICIPALITY_WRITE}`,
    ]);
    expect(mayWrite({ role: 'MUNICIPALITY', scopes: [] })).toBe(false);
  });

  test('municipalities and administrators alone send batches, by which a request may be larger', () => {
    expect(ROLES.filter(writesBatches).sort()).toEqual(['ADMINISTRATOR', 'MUNICIPALITY']);
  });

  test('scopes are words: told apart at spaces, each once', () => {
    expect(scopeWords(' b:x  a b:x ')).toEqual(['a', 'b:x']);
  });
});

test('every role but the public’s is registered', () => {
  expect(['PUBLIC', ...REGISTERED_ROLES].sort()).toEqual([...ROLES].sort());
});
