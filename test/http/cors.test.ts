import type { IncomingMessage, ServerResponse } from 'node:http';
import { describe, expect, test } from 'vitest';
import { correlationIdOf } from '../../http/correlation-id.ts';
import { createCors } from '../../http/cors.ts';

const PORTAL = 'https://portal.example.no';
const pairs = (list: readonly unknown[]) =>
  Object.fromEntries(list.flatMap((name, at) => (at % 2 === 0 ? [[name, list[at + 1]]] : [])));

describe('a page of another origin', () => {
  test('may read answers, errors and ids, whichever origin it is', () => {
    const headers = pairs(createCors('ALL').headersFor(PORTAL));
    expect(headers['access-control-allow-origin']).toBe('*');
    expect(headers['access-control-expose-headers']).toContain('x-correlation-id');
    expect(headers).not.toHaveProperty('access-control-allow-credentials');
  });

  test.each([
    [PORTAL, PORTAL],
    ['https://other.example.no', undefined],
    ['https://portal.example.no.evil.example', undefined],
    ['null', undefined],
    [undefined, undefined],
  ])('%s may read them as %s where the settings name one origin, and caches keep them apart', (origin, allowed) => {
    const headers = pairs(createCors(new Set([PORTAL])).headersFor(origin));
    expect([headers['access-control-allow-origin'], headers['vary']]).toEqual([allowed, 'origin']);
  });
});

describe('a preflight', () => {
  const ask = (method: string, headers: Record<string, string>) => {
    let answer: { status: number; headers: Record<string, unknown> } | null = null;
    const response = {
      writeHead: (status: number, list: readonly unknown[]) => {
        answer = { status, headers: pairs(list) };
      },
      end: () => {},
    };
    const request = { method, headers: { origin: PORTAL, ...headers } } as unknown as IncomingMessage;
    createCors('ALL').answerPreflight(request, response as unknown as ServerResponse);
    return answer as { status: number; headers: Record<string, unknown> } | null;
  };
  const POST = { 'access-control-request-method': 'POST' };

  test('is answered for a day, with the headers that the page wants to send', () => {
    const answer = ask('OPTIONS', {
      ...POST,
      'access-control-request-headers': 'authorization,x-apollo-operation-name',
    });
    expect(answer?.status).toBe(204);
    expect(answer?.headers['access-control-allow-headers']).toBe('authorization,x-apollo-operation-name');
    expect(answer?.headers['access-control-allow-methods']).toBe('GET, POST, PUT, DELETE');
    expect(answer?.headers['access-control-max-age']).toBe('86400');
  });

  test.each(['', 'a b', 'x\u00e6', 'a,,b', 'a'.repeat(2_001)])('with odd headers (%j) allows the usual ones', (odd) => {
    const answer = ask('OPTIONS', { ...POST, 'access-control-request-headers': odd });
    expect(answer?.headers['access-control-allow-headers']).toBe('authorization, content-type');
  });

  test('is none by another method, or where no method is asked for', () => {
    expect(ask('POST', POST)).toBe(null);
    expect(ask('OPTIONS', {})).toBe(null);
  });
});

describe('the id that ties an answer, its log lines and its audit rows together', () => {
  const own = '0B3A5D1C-0000-4000-8000-00000000000f';
  const trace = '4bf92f3577b34da6a3ce929d0e0e4736';
  test.each([
    [{ 'x-correlation-id': own }, own],
    [{ 'x-correlation-id': own, traceparent: `00-${trace}-00f067aa0ba902b7-01` }, own],
    [{ traceparent: `00-${trace}-00f067aa0ba902b7-01` }, trace],
    [{ 'x-correlation-id': 'errors', traceparent: `00-${trace}-00f067aa0ba902b7-01` }, trace],
  ])('is the caller’s own: %j gives %s', (headers, id) => expect(correlationIdOf(headers)).toBe(id));

  test.each([
    {},
    { 'x-correlation-id': 'errors' },
    { 'x-correlation-id': `${own}\n` },
    { traceparent: '00-1-1-00' },
    { traceparent: `00-${'0'.repeat(32)}-00f067aa0ba902b7-01` },
    { traceparent: `ff-${trace}-00f067aa0ba902b7-01` },
  ])('is a new one for %j', (headers) =>
    expect(correlationIdOf(headers)).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
  );
});
