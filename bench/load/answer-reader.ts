/** Finds the end of each answer on a keep-alive connection; it parses no more than that needs. */
export interface AnswerReader {
  /** @returns true when the answer is complete. @throws Error when it is not a good one */
  read(chunk: Buffer): boolean;
  /** Bytes of all bodies so far, without the framing of chunks being taken off. */
  readonly bytes: number;
}

const END_OF_CHUNKS = '0\r\n\r\n';

/** Reads answers that follow one another, by length or in chunks. */
export function answerReader(): AnswerReader {
  let head = '';
  let inBody = false;
  let missing: number | null = null;
  let tail = '';
  let total = 0;

  function take(body: Buffer): boolean {
    total += body.length;
    if (missing !== null) {
      missing -= body.length;
      return missing <= 0;
    }
    tail = (tail + body.subarray(-END_OF_CHUNKS.length).toString('latin1')).slice(-END_OF_CHUNKS.length);
    return tail === END_OF_CHUNKS;
  }

  function start(chunk: Buffer): boolean {
    head += chunk.toString('latin1');
    const end = head.indexOf('\r\n\r\n');
    if (end < 0) return false;
    const lines = head.slice(0, end);
    const length = /^content-length: *(\d+)/im.exec(lines);
    if (!head.startsWith('HTTP/1.1 200') || (length === null && !/^transfer-encoding: *chunked/im.test(lines))) {
      throw new Error(`not a good answer: ${head.slice(0, 600)}`);
    }
    const body = head.slice(end + 4);
    if (body.slice(0, 200).includes('"errors"')) throw new Error(`an answer with errors: ${body.slice(0, 600)}`);
    missing = length === null ? null : Number(length[1]);
    head = '';
    tail = '';
    inBody = true;
    return take(Buffer.from(body, 'latin1'));
  }

  return {
    read(chunk) {
      const done = inBody ? take(chunk) : start(chunk);
      if (done) inBody = false;
      return done;
    },
    get bytes() {
      return total;
    },
  };
}
