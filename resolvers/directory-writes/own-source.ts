import type { Viewer } from '../../services/identity/viewer.ts';

/** The municipality's own statement is a source of its own. */
export function ownSource({ clientId, name }: Pick<Viewer, 'clientId' | 'name'>) {
  const publisher = name ?? '';
  return { id: `source-client-${clientId ?? ''}`, title: `Opplyst av ${publisher}`, publisher };
}
