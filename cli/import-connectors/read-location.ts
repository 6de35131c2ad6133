import { open } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { ImportError } from '../../db/sources/delivery.ts';
import { DELIVERY_BYTES_MAX } from '../../services/sources/parsing/decode-text.ts';
import { SourceError } from '../../services/sources/parsing/parsed-delivery.ts';
import { IMPORT_RULES } from '../../services/sources/refusals/import-rules.ts';

/** How a URL is asked for. */
export interface FetchOptions {
  /** Tries in all, the first included. */
  readonly triesMax?: number;
  /** Milliseconds before the second try; each further one waits twice as long. */
  readonly waitMs?: number;
  /** Milliseconds for one try, from asking to the last byte. */
  readonly timeoutMs?: number;
  /** JSON to POST; absent: a GET. */
  readonly body?: string;
  /** Called before each further try. */
  readonly onRetry?: (reason: string, waitMs: number) => void;
}

/**
 * The bytes of a file or a URL. A URL that is away for the moment (no answer, 408, 429, 5xx) is asked again, each time
 * after a longer wait; what is larger than any delivery of ours is not read to its end.
 *
 * @throws ImportError `SOURCE_UNREACHABLE`, `SOURCE_REFUSED`, `FILE_UNREADABLE`; SourceError `SOURCE_TOO_LARGE`.
 */
export async function readLocation(location: string, options: FetchOptions = {}): Promise<Uint8Array> {
  return /^https?:\/\//.test(location) ? await fetchBytes(location, options) : await readBounded(location);
}

async function readBounded(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => null);
  if (handle === null) throw new ImportError('FILE_UNREADABLE', IMPORT_RULES.FILE_UNREADABLE);
  try {
    const { size } = await handle.stat();
    if (size > DELIVERY_BYTES_MAX) throw tooLarge();
    return await handle.readFile();
  } catch (error) {
    if (error instanceof SourceError) throw error;
    throw new ImportError('FILE_UNREADABLE', IMPORT_RULES.FILE_UNREADABLE);
  } finally {
    await handle.close();
  }
}

async function fetchBytes(url: string, options: FetchOptions): Promise<Uint8Array> {
  const { triesMax = 5, waitMs = 500, timeoutMs = 60_000, body, onRetry } = options;
  for (let tried = 1; ; tried += 1) {
    const answer = await tryOnce(url, timeoutMs, body);
    if (answer instanceof Uint8Array) return answer;
    if (!answer.mayRetry) throw new ImportError('SOURCE_REFUSED', `${IMPORT_RULES.SOURCE_REFUSED} (${answer.reason})`);
    if (tried === triesMax) {
      throw new ImportError(
        'SOURCE_UNREACHABLE',
        `Kilden svarer ikke etter ${triesMax} forsøk (${answer.reason}). Ingenting er endret.`,
      );
    }
    // Up to a quarter more, so that many importers do not come back at once.
    const wait = waitMs * 2 ** (tried - 1) * (1 + Math.random() / 4);
    onRetry?.(answer.reason, wait);
    await sleep(wait);
  }
}

interface NoAnswer {
  readonly reason: string;
  readonly mayRetry: boolean;
}

async function tryOnce(url: string, timeoutMs: number, body: string | undefined): Promise<Uint8Array | NoAnswer> {
  try {
    const response = await fetch(url, {
      signal: AbortSignal.timeout(timeoutMs),
      headers: {
        accept: 'application/json, text/csv',
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      },
      ...(body === undefined ? {} : { method: 'POST', body }),
    });
    const { status } = response;
    if (!response.ok) {
      await response.body?.cancel();
      return { reason: `HTTP ${status}`, mayRetry: status >= 500 || status === 408 || status === 429 };
    }
    return await collect(response);
  } catch (error) {
    if (error instanceof SourceError) throw error;
    return {
      reason: error instanceof Error && error.name === 'TimeoutError' ? 'tidsavbrudd' : 'ingen forbindelse',
      mayRetry: true,
    };
  }
}

async function collect({ body }: Response): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body ?? []) {
    size += chunk.byteLength;
    if (size > DELIVERY_BYTES_MAX) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function tooLarge(): SourceError {
  return new SourceError('SOURCE_TOO_LARGE', `Grensen er ${DELIVERY_BYTES_MAX} byte.`);
}
