import { readdir, readFile } from 'node:fs/promises';

/** Linux counts CPU in ticks of 10 ms. */
const TICK_MS = 10;

interface Usage {
  readonly parent: number;
  /** CPU ticks of the process itself. */
  readonly ticks: number;
  /** CPU ticks of its children that have ended. */
  readonly endedTicks: number;
}

async function usage(pid: number | string): Promise<Usage | null> {
  const text = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => null);
  if (text === null) return null;
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
  const sum = (first: number): number => Number(fields[first]) + Number(fields[first + 1]);
  return { parent: Number(fields[1]), ticks: sum(11), endedTicks: sum(13) };
}

/** The process that started it; null where the system has no /proc. */
export async function parentOf(pid: number): Promise<number | null> {
  return (await usage(pid))?.parent ?? null;
}

/** CPU milliseconds that a process has used so far; null where the system has no /proc. */
export async function cpuOf(pid: number): Promise<number | null> {
  const found = await usage(pid);
  return found === null ? null : found.ticks * TICK_MS;
}

/** The same for a process and its children together, those that have ended too. */
export async function cpuOfFamily(pid: number): Promise<number | null> {
  const parent = await usage(pid);
  if (parent === null) return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const others = await Promise.all(pids.map(usage));
  const children = others.filter((one) => one?.parent === pid).reduce((sum, one) => sum + (one?.ticks ?? 0), 0);
  return (parent.ticks + parent.endedTicks + children) * TICK_MS;
}

/** Resident memory of a process, megabytes; null where the system has no /proc. */
export async function memoryOf(pid: number): Promise<number | null> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  const found = /^VmRSS:\s+(\d+) kB/m.exec(text);
  return found === null ? null : Math.round(Number(found[1]) / 1024);
}

/** The same for a process and its children together. */
export async function memoryOfFamily(pid: number): Promise<number | null> {
  const own = await memoryOf(pid);
  if (own === null) return null;
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const children = await Promise.all(pids.map(async (one) => ((await usage(one))?.parent === pid ? memoryOf(one) : 0)));
  return children.reduce<number>((sum, memory) => sum + (memory ?? 0), own);
}
