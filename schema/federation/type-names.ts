import type { FederatedType } from './entity-keys.ts';

/** The type names of directory objects. The objects are shared by all requests and do not carry the name themselves. */
const typeNames = new WeakMap<object, FederatedType>();

/** Says of an object of the directory which type it is, where a union or an interface stands for it, and gives it back. */
export function withTypeName<Node extends object>(type: FederatedType, node: Node): Node {
  typeNames.set(node, type);
  return node;
}

export function typeNameOf(node: object): FederatedType | undefined {
  return typeNames.get(node);
}
