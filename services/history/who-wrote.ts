/** The kind of writer that made a change; UNKNOWN: the writer is not recorded. */
export type ActorKind = 'CLIENT' | 'IMPORTER' | 'PLATFORM' | 'UNKNOWN';

/**
 * The writer behind a stored actor: `client:…`, `importer:…`, `platform`.
 * @param clientName the name of the client in the register; null: it was removed, or the actor is not a client
 */
export function whoWrote(
  actor: string | null,
  clientName: string | null,
): { readonly actor: ActorKind; readonly actorName: string | null } {
  if (actor === 'platform') return { actor: 'PLATFORM', actorName: null };
  if (actor?.startsWith('client:')) return { actor: 'CLIENT', actorName: clientName };
  if (actor?.startsWith('importer:')) return { actor: 'IMPORTER', actorName: actor.slice('importer:'.length) };
  return { actor: 'UNKNOWN', actorName: null };
}
