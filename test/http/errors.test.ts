import { describe, expect, test } from 'vitest';
import { failureFor, sharedFailure } from '../../http/endpoint/shared-outcome.ts';
import { completeErrorResponse } from '../../http/errors/error-response.ts';
import { formatError } from '../../http/errors/format-error.ts';
import { RequestError, requestErrorOf } from '../../http/errors/request-error.ts';
import { ERROR_CODES } from '../../schema/errors/error-codes.ts';
import { ERRORS_IN_NORWEGIAN } from '../../schema/errors/errors-in-norwegian.ts';

describe('what was thrown is told as an error of the contract', () => {
  test.each([
    [{ code: 'FST_ERR_CTP_BODY_TOO_LARGE', statusCode: 413 }, 'PAYLOAD_TOO_LARGE', 413],
    [{ code: 'FST_ERR_CTP_INVALID_MEDIA_TYPE', statusCode: 415 }, 'UNSUPPORTED_MEDIA_TYPE', 415],
    [{ code: 'ECONNREFUSED' }, 'SERVICE_UNAVAILABLE', 503],
    [{ statusCode: 400 }, 'BAD_REQUEST', 400],
    [{ statusCode: 418 }, 'BAD_REQUEST', 400],
    [{ statusCode: 500 }, 'INTERNAL_SERVER_ERROR', 500],
    [new Error('a secret'), 'INTERNAL_SERVER_ERROR', 500],
    ['text', 'INTERNAL_SERVER_ERROR', 500],
  ])('%j', (thrown, code, status) => {
    const error = requestErrorOf(thrown);
    expect([error.code, error.status]).toEqual([code, status]);
    expect(error.body('id', null)).not.toContain('secret');
  });

  test('that the platform is away says when to ask again, unless whoever says so knows better', () => {
    expect(Number(new RequestError('SERVICE_UNAVAILABLE', 'x').headers['retry-after'])).toBeGreaterThan(0);
    const headers = { 'retry-after': 30 };
    expect(new RequestError('SERVICE_UNAVAILABLE', 'x', { headers }).headers).toEqual(headers);
  });

  test('a statement that ran too long is TIMEOUT over GraphQL, and nobody need look at it', () => {
    const reported: unknown[] = [];
    const error = formatError({ message: 'x' }, { code: '57014' }, (one) => reported.push(one));
    expect([error.extensions?.['code'], reported]).toEqual(['TIMEOUT', []]);
  });
});

describe('a failure is shared with those who wait for the same', () => {
  const response = (status: number, code: string) => ({
    status,
    bytes: Buffer.from(JSON.stringify({ errors: [{ extensions: { code, correlationId: 'first' } }] })),
    contentType: 'application/json',
  });

  test.each([
    [500, 'INTERNAL_SERVER_ERROR', true],
    [503, 'SERVICE_UNAVAILABLE', true],
    [200, 'TIMEOUT', true],
    [499, 'BAD_REQUEST', false],
    [200, 'FORBIDDEN', false],
  ])('%d %s: %s', (status, code, isShared) => {
    expect(sharedFailure(response(status, code), 'first') !== null).toBe(isShared);
  });

  test('each under its own correlation id', () => {
    const failure = sharedFailure(response(503, 'SERVICE_UNAVAILABLE'), 'first');
    if (failure?.kind !== 'FAILED') throw new Error('not shared');
    const text = failureFor(failure, 'second').bytes.toString();
    expect([text.includes('"second"'), text.includes('first')]).toEqual([true, false]);
  });
});

describe('an answer with errors over GraphQL', () => {
  type Listener = { willSendResponse(context: unknown): Promise<void> };
  const sent = async (codes: readonly string[], data: Record<string, unknown> | null = null, more: object = {}) => {
    const response = {
      http: { status: undefined as number | undefined, headers: new Map<string, string>() },
      body: {
        kind: 'single',
        singleResult: { data, errors: codes.map((code) => ({ message: code, extensions: { code } as object })) },
      },
    };
    const plugin = completeErrorResponse() as { requestDidStart(): Promise<Listener> };
    await (await plugin.requestDidStart()).willSendResponse({
      response,
      contextValue: { correlationId: 'c-1', language: null, ...more },
    });
    const { status, headers } = response.http;
    return { status, retryAfter: headers.get('retry-after'), errors: response.body.singleResult.errors };
  };

  test('that took too long and answers nothing has status 504', async () => {
    expect((await sent(['TIMEOUT'])).status).toBe(504);
    expect((await sent(['TIMEOUT'], { offices: null })).status).toBe(504);
  });

  test('that met no database and answers nothing has status 503 and says when to ask again, whatever else failed', async () => {
    expect(await sent(['TIMEOUT', 'SERVICE_UNAVAILABLE'])).toMatchObject({
      status: 503,
      retryAfter: expect.any(String),
    });
  });

  test('that answers something, or is a fault of the question, keeps the status it has', async () => {
    expect((await sent(['TIMEOUT', 'SERVICE_UNAVAILABLE'], { offices: null, counties: [] })).status).toBeUndefined();
    expect((await sent(['FORBIDDEN'])).status).toBeUndefined();
  });

  test('has the correlation id in each error, beside its code', async () => {
    const { errors } = await sent(['TIMEOUT', 'FORBIDDEN']);
    expect(errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'TIMEOUT', correlationId: 'c-1' },
      { code: 'FORBIDDEN', correlationId: 'c-1' },
    ]);
  });

  test.each([
    ['NB', /^Dette er ikke åpent for dere\. .* FORBIDDEN$/],
    ['NN', /^Dette er ikkje ope for dykk\. .* FORBIDDEN$/],
    ['EN', /^FORBIDDEN$/],
  ])('says what is wrong and what to do first in the reader’s language: %s', async (language, text) => {
    const { errors } = await sent(['FORBIDDEN'], null, { language });
    expect(errors[0]?.message).toMatch(text);
  });

  test('has Norwegian of its own for every code, in both forms, with something to do', () => {
    const texts = Object.entries(ERRORS_IN_NORWEGIAN);
    expect(texts.map(([code]) => code).sort()).toEqual(Object.keys(ERROR_CODES).sort());
    expect(texts.filter(([, { nb, nn }]) => nb === nn || !/\. \S/.test(`${nb} .`)).map(([code]) => code)).toEqual([]);
  });
});
