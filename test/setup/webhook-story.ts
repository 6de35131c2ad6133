import { afterAll, beforeAll, beforeEach } from 'vitest';
import { startTestServer, type TestServer } from './running-server.ts';
import { startWebhookReceiver, type WebhookReceiver } from './webhook-receiver.ts';

/** Where webhooks are sent from and where they arrive, for the tests of one file. */
export interface WebhookStory {
  readonly server: TestServer;
  readonly receiver: WebhookReceiver;
}

/** A server that may send to this machine, and a receiver that says 200. Each test begins without webhooks and messages. */
export function startWebhookStory(): WebhookStory {
  const story = {} as { server: TestServer; receiver: WebhookReceiver };
  beforeAll(async () => {
    story.receiver = await startWebhookReceiver();
    story.server = await startTestServer({ WEBHOOK_PRIVATE_ADDRESSES: 'yes' });
  });
  afterAll(async () => {
    await story.server.stop();
    await story.receiver.stop();
  });
  beforeEach(async () => {
    story.receiver.messages.length = 0;
    story.receiver.answer = () => 200;
    await story.server.database.owner`delete from webhook`;
  });
  return story;
}
