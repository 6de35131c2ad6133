/** Which bound is reached. */
export type NoSlot = 'CLIENT' | 'PROCESS';

/** Counts what is under way, in all and of each client. */
export interface ClientSlots {
  /** Takes a slot for a client. @returns how to give it back (once, however often it is called), or why there is none */
  readonly take: (client: string) => (() => void) | NoSlot;
  readonly taken: () => number;
}

/** Bounds what one client, and all together, may have under way in this process. */
export function createClientSlots(bounds: { readonly perClientMax: number; readonly totalMax: number }): ClientSlots {
  const byClient = new Map<string, number>();
  let total = 0;
  return {
    taken: () => total,
    take(client) {
      const own = byClient.get(client) ?? 0;
      if (own >= bounds.perClientMax) return 'CLIENT';
      if (total >= bounds.totalMax) return 'PROCESS';
      byClient.set(client, own + 1);
      total += 1;
      let given = false;
      return () => {
        if (given) return;
        given = true;
        total -= 1;
        const left = (byClient.get(client) ?? 1) - 1;
        if (left === 0) byClient.delete(client);
        else byClient.set(client, left);
      };
    },
  };
}
