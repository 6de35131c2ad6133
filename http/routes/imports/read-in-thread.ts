import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { SenderReach } from '../../../services/sources/csv/read-csv-template.ts';
import { isZip } from '../../../services/sources/workbook/workbook-parts.ts';
import { createConcurrencyLimit } from '../../change-delivery/stream/concurrency-limit.ts';
import { type FileReading, type FileToRead, joined, type Part, type Refused, readFile } from './read-file.ts';
import type { UploadKindName } from './upload-kinds.ts';

/** Bytes of a text that is read where it is: some ten milliseconds, where a thread takes hundreds to begin. */
const AT_ONCE_MAX = 50_000;
const THREAD = new URL('./read-file-thread.ts', import.meta.url);
/** One at a time: a thread with ten thousand rows takes some hundred megabytes. */
const oneAtATime = createConcurrencyLimit(1);

/**
 * Reads a filled-in template: a large one, or a workbook, whose size is known when it is unpacked, in a thread of its own. Its
 * rows are taken over in turns, so that others’ requests are answered meanwhile.
 */
export function readInThread(
  file: Uint8Array,
  kind: UploadKindName,
  reach: SenderReach,
): Promise<FileReading | Refused> {
  if (file.length <= AT_ONCE_MAX && !isZip(file)) return readFile(file, kind, reach);
  return oneAtATime(async () => {
    // Node itself reads the files’ types away: the thread needs nothing that the server was started with.
    const thread = new Worker(THREAD, { execArgv: [] });
    const { port1: rows, port2: port } = new MessageChannel();
    try {
      const read = once(thread, 'message');
      thread.postMessage({ file, kind, reach, port } satisfies FileToRead, [port]);
      const [answer] = (await read) as [FileReading | Refused];
      return 'texts' in answer ? answer : { ...answer, ...(await collect(rows)) };
    } finally {
      rows.close();
      await thread.terminate();
    }
  });
}

async function collect(port: MessagePort): Promise<Part> {
  const parts: Part[] = [];
  for (let next = receiveMessageOnPort(port); next !== undefined; next = receiveMessageOnPort(port)) {
    parts.push(next.message as Part);
    await setImmediate();
  }
  return joined(parts);
}
