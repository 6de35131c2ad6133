import { canonical, inPlatformShape, requestFor } from '../workloads/dialects.ts';
import type { OperationName } from '../workloads/documents.ts';
import { type Places, type Variables, variablesOf } from '../workloads/variables.ts';
import { BASE, type Candidate } from './candidates.ts';
import type { RunningProcess } from './servers.ts';

/** A candidate and the process that answers for it. */
export interface Answering {
  readonly candidate: Candidate;
  readonly server: RunningProcess;
}

/** An answer, in the platform's shape and one spelling. @throws Error when it has errors */
async function answerOf(
  { candidate, server }: Answering,
  operation: OperationName,
  variables: Variables,
  places: Places,
  token: string,
): Promise<string> {
  const request = requestFor(candidate.dialect, { operation, variables }, places);
  const response = await fetch(`http://127.0.0.1:${server.port}${server.path}`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(candidate.signedIn ? { authorization: `Bearer ${token}` } : {}),
    },
    body: JSON.stringify(request),
  });
  const text = await response.text();
  const { data, errors } = JSON.parse(text);
  if (response.status !== 200 || errors !== undefined || data === null) {
    throw new Error(`${candidate.name}: ${operation} ${JSON.stringify(variables)} gave ${text.slice(0, 500)}`);
  }
  return canonical(inPlatformShape(candidate.dialect, operation, variables, data));
}

/** The first place where two texts part, with what stands around it. */
function difference(a: string, b: string): string {
  let at = 0;
  while (a[at] === b[at]) at++;
  return `…${a.slice(Math.max(0, at - 100), at + 60)}… instead of …${b.slice(Math.max(0, at - 100), at + 60)}…`;
}

/** What a candidate's answer is compared with: the platform reads what words stand for, so its search has an order of its own. */
const groupOf = ({ candidate }: Answering, operation: OperationName) =>
  operation === 'ServiceSearch' && candidate.server.miss === 'own' ? 'the platform' : 'all';

/**
 * Every candidate must give the same answer to each of a number of questions of each operation.
 * @throws Error at the first difference
 */
export async function checkEqual(
  answering: readonly Answering[],
  places: Places,
  token: string,
  operations: readonly OperationName[],
  questionsMax: number,
): Promise<{ questions: number }> {
  const base = answering.find(({ candidate }) => candidate.name === BASE);
  if (base === undefined) throw new Error('the base is not running');
  let questions = 0;
  for (const operation of operations) {
    const all = variablesOf(operation, places);
    const step = Math.max(1, Math.floor(all.length / questionsMax));
    for (const variables of all.filter((_, i) => i % step === 0)) {
      const expected = new Map<string, string>();
      // Twice, so that a cached answer is compared too.
      for (const one of [base, ...answering, ...answering]) {
        const given = await answerOf(one, operation, variables, places, token);
        if (given.length < 20) throw new Error(`${operation}: an empty answer`);
        const group = groupOf(one, operation);
        const first = expected.get(group) ?? given;
        expected.set(group, first);
        if (given !== first) {
          throw new Error(
            `${one.candidate.name} answers ${operation} ${JSON.stringify(variables)} differently: ${difference(given, first)}`,
          );
        }
      }
      questions += 1;
    }
  }
  return { questions };
}

/** Answers looked at to choose a constant one. */
const LOOKED_AT = 20;

/** One answer of the base to each operation, of median length and as sent: what the constant buffers hold. */
export async function constantAnswers(
  base: Answering,
  places: Places,
  operations: readonly OperationName[],
): Promise<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const operation of operations) {
    const answers: string[] = [];
    for (const variables of variablesOf(operation, places).slice(0, LOOKED_AT)) {
      const response = await fetch(`http://127.0.0.1:${base.server.port}${base.server.path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(requestFor('platform', { operation, variables }, places)),
      });
      // Written again without the white space that PostgreSQL puts into its JSON.
      answers.push(JSON.stringify(await response.json()));
    }
    texts[operation] = answers.toSorted((a, b) => a.length - b.length)[Math.floor(answers.length / 2)]!;
  }
  return texts;
}
