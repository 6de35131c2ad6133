import { randomBytes, randomUUID } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A file that should hold a key holds none. */
export class KeyFileError extends Error {
  override name = 'KeyFileError';
}

/**
 * A key of random bytes that development makes once and keeps, readable by its owner only. Two processes starting at once must
 * end with one key: it is written aside, then linked, which fails where one is there.
 * @throws KeyFileError
 */
export async function keyFile(file: string, bytes: number): Promise<Uint8Array> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const read = async (): Promise<Uint8Array | null> => {
    const text = await readFile(file, 'utf8').catch(() => null);
    return text === null ? null : new Uint8Array(Buffer.from(text, 'base64'));
  };
  const known = await read();
  if (known === null) {
    const aside = `${file}.${randomUUID()}`;
    await writeFile(aside, randomBytes(bytes).toString('base64'), { mode: 0o600, flag: 'wx' });
    await link(aside, file).catch(() => undefined);
    await rm(aside, { force: true });
  }
  await chmod(file, 0o600);
  const key = known ?? (await read());
  if (key === null || key.length < bytes) throw new KeyFileError(`${file} does not hold a key`);
  return key;
}
