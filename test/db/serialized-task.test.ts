import { expect, test } from 'vitest';
import { serializeTask } from '../../db/serialized-task.ts';

function countedTask() {
  const finish: (() => void)[] = [];
  let begun = 0;
  const task = () => {
    begun += 1;
    return new Promise<void>((done) => finish.push(done));
  };
  return { task, finish, begun: () => begun };
}

test('many calls during a run share one more run, which begins after they were made', async () => {
  const { task, finish, begun } = countedTask();
  const { run } = serializeTask(task);
  const first = run();
  const later = [run(), run(), run()];
  expect(begun()).toBe(1);
  finish[0]?.();
  await first;
  await Promise.resolve();
  expect(begun()).toBe(2);
  finish[1]?.();
  await Promise.all(later);
  expect(begun()).toBe(2);
});

test('a run that fails does not keep the next from running', async () => {
  let fails = true;
  const { run } = serializeTask(async () => {
    if (fails) throw new Error('the database is away');
  });
  const [failed, next] = [run(), run()];
  await expect(failed).rejects.toThrow('the database is away');
  await expect(next).rejects.toThrow();
  fails = false;
  await expect(run()).resolves.toBeUndefined();
});
