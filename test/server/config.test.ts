import { describe, expect, test } from 'vitest';
import { ConfigError, readConfig } from '../../config.ts';

const PRODUCTION = {
  NODE_ENV: 'production',
  DATABASE_URL: 'postgres://tjenestegraf@db.example.no/tjenestegraf?sslmode=verify-full',
  TOKEN_ISSUER: 'https://maskinporten.no/',
  TOKEN_METADATA_URL: 'https://maskinporten.no/.well-known/oauth-authorization-server',
  TOKEN_AUDIENCE: 'https://tjenestegraf.example.no',
};

/** The key that a start with these settings would stop at; null: it would go on. */
function stopsAt(environment: Record<string, string | undefined>): string | null {
  try {
    readConfig(environment);
    return null;
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    expect(error.message.startsWith(`${error.key}: `)).toBe(true);
    expect(error.message).not.toContain('\n');
    return error.key;
  }
}

describe('in production the server refuses to start', () => {
  test.each(['TOKEN_ISSUER', 'TOKEN_METADATA_URL', 'TOKEN_AUDIENCE', 'DATABASE_URL'])('without %s', (key) =>
    expect(stopsAt({ ...PRODUCTION, [key]: undefined })).toBe(key),
  );

  test('with the schema open to the public’s questions', () =>
    expect(stopsAt({ ...PRODUCTION, PUBLIC_INTROSPECTION: 'yes' })).toBe('PUBLIC_INTROSPECTION'));

  test('with webhooks that may be sent to its own network', () =>
    expect(stopsAt({ ...PRODUCTION, WEBHOOK_PRIVATE_ADDRESSES: 'yes' })).toBe('WEBHOOK_PRIVATE_ADDRESSES'));

  test('with its own database, unless somebody says so', () => {
    const own = { ...PRODUCTION, DATABASE_URL: undefined };
    expect(stopsAt(own)).toBe('DATABASE_URL');
    expect(stopsAt({ ...own, ALLOW_EMBEDDED_DATABASE: 'yes' })).toBeNull();
  });

  test.each(['DATABASE_URL', 'READ_DATABASE_URL', 'MIGRATION_DATABASE_URL', 'RELEASE_DATABASE_URL'])(
    'with an open line to the database of %s, unless it is on this machine or somebody says so',
    (key) => {
      const open = { ...PRODUCTION, [key]: 'postgres://tjenestegraf@db.example.no/tjenestegraf?sslmode=prefer' };
      expect(stopsAt(open)).toBe(key);
      expect(stopsAt({ ...open, ALLOW_PLAIN_DATABASE: 'yes' })).toBeNull();
      expect(stopsAt({ ...PRODUCTION, [key]: 'postgres://tjenestegraf@127.0.0.1/tjenestegraf' })).toBeNull();
      expect(
        stopsAt({ ...PRODUCTION, [key]: 'postgres://tjenestegraf@db.example.no/tjenestegraf?sslmode=require' }),
      ).toBeNull();
    },
  );

  test('with keys of the issuer fetched over an open line', () =>
    expect(stopsAt({ ...PRODUCTION, TOKEN_METADATA_URL: 'http://maskinporten.no/metadata' })).toBe(
      'TOKEN_METADATA_URL',
    ));

  test('not with an issuer on this machine, which no open line leads to', () => {
    const issuer = (host: string) => stopsAt({ ...PRODUCTION, TOKEN_METADATA_URL: `http://${host}:8080/metadata` });
    expect(['127.0.0.1', 'localhost', '[::1]'].map(issuer)).toEqual([null, null, null]);
    expect(['127.0.0.1.example.no', 'localhost.example.no'].map(issuer)).toEqual(Array(2).fill('TOKEN_METADATA_URL'));
  });

  test('with scheduled imports and no login that may write what they bring', () => {
    const imports = {
      ...PRODUCTION,
      IMPORT_SCHEDULE: '[{"cron":"15 4 * * *","import":["norg2","https://norg2.example.no"]}]',
    };
    expect(stopsAt(imports)).toBe('MIGRATION_DATABASE_URL');
    expect(stopsAt({ ...imports, MIGRATION_DATABASE_URL: PRODUCTION.DATABASE_URL })).toBeNull();
  });

  test('but not with everything in place, and then it is closed', () => {
    expect(stopsAt(PRODUCTION)).toBeNull();
    expect(readConfig(PRODUCTION)).toMatchObject({ production: true, publicIntrospection: false });
  });
});

describe('a wrong setting is named', () => {
  test.each([
    ['PORT', 'abc'],
    ['PORT', '-1'],
    ['PORT', '65536'],
    ['PORT', '40 00'],
    ['PORT', '4e3'],
    ['PORT', ''],
    ['HOST', ''],
    ['DATABASE_URL', ''],
    ['DATABASE_URL', 'mysql://db.example.no'],
    ['DATABASE_URL', 'localhost'],
    ['DATA_DIR', ''],
    ['DATABASE_CONNECTIONS_MAX', '0'],
    ['SHUTDOWN_DRAIN_MS', '1.5'],
    ['TOKEN_ISSUER', 'maskinporten.no'],
    ['PUBLIC_INTROSPECTION', 'true'],
    ['CORS_ORIGINS', ''],
    ['CORS_ORIGINS', 'portal.example.no'],
    ['CORS_ORIGINS', 'https://portal.example.no/'],
    ['WEBHOOK_KEYS', 'c2VjcmV0'],
    ['WEBHOOK_KEYS', `a:${Buffer.alloc(16).toString('base64')}`],
    ['WEBHOOK_KEYS', `a:${Buffer.alloc(32).toString('base64')},a:${Buffer.alloc(32, 1).toString('base64')}`],
    ['LOG_LEVEL', 'verbose'],
    ['NODE_ENV', 'prod'],
  ])('%s=%s', (key, value) => expect(stopsAt({ [key]: value })).toBe(key));

  test('and so is an issuer without the rest of what judging a token takes', () =>
    expect(stopsAt({ TOKEN_ISSUER: 'https://maskinporten.no/' })).toBe('TOKEN_METADATA_URL'));

  test('nothing set is development on this machine only, with the local issuer', () =>
    expect(readConfig({})).toMatchObject({ production: false, host: '127.0.0.1', port: 4000, tokens: null }));

  test('the local issuer, which lets anybody in, is not opened to the network by forgetting NODE_ENV', () => {
    expect(stopsAt({ HOST: '0.0.0.0' })).toBe('HOST');
    expect(stopsAt({ HOST: '::' })).toBe('HOST');
    expect(stopsAt({ HOST: 'localhost' })).toBeNull();
    expect(stopsAt({ HOST: '0.0.0.0', NODE_ENV: 'development' })).toBeNull();
  });

  test('in production the server migrates nothing unless it is told to; its own database it does', () => {
    expect(readConfig(PRODUCTION)).toMatchObject({ migrateOnStart: false, ownerDatabaseUrl: undefined });
    expect(readConfig({ ...PRODUCTION, MIGRATE_ON_START: 'yes' })).toMatchObject({ migrateOnStart: true });
    expect(readConfig({ ...PRODUCTION, DATABASE_URL: undefined, ALLOW_EMBEDDED_DATABASE: 'yes' }).migrateOnStart).toBe(
      true,
    );
    expect(readConfig({}).migrateOnStart).toBe(true);
  });
});
