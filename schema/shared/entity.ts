import { ObjectType } from 'type-graphql';

/**
 * An object type whose own columns are read straight off the object: no function call a field, which is what a page of
 * several hundred fields is made of.
 */
export const Entity = (name: string, description: string): ClassDecorator =>
  ObjectType(name, { description, simpleResolvers: true });
