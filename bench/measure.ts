import type { ChildProcess } from 'node:child_process';
import { askChild } from './load/ask-child.ts';
import type { LoadOrder, LoadResult } from './load/load.ts';
import type { Options } from './options.ts';
import { BASE, CEILING, type Mode } from './platform/candidates.ts';
import type { Answering } from './platform/check-equal.ts';
import { cpuOf, cpuOfFamily, memoryOf } from './platform/process-usage.ts';
import { type Round, summarise, type WorkloadFigures } from './report/figures.ts';
import { type WorkloadName, workloads } from './workloads/documents.ts';

/** The processes that a measurement needs. */
export interface Running {
  readonly load: ChildProcess;
  readonly postmaster: number;
  readonly token: string;
}

/** One turn of one candidate. */
async function turn(
  { candidate, server }: Answering,
  workload: WorkloadName,
  mode: Mode,
  options: Options,
  running: Running,
): Promise<Round> {
  const order: LoadOrder = {
    port: server.port,
    workload,
    mode,
    seconds: options.seconds,
    connections: options.connections,
    target: {
      dialect: candidate.dialect,
      path: server.path,
      pathByOperation: candidate.name === CEILING,
      token: candidate.signedIn ? running.token : null,
    },
  };
  const usage = () => Promise.all([cpuOf(server.pid), cpuOfFamily(running.postmaster)]);
  const before = await usage();
  const { requests, elapsedMs, p50, p99, bytes } = await askChild<LoadResult>(running.load, order);
  const after = await usage();
  const spent = (i: 0 | 1): number | null =>
    before[i] === null || after[i] === null ? null : (after[i] - before[i]) / requests;
  return { rate: requests / (elapsedMs / 1000), cpuServer: spent(0), cpuDatabase: spent(1), p50, p99, bytes };
}

/**
 * Measures one workload: every round runs each candidate once, and the order rotates by one. A warm-up round is not counted,
 * so that everything is compiled, prepared and cached.
 * A candidate that answers with an error is excluded from then on and reported as failed.
 */
export async function measureWorkload(
  workload: WorkloadName,
  mode: Mode,
  answering: readonly Answering[],
  options: Options,
  running: Running,
): Promise<WorkloadFigures> {
  const rounds = new Map(answering.map(({ candidate }) => [candidate.name, [] as Round[]]));
  const failed: Record<string, string> = {};
  for (let round = -1; round < options.rounds; round++) {
    for (let place = 0; place < answering.length; place++) {
      const one = answering[(place + Math.max(0, round)) % answering.length]!;
      const { name } = one.candidate;
      if (failed[name] !== undefined) continue;
      try {
        const measured = await turn(one, workload, mode, options, running);
        if (round >= 0) rounds.get(name)!.push(measured);
      } catch (error) {
        if (name === BASE || name === CEILING) throw error;
        failed[name] = error instanceof Error ? error.message : String(error);
        rounds.delete(name);
      }
    }
  }
  const memory = new Map<string, number | null>();
  for (const { candidate, server } of answering) memory.set(candidate.name, await memoryOf(server.pid));
  const figures = summarise(rounds, { base: BASE, ceiling: CEILING }, memory);
  return { workload, title: workloads[workload].title, mode, figures, failed };
}
