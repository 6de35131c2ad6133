import { accessSync, constants, statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

/** Linux's file system in memory. */
const IN_MEMORY = '/dev/shm';
/** What a run's databases and their log take at most, and as much again for its processes. */
const FREE_BYTES_MIN = 4 * 1024 ** 3;

/**
 * Where tests have their files: in memory where there is room, else where the system has temporary files. Most of them are
 * databases of a thousand files each, which a disk's file system makes and removes at several times the cost.
 */
export function temporaryFolder(): string {
  try {
    accessSync(IN_MEMORY, constants.W_OK);
    const { bavail, bsize } = statfsSync(IN_MEMORY);
    if (Math.min(bavail * bsize, freemem()) > FREE_BYTES_MIN) return IN_MEMORY;
  } catch {
    // Another system, or one that keeps it from this account.
  }
  return tmpdir();
}
