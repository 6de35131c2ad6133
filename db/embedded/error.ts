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

/** The text of anything thrown; of a program that failed, what it said rather than how it was called. */
export function messageOf(error: unknown): string {
  if (error instanceof Error && 'stderr' in error && String(error.stderr).trim() !== '') return String(error.stderr);
  return error instanceof Error ? error.message : String(error);
}
