import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

/** Sends a child process one message and gives its answer. @throws Error when it says that it failed, or ends */
export async function askChild<Result>(child: ChildProcess, message: object): Promise<Result> {
  const over = new AbortController();
  const { signal } = over;
  const ended = once(child, 'exit', { signal }).then(() =>
    Promise.reject(new Error('a process of the measurement ended')),
  );
  ended.catch(() => {});
  const answered = once(child, 'message', { signal });
  child.send(message);
  const [value] = (await Promise.race([answered, ended])) as [Result & { failed?: string }];
  over.abort();
  if (typeof value === 'object' && value !== null && value.failed !== undefined) throw new Error(value.failed);
  return value;
}
