import type { Logger } from 'pino';
import type { Viewer } from '../../services/identity/viewer.ts';
import { operationId } from '../../services/stored-operations/operation-id.ts';
import { modeOf, type OperationsMode } from '../../services/stored-operations/operations-mode.ts';
import type { RequestParameters } from '../endpoint/request/request-parameters.ts';
import { RequestError } from '../errors/request-error.ts';
import { andThen, type MaybePromise } from '../maybe-promise.ts';
import { askedOperation, withText } from './asked-operation.ts';
import type { OperationRegister } from './operation-register.ts';

export interface StoredOperations {
  readonly register: OperationRegister;
  /** The mode for callers without a token; a registered client's mode stands in the client register. */
  readonly publicMode: OperationsMode;
}

/** A request's parameters with the operation's text among them. */
export interface ResolvedOperation {
  readonly parameters: RequestParameters;
  /** The value of the header `warning`; null: there is nothing to warn of. */
  readonly warning: string | null;
}

/** @throws RequestError, or rejects with it */
export type ResolveOperation = (viewer: Viewer, parameters: RequestParameters) => MaybePromise<ResolvedOperation>;

/** Operations that the log has named, so that each is named once; when there are so many, it begins anew. */
const LOGGED_MAX = 1_000;

/**
 * Puts the text of a stored operation in the place of its id, and holds a client to its stored operations as far as the
 * register says. Whatever else is wrong with a request is for GraphQL to say.
 */
export function resolveStoredOperations({ register, publicMode }: StoredOperations, log: Logger): ResolveOperation {
  const logged = new Set<string>();
  return (viewer, parameters) => {
    const asked = askedOperation(parameters);
    switch (asked.kind) {
      case 'NONE':
        return { parameters, warning: null };
      case 'MALFORMED':
        throw new RequestError('BAD_REQUEST', 'An operation’s id is its SHA-256, 64 hexadecimal digits');
      case 'MISMATCH':
        throw new RequestError('BAD_REQUEST', 'The id is not that of the text beside it');
      case 'ID':
        return andThen(register.textOf(asked.id), (text) => {
          if (text !== null) return { parameters: withText(parameters, text), warning: null };
          // The words that clients of Apollo's protocol look for; they send the text then.
          throw new RequestError('PERSISTED_QUERY_NOT_FOUND', 'PersistedQueryNotFound', { isVerbatim: true });
        });
      case 'TEXT': {
        const resolved = asked.byId ? withText(parameters, asked.text) : parameters;
        return andThen(warningFor(viewer, asked.text), (warning) => ({ parameters: resolved, warning }));
      }
    }
  };

  function warningFor(viewer: Viewer, query: string): MaybePromise<string | null> {
    const mode = modeOf(viewer, publicMode);
    if (mode === 'LOG') {
      // Not awaited: an answer from memory must not depend on the database. Nor looked up where nobody would read the line: each
      // new text of the public would be a statement to the database.
      if (log.isLevelEnabled(levelOf(viewer))) logWhereUnstored(viewer, operationId(query)).catch(() => {});
      return null;
    }
    const id = operationId(query);
    return andThen(register.textOf(id), (text) => {
      if (text !== null) return null;
      logUnstored(viewer, id, mode);
      if (mode === 'WARN') return '299 tjenestegraf "this operation is not stored"';
      throw new RequestError('OPERATION_NOT_STORED', 'This client may run stored operations only: store this one');
    });
  }

  async function logWhereUnstored(viewer: Viewer, id: string): Promise<void> {
    if (!logged.has(logKey(viewer, id)) && (await register.textOf(id)) === null) logUnstored(viewer, id, 'LOG');
  }

  function logUnstored(viewer: Viewer, id: string, mode: OperationsMode): void {
    const key = logKey(viewer, id);
    if (logged.has(key)) return;
    if (logged.size >= LOGGED_MAX) logged.clear();
    logged.add(key);
    log[levelOf(viewer)]({ clientId: viewer.clientId, operationHash: id, mode }, 'operation is not stored');
  }
}

/** The public asks what it likes; of a client it is worth knowing. */
function levelOf({ clientId }: Viewer): 'debug' | 'info' {
  return clientId === null ? 'debug' : 'info';
}

function logKey({ clientId }: Viewer, id: string): string {
  return `${clientId ?? ''} ${id}`;
}
