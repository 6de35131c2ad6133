import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A message as it arrived. */
export interface ReceivedMessage {
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly content: {
    readonly type: string;
    readonly timestamp: string;
    readonly data: {
      readonly reason?: string;
      readonly edges?: readonly {
        readonly cursor: string;
        readonly node: {
          readonly id: string;
          readonly kind: string;
          readonly entityType: string;
          readonly entityId: string;
          readonly entity: Readonly<Record<string, unknown>> | null;
        };
      }[];
      readonly pageInfo?: { readonly hasNextPage: boolean; readonly endCursor: string };
    };
  };
}

/** A receiver of webhooks on this machine, which a test tells what to answer. */
export interface WebhookReceiver {
  readonly url: string;
  readonly messages: ReceivedMessage[];
  /** The status of the next answers; a function may write an answer of its own and give null. */
  answer: (message: ReceivedMessage, response: ServerResponse) => number | null | Promise<number | null>;
  /** Messages that it has not answered yet, at the most. */
  readonly mostAtOnce: () => number;
  readonly stop: () => Promise<void>;
}

export async function startWebhookReceiver(): Promise<WebhookReceiver> {
  const messages: ReceivedMessage[] = [];
  let atOnce = 0;
  let most = 0;
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', async () => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      const body = Buffer.concat(chunks).toString();
      const message = { headers: request.headers, body, content: JSON.parse(body) as ReceivedMessage['content'] };
      messages.push(message);
      const status = await receiver.answer(message, response);
      atOnce -= 1;
      if (status !== null) response.writeHead(status).end('thank you');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const receiver: WebhookReceiver = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    messages,
    answer: () => 204,
    mostAtOnce: () => most,
    stop: () => {
      server.closeAllConnections();
      return new Promise<void>((stopped) => server.close(() => stopped()));
    },
  };
  return receiver;
}
