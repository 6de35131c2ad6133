import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Logger } from 'pino';
import type { Viewer } from '../../services/identity/viewer.ts';
import { modeOf, type OperationsMode } from '../../services/stored-operations/operations-mode.ts';
import { sendError } from '../errors/send-error.ts';
import { askedOperation, withText } from './asked-operation.ts';
import type { OperationRegister } from './operation-register.ts';

export interface StoredOperations {
  readonly register: OperationRegister;
  /** For those without a token; a registered client's mode stands in the client register. */
  readonly publicMode: OperationsMode;
}

/** Operations that the log has told of, kept so that each is told once; when so many are, it begins anew. */
const TOLD_MAX = 1_000;

/**
 * Puts the text of a stored operation in the place of its id, and holds a client to its stored operations as far as the
 * register says. What is wrong with a request otherwise is for those behind to say.
 * @returns `hold`, a step that answers true where it has refused; `note` logs once that a text that was sent is not stored
 */
export function serveStoredOperations({ register, publicMode }: StoredOperations, log: Logger) {
  const told = new Set<string>();
  async function hold(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    // Its first answer went this way, and only clients of mode LOG are answered from there.
    if (request.cachedResponse !== null) return false;
    const parameters = parametersOf(request);
    const asked = askedOperation(parameters);
    switch (asked.kind) {
      case 'NONE':
        return false;
      case 'MALFORMED':
        return refuse(reply, 'BAD_REQUEST', 'An operation’s id is its SHA-256, 64 hexadecimal digits');
      case 'MISMATCH':
        return refuse(reply, 'BAD_REQUEST', 'The id is not that of the text beside it');
      case 'ID': {
        const text = await register.textOf(asked.id);
        if (text === null)
          return refuse(reply, 'PERSISTED_QUERY_NOT_FOUND', 'No operation is stored under this id: send its text');
        putText(request, withText(parameters, text));
        return false;
      }
      case 'TEXT': {
        if (asked.byId) putText(request, withText(parameters, asked.text));
        const mode = modeOf(request.viewer, publicMode);
        if (mode === 'LOG') {
          note(request.viewer, asked.id);
          return false;
        }
        if ((await register.textOf(asked.id)) !== null) return false;
        tell(request.viewer, asked.id, mode);
        if (mode === 'ENFORCE')
          return refuse(reply, 'OPERATION_NOT_STORED', 'This client may run stored operations only: store this one');
        reply.header('warning', '299 tjenestegraf "this operation is not stored"');
        return false;
      }
    }
  }

  /** Nothing waits for it: an answer from memory does not depend on the database. */
  function note(viewer: Viewer | null, id: string): void {
    logUnstored(viewer, id).catch(() => {});
  }

  async function logUnstored(viewer: Viewer | null, id: string): Promise<void> {
    if (!told.has(key(viewer, id)) && (await register.textOf(id)) === null) tell(viewer, id, 'LOG');
  }

  return { hold, note };

  function tell(viewer: Viewer | null, id: string, mode: OperationsMode): void {
    const once = key(viewer, id);
    if (told.has(once)) return;
    if (told.size >= TOLD_MAX) told.clear();
    told.add(once);
    // The public asks what it likes; of a client it is worth knowing.
    const level = viewer?.clientId == null ? 'debug' : 'info';
    log[level]({ clientId: viewer?.clientId ?? null, operationHash: id, mode }, 'operation is not stored');
  }
}

function key(viewer: Viewer | null, id: string): string {
  return `${viewer?.clientId ?? ''} ${id}`;
}

function refuse(reply: FastifyReply, code: Parameters<typeof sendError>[1], message: string): true {
  sendError(reply, code, message);
  return true;
}

function parametersOf(request: FastifyRequest): Readonly<Record<string, unknown>> {
  const given: unknown = request.method === 'GET' ? request.query : request.body;
  return typeof given === 'object' && given !== null && !Array.isArray(given)
    ? (given as Readonly<Record<string, unknown>>)
    : {};
}

/** As if the text had been sent. Those behind read a GET from its address. */
function putText(request: FastifyRequest, parameters: Readonly<Record<string, unknown>>): void {
  if (request.method !== 'GET') {
    request.body = parameters;
    return;
  }
  request.query = parameters;
  // Apollo takes a GET only with a header that no foreign page can send. An id is as harmless as such a page's own link.
  request.headers['apollo-require-preflight'] ??= 'stored';
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters)) search.set(name, String(value));
  request.raw.url = `${request.url.split('?', 1)[0]}?${search}`;
}
