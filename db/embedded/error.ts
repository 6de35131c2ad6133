/** Which setting a failure of the embedded server comes from. */
export type EmbeddedSetting = 'port' | 'dataDirectory' | 'binaries';

/** The embedded server cannot run. `key` names the setting to look at, `message` is one line for a person. */
export class EmbeddedDatabaseError extends Error {
  readonly key: EmbeddedSetting;

  constructor(key: EmbeddedSetting, message: string) {
    super(message.replaceAll(/\s+/g, ' ').trim());
    this.name = 'EmbeddedDatabaseError';
    this.key = key;
  }
}

/** The message of anything thrown; of a failed program, its output rather than its command line. */
export function messageOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && String(error.stderr).trim() !== '') return String(error.stderr);
  return error instanceof Error ? error.message : String(error);
}
