import { connect } from '../../db/client.ts';
import { loadWithRows } from '../../db/read-model/load.ts';
import { createDirectoryStore } from '../../db/read-model/store.ts';
import { quantile } from '../report/figures.ts';

/** What a process spends on its directory, milliseconds, medians. */
export interface DirectoryTimes {
  /** All of it read and linked, as at a start. */
  readonly load: number;
  /** Brought forward after one office was changed. */
  readonly advance: number;
}

/** Loads and advances in this process, with nothing else at work. */
export async function directoryTimes(url: string, times = 5): Promise<DirectoryTimes> {
  const owner = connect(url, { applicationName: 'tjenestegraf bench', role: null, poolSizeMax: 2 });
  const api = connect(url, { applicationName: 'tjenestegraf bench', role: 'tjenestegraf_api', poolSizeMax: 4 });
  const measured = { load: [] as number[], advance: [] as number[] };
  const timed = async (into: number[], task: () => Promise<unknown>) => {
    const startedAt = performance.now();
    await task();
    into.push(performance.now() - startedAt);
  };
  try {
    await loadWithRows(api);
    for (let time = 0; time < times; time += 1) await timed(measured.load, () => loadWithRows(api));
    const store = await createDirectoryStore(api, { pollIntervalMs: 60_000 });
    for (let time = 0; time <= times; time += 1) {
      await owner`update office set name = name || ' ' where number = '1640'`;
      await timed(measured.advance, () => store.refresh());
    }
    await owner`update office set name = trim(name) where number = '1640'`;
    await store.close();
  } finally {
    await Promise.all([owner.end({ timeout: 1 }), api.end({ timeout: 1 })]);
  }
  // The first one's statements were not prepared yet.
  return { load: quantile(measured.load, 0.5), advance: quantile(measured.advance.slice(1), 0.5) };
}
