import { Agent } from 'node:http';
import { type Posted, postQuestion } from '../post-question.ts';

export type Answered = Omit<Posted, 'text'>;

/** A body for the n-th request, and the address that asks, as a trusted proxy writes it down. */
export type MakeRequest = (n: number) => { readonly body: string; readonly from: string; readonly token?: string };

const PATIENCE_MS = 30_000;

function send(agent: Agent, url: string, { body, from, token }: ReturnType<MakeRequest>): Promise<Answered> {
  const headers = { 'x-forwarded-for': from, ...(token !== undefined && { authorization: `Bearer ${token}` }) };
  return postQuestion(agent, url, { body, headers, patienceMs: PATIENCE_MS, readsBody: false });
}

/** Asks at a rate, whether the answers keep up or not. */
export async function askAtRate(
  url: string,
  perSecond: number,
  seconds: number,
  make: MakeRequest,
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const asked: Promise<Answered>[] = [];
  const startedAt = performance.now();
  while (performance.now() - startedAt < seconds * 1_000) {
    const due = ((performance.now() - startedAt) / 1_000) * perSecond;
    while (asked.length < due) asked.push(send(agent, url, make(asked.length)));
    await new Promise((later) => setTimeout(later, 5));
  }
  const answers = await Promise.all(asked);
  agent.destroy();
  return answers;
}

/** Asks over so many connections, on each as soon as the answer before has come. */
export async function askInTurn(
  url: string,
  connections: number,
  seconds: number,
  make: MakeRequest,
): Promise<Answered[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const answers: Answered[] = [];
  const endsAt = performance.now() + seconds * 1_000;
  let n = 0;
  await Promise.all(
    Array.from({ length: connections }, async () => {
      while (performance.now() < endsAt) {
        n += 1;
        answers.push(await send(agent, url, make(n)));
      }
    }),
  );
  agent.destroy();
  return answers;
}

/** The value below which the share of the times lies. */
export function percentile(answers: readonly Answered[], share: number): number {
  const times = answers.map(({ ms }) => ms).sort((a, b) => a - b);
  return Math.round((times[Math.min(times.length - 1, Math.floor(times.length * share))] ?? 0) * 10) / 10;
}

export const answeredOk = (answers: readonly Answered[]) => answers.filter(({ status }) => status === 200).length;
