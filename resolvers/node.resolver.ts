import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import type { DirectoryVersion } from '../db/read-model/model.ts';
import { withTypeName } from '../schema/federation/type-names.ts';
import { limits } from '../schema/limits/limits.ts';
import { Node } from '../schema/shared/node.interface.ts';
import { InputError } from '../services/text-rules/input-error.ts';
import { readNodeId, readPastId } from '../services/text-rules/node-id.ts';
import { findEntity } from './federation/find-entity.ts';
import type { RequestContext } from './shared/context.ts';
import { readerByVersion } from './shared/directory-at.ts';

/** Types with ids of their own, in which an id is looked for. */
const WITH_OWN_ID = ['Governor', 'CrisisCentre', 'Service'] as const;

/** Objects by id alone, as Relay's object identification has it. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description:
      'The county, municipality, office, governor, crisis centre or service with this id: as it is now, or as it was where the id is that of an answer as of the past. Null: there is none now, or was none then.',
  })
  node(
    @Arg('id', () => ID, {
      description:
        'An `id` as the object gives it: `municipality-3430`, or `municipality-3430@17` of an answer as of the past, each such version counting 10 000 values of the request’s limit.',
    })
    id: string,
    @Ctx() context: RequestContext,
  ) {
    return readNode(id, readerByVersion(context));
  }

  @Query(() => [Node], {
    nullable: 'items',
    description: 'Several of them, in the order of the ids. Null: there is none with this id.',
  })
  nodes(
    @Arg('ids', () => [ID], { description: 'At most 100 ids. More is BAD_USER_INPUT.' }) ids: readonly string[],
    @Ctx() context: RequestContext,
  ) {
    const max = limits.pageSizeMax;
    if (ids.length > max) throw new InputError(['ids'], 'PAGE_SIZE', `expected at most ${max} ids`);
    const read = readerByVersion(context);
    return ids.map((id) => readNode(id, read));
  }
}

function readNode(id: string, read: ReturnType<typeof readerByVersion>) {
  const { own, version } = readPastId(id);
  return read(version, (directory) => findNode(directory, own));
}

function findNode(directory: DirectoryVersion, id: string): object | null {
  const numbered = readNodeId(id);
  const candidates =
    numbered === null
      ? WITH_OWN_ID.map((type) => ({ type, key: id }))
      : [{ type: numbered.type, key: numbered.number }];
  for (const candidate of candidates) {
    const found = findEntity(directory, candidate);
    if (found !== null) return withTypeName(candidate.type, found);
  }
  return null;
}
