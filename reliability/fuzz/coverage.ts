import {
  type GraphQLSchema,
  isIntrospectionType,
  isObjectType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { allPaths } from '../../test/server/support/paths-to.ts';
import { type Target, UNSTEADY } from './target.ts';

const nameOf = (type: string, field: string, argument: string | null) =>
  `${type}.${field}${argument === null ? '' : `(${argument}:)`}`;

/** Everything that a query may ask for, whatever may be asked by whom. */
export function targetsOf(schema: GraphQLSchema): readonly Target[] {
  const pathsTo = allPaths(schema);
  return Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter((type) => !isIntrospectionType(type))
    .filter((type) =>
      pathsTo(type.name).some(
        ({ operation, coordinates }) => operation === 'query' && !coordinates.some((one) => UNSTEADY.has(one)),
      ),
    )
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter((field) => !UNSTEADY.has(`${type.name}.${field.name}`))
        .flatMap((field) => [null, ...field.args].map((argument) => ({ type, field, argument }))),
    );
}

/** Counts what was asked by each role and compared. */
export function createCoverage(schema: GraphQLSchema, targets: readonly Target[], roles: readonly string[]) {
  const wanted = new Set(
    targets.map(({ type, field, argument }) => nameOf(type.name, field.name, argument?.name ?? null)),
  );
  const seen = new Map(roles.map((role) => [role, new Set<string>()]));
  return {
    add(role: string, query: string): void {
      const info = new TypeInfo(schema);
      visit(
        parse(query),
        visitWithTypeInfo(info, {
          Field(node) {
            const name = nameOf(info.getParentType()?.name ?? '', node.name.value, null);
            for (const one of [name, ...(node.arguments ?? []).map(({ name: of }) => `${name}(${of.value}:)`)])
              if (wanted.has(one)) seen.get(role)?.add(one);
          },
        }),
      );
    },
    has: (role: string, { type, field, argument }: Target): boolean =>
      seen.get(role)?.has(nameOf(type.name, field.name, argument?.name ?? null)) ?? false,
    /** From 0 to 1. */
    share: (): number => [...seen.values()].reduce((sum, of) => sum + of.size, 0) / (wanted.size * roles.length),
    missing: (): readonly string[] =>
      roles.flatMap((role) => [...wanted].filter((one) => !seen.get(role)?.has(one)).map((one) => `${role} ${one}`)),
    size: wanted.size * roles.length,
  };
}
