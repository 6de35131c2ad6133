import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { createClientSlots } from '../../http/client-slots.ts';
import { readBody } from '../../http/endpoint/request/read-body.ts';
import { RequestError } from '../../http/errors/request-error.ts';
import { limits } from '../../schema/limits/limits.ts';
import { SCOPES } from '../../services/identity/scopes.ts';
import { PUBLIC_VIEWER, type Viewer } from '../../services/identity/viewer.ts';

const writer: Viewer = {
  ...PUBLIC_VIEWER,
  role: 'MUNICIPALITY',
  clientId: 'os',
  scopes: [SCOPES.READ, SCOPES.MUNICIPALITY_WRITE],
};
const reader: Viewer = { ...writer, scopes: [SCOPES.READ] };
const UNKNOWN = Number.NaN;

function world({ perClientMax = 1, totalMax = 1 } = {}) {
  const slots = createClientSlots({ perClientMax, totalMax });
  const begin = (length: number, viewer: Viewer) => {
    const request = new PassThrough({ highWaterMark: 1_000_000 });
    const read = async () => readBody(request as unknown as IncomingMessage, length, viewer, slots);
    return { request, read };
  };
  const send = async (bytes: number, length: number, viewer: Viewer) => {
    const { request, read } = begin(length, viewer);
    const body = read();
    request.end(Buffer.alloc(bytes, 'a'));
    return body;
  };
  return { slots, begin, send };
}
const codeOf = (task: Promise<unknown>) =>
  task.then(
    () => 'READ',
    (error) => (error instanceof RequestError ? error.code : 'OTHER'),
  );

describe('a body', () => {
  const [small, large] = [limits.bodyBytesMax, limits.bulkBodyBytesMax];
  test.each([
    ['of the public at its bound', PUBLIC_VIEWER, small, 'READ'],
    ['of the public over it', PUBLIC_VIEWER, small + 1, 'PAYLOAD_TOO_LARGE'],
    ['of a municipality that may only read, over the public’s bound', reader, small + 1, 'PAYLOAD_TOO_LARGE'],
    ['of one that may write, at the larger bound', writer, large, 'READ'],
    ['of one that may write, over it', writer, large + 1, 'PAYLOAD_TOO_LARGE'],
  ])('%s is taken or refused, whether or not its length is told', async (_, viewer, bytes, outcome) => {
    expect(await codeOf(world().send(bytes, bytes, viewer))).toBe(outcome);
    expect(await codeOf(world().send(bytes, UNKNOWN, viewer))).toBe(outcome);
  });

  test('that is a little too large costs its sender no new connection, a larger one does', async () => {
    const headersOf = (length: number, viewer: Viewer) =>
      world()
        .begin(length, viewer)
        .read()
        .then(
          () => null,
          (error: RequestError) => error.headers,
        );
    for (const [viewer, max] of [
      [PUBLIC_VIEWER, small],
      [writer, large],
    ] as const) {
      expect(await headersOf(max + small, viewer)).toEqual({});
      expect(await headersOf(max + small + 1, viewer)).toEqual({ connection: 'close' });
    }
  });

  test('that is here already is read at once, in one piece', async () => {
    const { begin } = world();
    const { request } = begin(5, PUBLIC_VIEWER);
    request.end('{"a":');
    const read = readBody(request as unknown as IncomingMessage, 5, PUBLIC_VIEWER, world().slots);
    expect(read).not.toBeInstanceOf(Promise);
    expect((await read).bytes.toString()).toBe('{"a":');
  });

  test('that is not as long as told is read to its end', async () => {
    expect((await world().send(3, 0, PUBLIC_VIEWER)).bytes.toString()).toBe('aaa');
  });
});

describe('large bodies', () => {
  const over = limits.bodyBytesMax + 1;
  test('are let in a few at a time, and the next one when an answer has left', async () => {
    const { send } = world();
    const { release } = await send(over, over, writer);
    expect(await codeOf(send(over, over, { ...writer, clientId: 'hamar' }))).toBe('RATE_LIMITED');
    release();
    expect(await codeOf(send(over, over, writer))).toBe('READ');
  });

  test('of an untold length take a place as well; small ones take none', async () => {
    const { send, slots } = world();
    await send(10, UNKNOWN, writer);
    expect(slots.taken()).toBe(1);
    await send(limits.bodyBytesMax, limits.bodyBytesMax, writer);
    await send(10, UNKNOWN, PUBLIC_VIEWER);
    expect(slots.taken()).toBe(1);
  });

  test('that break off give their place back', async () => {
    const { begin, slots } = world();
    const { request, read } = begin(over, writer);
    const body = codeOf(read());
    expect(slots.taken()).toBe(1);
    request.destroy(new Error('gone'));
    expect(await body).toBe('OTHER');
    expect(slots.taken()).toBe(0);
  });
});
