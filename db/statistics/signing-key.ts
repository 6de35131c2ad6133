import { createPrivateKey, generateKeyPairSync, type KeyObject, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Settings that may give the key. */
export interface SigningKeySettings {
  /** Base64 of PKCS #8, from the configuration. */
  readonly key: string | undefined;
  /** Development alone makes a key of its own. */
  readonly development: boolean;
  readonly dataDirectory: string;
}

/**
 * The private key that files of statistics are signed with; null: there is none, and they are not.
 * @throws where the configuration’s is not an Ed25519 key
 */
export async function loadSigningKey({
  key,
  development,
  dataDirectory,
}: SigningKeySettings): Promise<KeyObject | null> {
  if (key === undefined && !development) return null;
  const text = key ?? (await developmentKey(join(dataDirectory, 'statistics-keys')));
  const found = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' });
  if (found.asymmetricKeyType !== 'ed25519') throw new Error('STATISTICS_SIGNING_KEY: expected an Ed25519 key');
  return found;
}

/** Two processes starting at once must end with one key: written aside, then linked, which fails where one is there. */
async function developmentKey(folder: string): Promise<string> {
  const file = join(folder, 'signing');
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const known = await readFile(file, 'utf8').catch(() => null);
  if (known !== null) return known;
  const { privateKey } = generateKeyPairSync('ed25519');
  const aside = `${file}.${randomUUID()}`;
  await writeFile(aside, privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'), {
    mode: 0o600,
    flag: 'wx',
  });
  await link(aside, file).catch(() => undefined);
  await rm(aside, { force: true });
  await chmod(file, 0o600);
  return await readFile(file, 'utf8');
}
