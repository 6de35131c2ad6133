import { once } from 'node:events';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { createConcurrencyLimit } from '../../change-delivery/stream/concurrency-limit.ts';

/** A cell of a workbook; null in its row's place: it is empty. */
export interface WorkbookCell {
  readonly value: string | number;
  /** The format of a number, in the spreadsheet's notation. */
  readonly format?: string;
  readonly isHeading?: boolean;
  readonly isWrapped?: boolean;
}
export type WorkbookRow = readonly (WorkbookCell | null)[];

interface Sheet {
  readonly name: string;
  readonly columns: number;
  readonly width: number;
  /** Its rows; null: those that were sent before. */
  readonly about: readonly WorkbookRow[] | null;
}

/** Messages to the thread: chunks of rows, and finally the sheets. */
export type WorkbookPart = { readonly rows: readonly WorkbookRow[] } | { readonly sheets: readonly Sheet[] };

/** Rows handed over in one turn of the event loop: a few milliseconds. */
const ROWS_OF_TURN = 250;
/** Writes one workbook at a time: a thread with a large one takes some hundred megabytes. */
const inTurn = createConcurrencyLimit(1);
const THREAD = new URL('./workbook-thread.ts', import.meta.url);

/**
 * Writes a workbook with a sheet of figures, whose first row stays in sight, and one of words about them, in a thread of its own.
 * @param rows made as they are handed over, so that others' requests are answered between them
 */
export function writeWorkbook(
  rows: Iterable<WorkbookRow>,
  columns: number,
  about: readonly WorkbookRow[],
  names: { readonly figures: string; readonly about: string } = { figures: 'Tall', about: 'Om tallene' },
): Promise<Buffer> {
  return inTurn(async () => {
    // Node itself reads the file's types away: the thread needs nothing that the server was started with.
    const thread = new Worker(THREAD, { execArgv: [] });
    try {
      const written = once(thread, 'message');
      // It is waited for below; a thread that fails before is no unhandled rejection.
      written.catch(() => {});
      const send = (part: WorkbookPart) => thread.postMessage(part);
      let few: WorkbookRow[] = [];
      for (const row of rows) {
        few.push(row);
        if (few.length < ROWS_OF_TURN) continue;
        send({ rows: few });
        few = [];
        await setImmediate();
      }
      send({ rows: few });
      send({
        sheets: [
          { name: names.figures, columns, width: 18, about: null },
          { name: names.about, columns: 1, width: 110, about },
        ],
      });
      const [bytes] = (await written) as [Uint8Array<ArrayBuffer>];
      return Buffer.from(bytes.buffer);
    } finally {
      await thread.terminate();
    }
  });
}
