import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  TypeInfo,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Variables } from '../schema/limits/requested-size.ts';
import { IN_SERVICES_LANGUAGE } from '../schema/shared/language.arg.ts';
import type { Language } from '../services/languages/language.ts';

/** Tags of the header. Where no language is asked for, texts are Norwegian, in each municipality's form. */
const TAGS = { NB: 'nb', NN: 'nn', EN: 'en' } as const satisfies Record<Language, string>;
const NORWEGIAN = 'no';

/** How a field of a document asks for its language; both null: not at all. */
interface Asked {
  readonly variable: string | null;
  /** The value in the document: of a variable, its default. */
  readonly value: string | null;
}
const known = new WeakMap<DocumentNode, readonly Asked[]>();

/**
 * The value of the header `Content-Language`: for readers of which languages an answer is meant, as its fields ask and else
 * its headers. A text that is not written in its language says so itself, in `language`.
 * @param wished by the request's headers; null: none of the supported ones
 * @returns null for an answer without texts in several languages
 */
export function contentLanguageOf(
  schema: GraphQLSchema,
  document: DocumentNode,
  variables: Variables,
  wished: Language | null,
): string | null {
  let asked = known.get(document);
  if (asked === undefined) {
    asked = languagesAskedIn(schema, document);
    known.set(document, asked);
  }
  if (asked.length === 0) return null;
  const tags = asked.map(({ variable, value }) => {
    const given = variable === null ? undefined : variables[variable];
    const language = given === undefined ? value : given;
    return TAGS[language as Language] ?? (wished === null ? NORWEGIAN : TAGS[wished]);
  });
  return [...new Set(tags)].join(', ');
}

function languagesAskedIn(schema: GraphQLSchema, document: DocumentNode): readonly Asked[] {
  const found = new Map<string, Asked>();
  const types = new TypeInfo(schema);
  const variables: VariableDefinitionNode[] = [];
  visit(
    document,
    visitWithTypeInfo(types, {
      VariableDefinition: (node) => void variables.push(node),
      Field(node) {
        const isWritten = types
          .getFieldDef()
          ?.args.some(({ name, type }) => name === 'language' && `${type}` === 'Language');
        if (!isWritten) return;
        const argument = node.arguments?.find(({ name }) => name.value === 'language')?.value;
        const coordinate = `${types.getParentType()?.name}.${node.name.value}`;
        if (argument === undefined && IN_SERVICES_LANGUAGE.has(coordinate)) return;
        const asked = askedBy(argument, variables);
        found.set(JSON.stringify(asked), asked);
      },
    }),
  );
  return [...found.values()];
}

function askedBy(argument: ValueNode | undefined, variables: readonly VariableDefinitionNode[]): Asked {
  if (argument?.kind !== Kind.VARIABLE) return { variable: null, value: enumValue(argument) };
  const variable = argument.name.value;
  const definition = variables.find((one) => one.variable.name.value === variable);
  return { variable, value: enumValue(definition?.defaultValue) };
}

const enumValue = (node: ValueNode | undefined) => (node?.kind === Kind.ENUM ? node.value : null);
