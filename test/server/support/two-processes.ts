import { type ChildProcess, execFileSync } from 'node:child_process';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../setup/database.ts';
import { addressOf, launchPlatform, programFile } from '../../setup/program.ts';
import { answerOf } from '../../setup/running-server.ts';

/** A database and a folder for platforms that run as several processes. */
export interface ProcessWorld {
  readonly database: TestDatabase;
  readonly folder: string;
  /** The platform as two processes; resolves with its address once both answer. */
  readonly startTwo: (
    settings: Record<string, string>,
    whileStarting?: (processId: number) => Promise<void>,
  ) => Promise<TwoProcesses>;
  readonly stop: () => Promise<void>;
}

export interface TwoProcesses {
  readonly child: ChildProcess;
  readonly url: string;
  readonly ended: Promise<string>;
  /** Their process ids. */
  readonly workers: () => number[];
}

export async function startProcessWorld(): Promise<ProcessWorld> {
  const started: ChildProcess[] = [];
  const database = await createTestDatabase();
  const folder = await mkdtemp(join(tmpdir(), 'tjenestegraf-workers-'));
  await chmod(folder, 0o755);
  return {
    database,
    folder,
    async startTwo(settings, whileStarting = async () => {}) {
      const platform = launchPlatform({ WORKERS: '2', DATA_DIR: folder, ...settings });
      const { child, ended } = platform;
      started.push(child);
      await whileStarting(child.pid ?? 0);
      const url = await addressOf(platform);
      return { child, url, ended, workers: () => childrenOf(child.pid ?? 0, programFile('server.ts')) };
    },
    async stop() {
      for (const child of started) child.kill('SIGKILL');
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function childrenOf(parent: number, name: string): number[] {
  const lines = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, ppid, args] = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line) ?? [];
    return Number(ppid) === parent && args?.includes(name) ? [Number(pid)] : [];
  });
}

/** On a connection of its own, so that the processes take turns. */
export async function ask<Data>(
  url: string,
  query: string,
  more: { variables?: object; token?: string } = {},
): Promise<Data> {
  const headers = {
    'content-type': 'application/json',
    connection: 'close',
    ...(more.token === undefined ? {} : { authorization: `Bearer ${more.token}` }),
  };
  const body = JSON.stringify({ query, variables: more.variables });
  const { data, errors } = await answerOf(await fetch(`${url}/graphql`, { method: 'POST', headers, body }));
  expect(errors).toEqual([]);
  return data as Data;
}

export const nameOfOffice = async (url: string) =>
  (await ask<{ office: { name: string } }>(url, '{ office(number: "1640") { name } }')).office.name;
