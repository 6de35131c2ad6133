import { type Agent, request } from 'node:http';

/** What came of one request; status null: the connection was lost, or nothing came in time. */
export interface Posted {
  readonly status: number | null;
  readonly retryAfter: boolean;
  readonly ms: number;
  /** Empty where the body is not read. */
  readonly text: string;
}

interface Question {
  readonly body: string;
  readonly headers: Readonly<Record<string, string>>;
  /** The longest that an answer may take, milliseconds. */
  readonly patienceMs: number;
  readonly readsBody: boolean;
}

/** Asks GraphQL over Node's own client: thousands a second, and no error is thrown. */
export function postQuestion(agent: Agent, url: string, question: Question): Promise<Posted> {
  const { body, patienceMs: timeout, readsBody } = question;
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    ...question.headers,
  };
  const startedAt = performance.now();
  return new Promise((done) => {
    let text = '';
    const finish = (status: number | null, retryAfter: boolean) =>
      done({ status, retryAfter, ms: performance.now() - startedAt, text });
    const sent = request(`${url}/graphql`, { method: 'POST', agent, headers, timeout }, (response) => {
      if (readsBody) {
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => {
          text += chunk;
        });
      } else response.resume();
      response.on('error', () => finish(null, false));
      response.on('end', () => finish(response.statusCode ?? null, response.headers['retry-after'] !== undefined));
    });
    sent.on('timeout', () => sent.destroy());
    sent.on('error', () => finish(null, false));
    sent.end(body);
  });
}
