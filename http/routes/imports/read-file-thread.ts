import { parentPort } from 'node:worker_threads';
import { type FileToRead, partsOf, readFile } from './read-file.ts';

/** Reads one file in a thread of its own: ten thousand rows take most of a second, in one go. */
parentPort?.once('message', async ({ file, kind, reach, port }: FileToRead) => {
  const read = await readFile(file, kind, reach);
  if (!('texts' in read)) for (const part of partsOf(read)) port.postMessage(part);
  parentPort?.postMessage('texts' in read ? read : { ...read, rows: [], given: [], rejected: [], normalised: [] });
});
