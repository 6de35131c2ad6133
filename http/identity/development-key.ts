import { randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  calculateJwkThumbprint,
  createLocalJWKSet,
  exportJWK,
  generateKeyPair,
  type JWK,
  type JWTVerifyGetKey,
} from 'jose';
import { z } from 'zod';

const FILE_NAME = 'development-key.json';
const keyShape = z.looseObject({ kty: z.literal('RSA'), kid: z.string(), n: z.string(), e: z.string(), d: z.string() });

/** The development issuer's private key: made at first use, readable by its owner only, shared by server and command line. */
export async function loadDevelopmentKey(directory: string): Promise<JWK & { kid: string }> {
  const file = join(directory, FILE_NAME);
  await mkdir(directory, { recursive: true, mode: 0o700 });
  if (!(await exists(file))) await createOnce(file);
  await chmod(file, 0o600);
  return keyShape.parse(JSON.parse(await readFile(file, 'utf8'))) as JWK & { kid: string };
}

/** The public part of the key, as an issuer publishes it. */
export function publishedKeys({ kid, n, e }: JWK): { readonly keys: JWK[] } {
  return { keys: [{ kty: 'RSA', alg: 'RS256', use: 'sig', kid: String(kid), n: String(n), e: String(e) }] };
}

/** Checks signatures of the key, without the network. */
export const publicKeys = (key: JWK): JWTVerifyGetKey => createLocalJWKSet(publishedKeys(key));

/** Two processes starting at once must end with one key: written aside, then linked, which fails where one is there. */
async function createOnce(file: string): Promise<void> {
  const { privateKey } = await generateKeyPair('RS256', { extractable: true, modulusLength: 2048 });
  const jwk = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, JSON.stringify({ ...jwk, kid, alg: 'RS256', use: 'sig' }), { mode: 0o600, flag: 'wx' });
  try {
    await link(aside, file);
  } catch (error) {
    if (!(await exists(file))) throw error;
  } finally {
    await rm(aside, { force: true });
  }
}

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
