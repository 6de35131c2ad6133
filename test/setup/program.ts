import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { inject } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Where a program of the project lies for tests, e.g. `cli/import.ts`; started by Node alone, see bundle-programs.ts. */
export function programFile(script: string): string {
  return join(inject('programs'), script.replace(/\.ts$/, '.js'));
}

/** A program of its own, with what it has said so far. */
export interface Program {
  readonly child: ChildProcess;
  readonly said: { out: string; err: string };
  /** The signal that ended it, or its exit code as text. */
  readonly ended: Promise<string>;
  /** Resolves when its output has the words, or when it has ended. */
  readonly says: (words: string) => Promise<void>;
}

/**
 * Starts a program with nothing of this process's own environment.
 * @param command Node, unless another is named
 */
export function startProgram(
  args: readonly string[],
  settings: Record<string, string> = {},
  command = process.execPath,
): Program {
  const env = { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...settings };
  const child = spawn(command, args, { cwd: ROOT, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.on('data', (chunk: Buffer) => {
    said.out += chunk.toString();
  });
  child.stderr.on('data', (chunk: Buffer) => {
    said.err += chunk.toString();
  });
  const ended = once(child, 'close').then(([code, signal]) => String(signal ?? code));
  let over = false;
  void ended.then(() => {
    over = true;
  });
  const says = async (words: string) => {
    while (!over && !said.out.includes(words)) await Promise.race([once(child.stdout, 'data'), ended]);
  };
  return { child, said, ended, says };
}

/** How a program ended: its exit code, or the signal as -1, and all that it wrote. */
export interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs a command of the project to its end, e.g. `cli/import.ts`, with the settings of a test. */
export async function runCommand(
  script: string,
  args: readonly string[],
  settings: Record<string, string>,
): Promise<Run> {
  const { said, ended } = startProgram([programFile(script), ...args], { NODE_ENV: 'test', ...settings });
  const code = Number(await ended);
  return { code: Number.isNaN(code) ? -1 : code, ...said };
}

/** `npm start` with these settings, whether or not it comes to answer. */
export function launchPlatform(settings: Record<string, string>): Program {
  return startProgram([programFile('server.ts')], { LOG_LEVEL: 'fatal', PORT: '0', WEB: 'off', ...settings });
}

/** Where a platform answers, once it does. @throws where it ends before */
export async function addressOf({ says, said }: Pick<Program, 'says' | 'said'>): Promise<string> {
  await says('answers at');
  const url = /answers at (\S+)\/graphql/.exec(said.out)?.[1];
  if (url === undefined) throw new Error(`the platform did not start: ${said.err}`);
  return url;
}

/** The platform as a process of its own. @throws where it does not start */
export async function startPlatform(settings: Record<string, string>): Promise<Program & { readonly url: string }> {
  const program = launchPlatform(settings);
  return { ...program, url: await addressOf(program) };
}

/** The example that consumers copy, as they run it: by Node alone. */
export function startMirrorExample(args: readonly string[]): Program {
  return startProgram(['--disable-warning=ExperimentalWarning', 'codegen/client/examples/mirror.ts', ...args]);
}
