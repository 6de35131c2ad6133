import {
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInputType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  typeFromAST,
} from 'graphql';
import { ROLES, type Role } from '../../services/identity/viewer.ts';
import type { InputCheck, PlacedCoordinate } from './check-input.ts';
import { argumentCoordinate } from './coordinates/coordinates.ts';
import type { OperationAccess } from './operation-access.ts';
import type { Policy } from './table.ts';

interface Walk {
  readonly schema: GraphQLSchema;
  readonly policy: Policy;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly input: InputCheck;
  readonly role: Role;
  /** The viewer has its role's scope to write. */
  readonly writes: boolean;
}

/** A selection's place: its nominal type, and the object types it can be at run time. */
interface Place {
  readonly type: GraphQLCompositeType;
  readonly objects: readonly GraphQLObjectType[];
  readonly path: readonly string[];
}

/**
 * Everything in the document that the table decides, for one role. Fragments are walked once for each type they are
 * spread on, whatever the number of spreads: the time is linear in the document.
 */
export function walkSelections(walk: Walk): OperationAccess {
  const { schema, policy, operation, input, role } = walk;
  const fragments = fragmentsOf(schema, walk.document);
  const seenFragments = new Set<string>();
  const deniedFields = new Set<string>();
  const protectedFields = new Set<string>();
  const denied: PlacedCoordinate[] = [];
  const refused: PlacedCoordinate[] = [];
  let introspects = false;

  const visitField = (node: FieldNode, place: Place): void => {
    const name = node.name.value;
    if (name.startsWith('__')) {
      introspects ||= name !== '__typename';
      return;
    }
    if (isUnionType(place.type)) return;
    const field = place.type.getFields()[name];
    if (field === undefined) return;
    const path = [...place.path, node.alias?.value ?? name];
    for (const object of place.objects) judgeField(`${object.name}.${name}`, path);
    for (const argument of node.arguments ?? []) {
      const definition = field.args.find((known) => known.name === argument.name.value);
      if (definition === undefined) continue;
      const argumentPath = [...path, definition.name];
      for (const owner of new Set([place.type.name, ...place.objects.map((object) => object.name)]))
        refuseIfDenied(argumentCoordinate(owner, name, definition.name), argumentPath);
      input.literal(argument.value, definition.type, argumentPath, refused);
    }
    const type = getNamedType(field.type);
    if (node.selectionSet !== undefined && isCompositeType(type)) {
      visitSelections(node.selectionSet, { type, objects: objectsOf(schema, type), path });
    }
  };

  const judgeField = (coordinate: string, path: readonly string[]): void => {
    const closedForWriting = !walk.writes && coordinate.startsWith(`${schema.getMutationType()?.name}.`);
    if (closedForWriting || policy.reachOf(coordinate, role) === null) {
      deniedFields.add(coordinate);
      denied.push({ coordinate, path });
    } else if (ROLES.some((other) => policy.reachOf(coordinate, other) !== 'ANY')) protectedFields.add(coordinate);
  };

  const refuseIfDenied = (coordinate: string, path: readonly string[]): void => {
    if (policy.reachOf(coordinate, role) === null) refused.push({ coordinate, path });
  };

  const visitSelections = (set: SelectionSetNode, place: Place): void => {
    for (const node of set.selections) {
      if (node.kind === Kind.FIELD) visitField(node, place);
      else if (node.kind === Kind.INLINE_FRAGMENT) {
        const condition = node.typeCondition === undefined ? place.type : typeFromAST(schema, node.typeCondition);
        if (isCompositeType(condition)) visitSelections(node.selectionSet, narrowPlace(schema, place, condition));
      } else {
        const fragment = fragments.get(node.name.value);
        const key = `${node.name.value}|${place.type.name}`;
        if (fragment === undefined || seenFragments.has(key)) continue;
        seenFragments.add(key);
        // Judged against the nominal place, so that a first, narrower spread cannot hide what a later one reaches.
        const nominal = { ...place, objects: objectsOf(schema, place.type) };
        visitSelections(fragment.selectionSet, narrowPlace(schema, nominal, fragment.condition));
      }
    }
  };

  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    const declared = typeFromAST(schema, type);
    if (defaultValue !== undefined && isInputType(declared))
      input.literal(defaultValue, declared, [`$${variable.name.value}`], refused);
  }
  const root = schema.getRootType(operation.operation);
  if (root) visitSelections(operation.selectionSet, { type: root, objects: [root], path: [] });
  return { deniedFields, denied, refused, protectedFields, introspects };
}

interface Fragment {
  readonly condition: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
}

function fragmentsOf(schema: GraphQLSchema, { definitions }: DocumentNode): ReadonlyMap<string, Fragment> {
  const fragments = new Map<string, Fragment>();
  for (const node of definitions) {
    if (node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    const condition = typeFromAST(schema, node.typeCondition);
    if (isCompositeType(condition)) fragments.set(node.name.value, { condition, selectionSet: node.selectionSet });
  }
  return fragments;
}

function objectsOf(schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] {
  return isAbstractType(type) ? schema.getPossibleTypes(type) : [type];
}

function narrowPlace(schema: GraphQLSchema, place: Place, condition: GraphQLCompositeType): Place {
  const possible = new Set(objectsOf(schema, condition));
  return { ...place, type: condition, objects: place.objects.filter((object) => possible.has(object)) };
}
