import { createServer, type IncomingMessage, type Server } from 'node:http';
import { type ApolloServer, HeaderMap } from '@apollo/server';
import type { Variables } from './operations.ts';

/** A GraphQL request as it comes in the body of a POST. */
export interface GraphQLBody {
  query: string;
  operationName: string;
  variables: Variables;
}

/** The smallest JSON server: `answer` gets the parsed body and gives the text. */
export function jsonServer(answer: (body: GraphQLBody, request: IncomingMessage) => string | Promise<string>): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      try {
        const bytes = Buffer.from(await answer(JSON.parse(Buffer.concat(chunks).toString()), request));
        response.writeHead(200, { 'content-type': 'application/json; charset=utf-8', 'content-length': bytes.length });
        response.end(bytes);
      } catch (error) {
        response.writeHead(500).end(String(error));
      }
    });
  });
}

/** Apollo behind bare node:http; the text is encoded once, to count its bytes and to send them. */
export function apolloAdapter(apollo: ApolloServer): Server {
  return createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers)) {
        if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
      }
      const result = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method ?? 'POST',
          headers,
          search: '',
          body: JSON.parse(Buffer.concat(chunks).toString()),
        },
        context: async () => ({}),
      });
      const bytes = Buffer.from(result.body.kind === 'complete' ? result.body.string : '');
      for (const [name, value] of result.headers) response.setHeader(name, value);
      response.setHeader('content-length', bytes.length);
      response.statusCode = result.status ?? 200;
      response.end(bytes);
    });
  });
}
