import { GraphQLError } from 'graphql';
import { fetchVersionAt, isKnownVersion } from '../../db/queries/version-at.ts';
import { PastBusyError, pastDirectoryOf } from '../../db/read-model/as-of.ts';
import type { DirectoryVersion, MunicipalityNode } from '../../db/read-model/model.ts';
import { InputError } from '../../services/text-rules/input-error.ts';
import type { RequestContext } from './context.ts';

/**
 * What the directory says as the platform knew it at an instant; absent: this request's own, and at once. After the last
 * change it is a past one too: the present will have changed when a client looks at its answer again, and the past not.
 * @throws InputError rules `AS_OF_FUTURE`, `AS_OF_UNKNOWN`
 */
export function readDirectory<Value>(
  context: RequestContext,
  asOf: Date | null | undefined,
  read: (directory: DirectoryVersion) => Value,
): Value | Promise<Value> {
  if (asOf == null) return read(context.directory);
  const found = context.directoriesAt.get(asOf.getTime()) ?? find(context, asOf);
  context.directoriesAt.set(asOf.getTime(), found);
  return found.then(read);
}

/**
 * Reads what ids lead to, each version of the past looked for once: present ids in this request's directory, at once. Null:
 * there was no such version.
 */
export function readerByVersion(context: RequestContext) {
  const met = new Map<bigint, Promise<DirectoryVersion | null>>();
  return <Value>(version: bigint | null, read: (directory: DirectoryVersion) => Value) => {
    if (version === null) return read(context.directory);
    const found = met.get(version) ?? findVersion(context, version);
    met.set(version, found);
    return found.then((directory) => (directory === null ? null : read(directory)));
  };
}

/** The version that a municipality of an answer belongs to, for what is the same in all of the country. */
export function directoryOf(municipality: MunicipalityNode, { directory }: RequestContext): DirectoryVersion {
  return pastDirectoryOf(municipality) ?? directory;
}

/** Names a list for its cursors: that of another instant is another list. */
export function questionAt(question: string, asOf: Date | null | undefined): string {
  return asOf == null ? question : `${question}@${asOf.getTime()}`;
}

async function findVersion(context: RequestContext, version: bigint): Promise<DirectoryVersion | null> {
  return (await isKnownVersion(context.sql, version)) ? await load(context, version) : null;
}

async function find(context: RequestContext, asOf: Date): Promise<DirectoryVersion> {
  const { version } = await knownVersionAt(context, asOf, ['asOf']);
  return await load(context, version);
}

/**
 * The version that the platform had at an instant, with the instant.
 * @param path of the argument at fault
 * @throws InputError rules `AS_OF_FUTURE`, `AS_OF_UNKNOWN`
 */
export async function knownVersionAt(
  { now, sql }: Pick<RequestContext, 'now' | 'sql'>,
  asOf: Date,
  path: readonly string[],
): Promise<{ readonly version: bigint; readonly instant: string }> {
  if (asOf.getTime() > Date.parse(now)) {
    throw new InputError(path, 'AS_OF_FUTURE', 'expected an instant that has passed');
  }
  // Nothing is stored from before 1970, and PostgreSQL does not accept every JavaScript date.
  const instant = new Date(Math.max(0, asOf.getTime())).toISOString();
  const { version, since } = await fetchVersionAt(sql, instant);
  if (version === null) {
    throw new InputError(path, 'AS_OF_UNKNOWN', `expected ${since} or later, from when on the platform knows`);
  }
  return { version, instant };
}

async function load({ past }: RequestContext, version: bigint): Promise<DirectoryVersion> {
  return await past.at(version).catch((error: unknown) => {
    if (!(error instanceof PastBusyError)) throw error;
    throw new GraphQLError('Too many ask for the past just now', { extensions: { code: 'SERVICE_UNAVAILABLE' } });
  });
}
