import { readdir, readFile } from 'node:fs/promises';

/** CPU that a process has used so far, milliseconds: of every thread, by the kernel's own count in nanoseconds. Linux only. */
export async function cpuMsOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`);
  const used = threads.map(async (thread) => {
    const text = await readFile(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').catch(() => '0');
    return Number(text.split(' ')[0]);
  });
  return (await Promise.all(used)).reduce((sum, one) => sum + one, 0) / 1e6;
}
