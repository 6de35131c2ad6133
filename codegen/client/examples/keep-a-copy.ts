import { createClient } from '../client.ts';
import { createMemoryCopy, createSync } from '../sync/index.ts';

/** A copy in memory of all NAV offices and the contacts that the token's holder may see, kept until the signal ends it. */
export async function keepOffices(url: string, token: () => Promise<string>, signal: AbortSignal) {
  const copy = createMemoryCopy({
    onChange: ({ type, id, entity }) => console.log(entity === null ? 'gone' : 'now', type, id),
  });
  const sync = createSync({ client: createClient({ url, token }), store: copy.store, types: ['OFFICE', 'CONTACT'] });
  await sync.catchUp(signal);
  return { office: (number: string) => copy.get('OFFICE', number), ended: sync.run(signal) };
}
