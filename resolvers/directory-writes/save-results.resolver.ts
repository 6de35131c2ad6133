import { setImmediate } from 'node:timers/promises';
import { FieldResolver, Resolver, Root } from 'type-graphql';
import { SavePayload } from '../../schema/directory-writes/save.type.ts';
import { SaveSpecialDaysPayload } from '../../schema/directory-writes/special-days.type.ts';

/** Results that are put into an answer in one turn of the event loop: some milliseconds. */
const AT_ONCE_MAX = 100;

type Results<Payload extends SavePayload> = readonly (
  | Payload['results'][number]
  | Promise<Payload['results'][number]>
)[];

/** Ten thousand results are put into the answer in turns: others’ requests are answered between them. */
function inTurns<Payload extends SavePayload>({ results }: Payload): Results<Payload> {
  let turn = Promise.resolve();
  return results.map((result, index) => {
    if (index < AT_ONCE_MAX) return result;
    if (index % AT_ONCE_MAX === 0) turn = turn.then(() => setImmediate());
    return turn.then(() => result);
  });
}

@Resolver(() => SavePayload)
export class SaveResultsResolver {
  @FieldResolver()
  results(@Root() payload: SavePayload): Results<SavePayload> {
    return inTurns(payload);
  }
}

@Resolver(() => SaveSpecialDaysPayload)
export class SaveSpecialDaysResultsResolver {
  @FieldResolver()
  results(@Root() payload: SaveSpecialDaysPayload): Results<SaveSpecialDaysPayload> {
    return inTurns(payload);
  }
}
