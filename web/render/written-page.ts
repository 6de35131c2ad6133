import { hash } from 'node:crypto';
import { compress, type Encoding } from '../http/compress.ts';

/** A page as it was written, ready to be sent. */
export interface WrittenPage {
  readonly status: number;
  readonly body: Buffer;
  /**
   * Names these bytes however they are packed: a browser that has them need not be sent them again. Null: something in the page is
   * its reader's own, so it is neither packed nor asked for again.
   */
  readonly etag: string | null;
  /** The body in an encoding; packed once. */
  readonly packed: (encoding: Encoding) => Promise<Buffer>;
}

export function writtenPage(status: number, html: string, isForEverybody: boolean): WrittenPage {
  const body = Buffer.from(`<!doctype html>${html}`);
  const done = new Map<Encoding, Promise<Buffer>>();
  return {
    status,
    body,
    etag: isForEverybody ? `W/"${hash('sha256', body, 'base64url')}"` : null,
    packed(encoding) {
      const packed = done.get(encoding) ?? compress(body, encoding);
      done.set(encoding, packed);
      return packed;
    },
  };
}
