import {
  coerceInputValue,
  type DocumentNode,
  type GraphQLFormattedError,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** The accepted form of each scalar, in words. */
const EXPECTED: Readonly<Record<string, string>> = {
  LocalDate: 'an existing day as YYYY-MM-DD',
  LocalTime: 'a wall time as HH:MM',
  DateTime: 'an instant as RFC 3339 with an offset',
  Int: 'a whole number within 32 bits',
  Boolean: 'true or false',
  ID: 'a text or a whole number',
  String: 'a text',
};

/** BAD_USER_INPUT for a value of the wrong form: it names the argument and the rule, never the value. */
function malformed(
  path: readonly (string | number)[],
  type: GraphQLInputType | undefined,
  listed: boolean,
  value?: unknown,
): GraphQLFormattedError {
  const named = type === undefined ? undefined : getNamedType(type);
  const rule = (named?.name ?? 'Input').replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
  const argument = path.join('.');
  return {
    message: `${argument}: expected ${expected(named, listed)}${listed ? missingFrom(named, value) : ''} (${rule})`,
    extensions: { code: 'BAD_USER_INPUT', argument, rule },
  };
}

function expected(type: ReturnType<typeof getNamedType>, listed: boolean): string {
  if (!listed && !isScalarType(type)) return 'another value';
  if (isEnumType(type))
    return `one of ${type
      .getValues()
      .map(({ name }) => name)
      .join(', ')}`;
  if (isInputObjectType(type)) return `the fields of ${type.name}, and no others`;
  return EXPECTED[type?.name ?? ''] ?? 'another form';
}

/** The names of required fields that an object leaves out, after a semicolon; empty: it has them all, or is no object. */
function missingFrom(type: ReturnType<typeof getNamedType>, value: unknown): string {
  if (!isInputObjectType(type) || typeof value !== 'object' || value === null || Array.isArray(value)) return '';
  const missing = Object.values(type.getFields())
    .filter((field) => isRequiredInputField(field) && !Object.hasOwn(value, field.name))
    .map(({ name }) => name);
  return missing.length === 0 ? '' : `; missing: ${missing.join(', ')}`;
}

/**
 * A literal in the query that its type does not take.
 * @param listed whether the error may say which values there are
 * @returns null where the place is no input of the schema (an unknown argument, for instance)
 */
export function malformedLiteral(
  schema: GraphQLSchema,
  document: DocumentNode,
  literal: ValueNode,
  listed: boolean,
): GraphQLFormattedError | null {
  const typeInfo = new TypeInfo(schema);
  let found: GraphQLFormattedError | null = null;
  const names: string[] = [];
  visit(
    document,
    visitWithTypeInfo(typeInfo, {
      enter(node) {
        if (node.kind === 'Argument' || node.kind === 'ObjectField') names.push(node.name.value);
        if (node !== literal) return;
        const type = typeInfo.getInputType() ?? undefined;
        if (type !== undefined && names.length > 0) found = malformed(names, type, listed);
      },
      leave(node) {
        if (node.kind === 'Argument' || node.kind === 'ObjectField') names.pop();
      },
    }),
  );
  return found;
}

/** Every variable that its type does not take, each place once; at most `errorsMax`. */
export function malformedVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  values: Readonly<Record<string, unknown>>,
  { errorsMax, listed }: { readonly errorsMax: number; readonly listed: boolean },
): readonly GraphQLFormattedError[] {
  const errors = new Map<string, GraphQLFormattedError>();
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = typeFromAST(schema, definition.type);
    if (!type || !isInputType(type)) continue;
    const value = values[name];
    if (value === undefined && (definition.defaultValue || !isNonNullType(type))) continue;
    coerceInputValue(value ?? null, type, (path, invalid) => {
      const place = [name, ...path];
      const key = place.join('.');
      if (errors.size < errorsMax && !errors.has(key))
        errors.set(key, malformed(place, typeAt(type, path), listed, invalid));
    });
  }
  return [...errors.values()];
}

function typeAt(type: GraphQLInputType, path: readonly (string | number)[]): GraphQLInputType | undefined {
  let current: GraphQLInputType | undefined = type;
  for (const step of path) {
    const nullable: GraphQLInputType | undefined = current && getNullableType(current);
    if (isListType(nullable) && typeof step === 'number') current = nullable.ofType as GraphQLInputType;
    else if (isInputObjectType(nullable)) current = nullable.getFields()[step]?.type;
    else return current;
  }
  return current;
}
