import type { PlacedCoordinate } from './check-input.ts';

/** The access decision for one operation and one viewer: made before execution, stored in the request's context. */
export interface OperationAccess {
  /** Coordinates of object types that the operation asks for and the viewer's role may not read. */
  readonly deniedFields: ReadonlySet<string>;
  /** The same with the response keys that lead there (list indices left out), one for each selection in the document. */
  readonly denied: readonly PlacedCoordinate[];
  /** Arguments, input fields and enum values the role may not send. Not empty: the operation is not run at all. */
  readonly refused: readonly PlacedCoordinate[];
  /** Coordinates that are protected, asked for and granted by role (reach is judged by object): for the audit. */
  readonly protectedFields: ReadonlySet<string>;
  /** The operation asks for `__schema` or `__type`: it is answered from the schema as wide as the role. */
  readonly introspects: boolean;
}

/** Whether the operation is open to everybody, so that nothing is to be denied or audited. */
export function isOpenToAll({ denied, refused, protectedFields, introspects }: OperationAccess): boolean {
  return denied.length === 0 && refused.length === 0 && protectedFields.size === 0 && !introspects;
}
