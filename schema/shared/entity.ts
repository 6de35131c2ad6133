import { ObjectType } from 'type-graphql';

/**
 * An object type whose own columns are read straight off the object: no function call a field, which is what a page of
 * several hundred fields is made of.
 */
export const Entity = (name: string, description: string, interfaces: readonly Class[] = []): ClassDecorator =>
  ObjectType(name, { description, simpleResolvers: true, implements: [...interfaces] });

/** The columns of a type that its node lacks or has otherwise, by name. */
type NotInNode<Type, Node> = {
  [Column in keyof Type]-?: Column extends keyof Node ? (Node[Column] extends Type[Column] ? never : Column) : Column;
}[keyof Type];

type Class = abstract new () => object;

/** Nothing if the node has every column of the type; otherwise the names of the columns that would always answer null. */
type EveryColumnInNode<Target extends Class, Node> =
  NotInNode<InstanceType<Target>, Node> extends never
    ? unknown
    : { readonly notInTheNode: NotInNode<InstanceType<Target>, Node> };

/**
 * An object type whose objects are nodes of the directory: every column of its class must be a property of the node, or the
 * class does not compile. What a node has no property for is a field resolver's.
 */
export const NodeEntity =
  <Node>(name: string, description: string, interfaces: readonly Class[] = []) =>
  <Target extends Class>(target: Target & EveryColumnInNode<Target, Node>): void => {
    Entity(name, description, interfaces)(target);
  };
