import { type ClassType, Field, Int, ObjectType } from 'type-graphql';
import { Entity } from './entity.ts';

@Entity('PageInfo', 'Where a page of a list ends.')
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether there is at least one more item after this page.' })
  hasNextPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the last item: send it as `after` for the next page. Null: the page is empty.',
  })
  endCursor!: string | null;

  @Field(() => Boolean, {
    description: 'Always false: lists are paged forward only, from their start or after a cursor.',
  })
  hasPreviousPage!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first item. Null: the page is empty.',
  })
  startCursor!: string | null;
}

/** An edge and a connection of one node type, as the Relay cursor connections specification shapes them. */
export function connectionOf<Node extends object>(name: string, node: () => ClassType<Node>, of: string) {
  @ObjectType(`${name}Edge`, { description: `One of ${of}, with its place in the list.`, simpleResolvers: true })
  class Edge {
    @Field(() => String, {
      description: 'Opaque place of this item in this very list; good for `after` with the same filter only.',
    })
    cursor!: string;

    @Field(node, { description: 'The item itself.' })
    node!: Node;
  }

  @ObjectType(`${name}Connection`, { description: `A page of ${of}.`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: 'The items of this page, each with its cursor.' })
    edges!: Edge[];

    @Field(() => [node()], { description: 'The items of this page.' })
    nodes!: Node[];

    @Field(() => PageInfo, { description: 'Where this page ends, and whether more follows.' })
    pageInfo!: PageInfo;

    @Field(() => Int, { description: 'The number of items in all pages together, 0 or more.' })
    totalCount!: number;
  }
  return Connection;
}
