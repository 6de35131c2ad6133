import { ConfigError } from '../../config.ts';
import { SessionError } from '../../db/check-session.ts';
import { EmbeddedDatabaseError } from '../../db/embedded.ts';
import { MigrationError } from '../../db/migrate.ts';
import { SeedError } from '../../db/seed/seed.ts';

/** Which setting an error of the embedded server is about. */
const EMBEDDED_KEYS: Readonly<Record<string, string>> = { dataDirectory: 'DATA_DIR', port: 'DATA_DIR' };

/** Why the server did not start, in one line that names the setting to look at; never a password. */
export function startUpMessage(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  if (error instanceof EmbeddedDatabaseError)
    return `${EMBEDDED_KEYS[error.key] ?? error.key}: ${oneLine(error.message)}`;
  if (error instanceof MigrationError || error instanceof SessionError)
    return `DATABASE_URL: ${oneLine(error.message)}`;
  if (error instanceof SeedError) return `db/seed/data: ${oneLine(error.message)}`;
  if (!(error instanceof Error)) return 'for a reason that is not known';
  // A failed query's own text is the statement with its values; what went wrong is its cause.
  if (error.cause instanceof Error) return startUpMessage(error.cause);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (code === 'EADDRINUSE') return 'PORT: another program listens on this port';
  if (code === 'EACCES') return 'PORT: this account may not listen on this port';
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return `HOST or DATABASE_URL: ${oneLine(error.message)}`;
  return oneLine(error.message);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
