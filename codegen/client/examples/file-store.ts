import { open, readFile, rename } from 'node:fs/promises';
import { createMemoryCopy, type HeldCopy, type SyncStore } from '../sync/index.ts';

/**
 * Keeps the copy in a JSON file, for a few thousand entities: each batch writes it anew beside the old one, which it then
 * takes the place of. Whenever the program is killed, the file is whole: as after a batch or as before it.
 */
export async function fileStore(path: string): Promise<SyncStore> {
  const from = await read(path);
  const copy = createMemoryCopy(from === null ? {} : { from });
  return {
    load: copy.store.load,
    async apply(batch) {
      await copy.store.apply(batch);
      await write(path, JSON.stringify(copy.held()));
    },
  };
}

async function read(path: string): Promise<HeldCopy | null> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as HeldCopy;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

async function write(path: string, text: string): Promise<void> {
  const beside = `${path}.new`;
  const file = await open(beside, 'w');
  try {
    await file.writeFile(text);
    // Without this, a power cut could leave the new name with none of its content.
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(beside, path);
}
