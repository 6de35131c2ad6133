import { WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/webStandardStreamableHttp.js';
import { ErrorCode } from '@modelcontextprotocol/sdk/types.js';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Viewer } from '../../services/identity/viewer.ts';
import { preferredLanguage } from '../../services/languages/accept-language.ts';
import type { CorsOrigins } from '../cors.ts';
import { nextStepIn } from '../errors/error-in-language.ts';
import { RequestError, requestErrorOf } from '../errors/request-error.ts';
import { type AssistantParts, createMcpServers } from './mcp-server.ts';

export const MCP_PATH = '/mcp';

interface McpParts extends AssistantParts {
  readonly corsOrigins: CorsOrigins;
  readonly log: Logger;
}

/**
 * The Model Context Protocol over streamable HTTP at `/mcp`, without sessions: each request is whole in itself, so it is
 * authenticated, counted and answered like all others. To be registered where that is done.
 */
export async function registerMcp(scope: FastifyInstance, parts: McpParts): Promise<void> {
  await scope.register(async (app) => {
    const serverFor = createMcpServers(parts);
    answerRpcErrors(app, parts.log);
    app.get(MCP_PATH, () => {
      throw new RequestError('METHOD_NOT_ALLOWED', 'There is no stream to listen to: send each request by POST', {
        headers: { allow: 'POST' },
      });
    });
    app.post(MCP_PATH, async (request, reply) => {
      checkOrigin(parts.corsOrigins, request);
      // Several calls in one request would be counted as one.
      if (Array.isArray(request.body)) throw new RequestError('BAD_REQUEST', 'Send one message at a time');
      const { id: correlationId, record, headers } = request;
      const language = preferredLanguage(headers['accept-language']);
      const server = serverFor({ viewer: request.viewer as Viewer, language, correlationId, record });
      const transport = new WebStandardStreamableHTTPServerTransport({ enableJsonResponse: true });
      await server.connect(transport);
      try {
        const response = await transport.handleRequest(webRequest(request), { parsedBody: request.body });
        return await send(reply, response);
      } finally {
        await server.close();
      }
    });
  });
}

/** A page of an origin that may not read answers may not ask here either: the protocol wants it looked at before. */
function checkOrigin(origins: CorsOrigins, { headers: { origin } }: FastifyRequest): void {
  if (origin === undefined || origins === 'ALL' || origins.has(origin)) return;
  throw new RequestError('FORBIDDEN', 'Pages of this origin may not ask');
}

function webRequest({ raw, headers }: FastifyRequest): Request {
  const sent = Object.entries(headers).map(([name, value]): [string, string] => [name, String(value)]);
  return new Request(`http://localhost${raw.url}`, { method: 'POST', headers: sent });
}

async function send(reply: FastifyReply, response: Response): Promise<FastifyReply> {
  const type = response.headers.get('content-type');
  if (type !== null) reply.header('content-type', type);
  return reply.code(response.status).send(await response.text());
}

/** Refusals before a message is read, in the protocol’s own form. */
function answerRpcErrors(app: FastifyInstance, log: Logger): void {
  app.setErrorHandler((thrown: unknown, { id: correlationId, headers: asked }, reply) => {
    const error = requestErrorOf(thrown);
    const { code, extensions, headers, status } = error;
    const language = preferredLanguage(asked['accept-language']);
    const message = error.messageIn(language);
    if (code === 'INTERNAL_SERVER_ERROR') log.error({ err: thrown, correlationId }, 'unexpected');
    const rpc = status >= 500 ? ErrorCode.InternalError : status === 400 ? ErrorCode.InvalidRequest : -32000;
    const data = { ...extensions, code, nextStep: nextStepIn(language, code), correlationId };
    return reply
      .code(status)
      .headers({ ...headers })
      .header('content-type', 'application/json; charset=utf-8')
      .send(JSON.stringify({ jsonrpc: '2.0', error: { code: rpc, message, data }, id: null }));
  });
}
