import {
  type ArgumentNode,
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  Kind,
  type SelectionSetNode,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';

/** The nodes of a document that its limits ask about, of its fragments and all its operations, in their order. */
export interface DocumentNodes {
  readonly fields: readonly FieldNode[];
  /** Of fields and of directives. */
  readonly arguments: readonly ArgumentNode[];
  readonly directives: readonly DirectiveNode[];
  readonly variables: readonly VariableDefinitionNode[];
  /** Number of the fields of objects written out in the document. */
  readonly literals: number;
}

/** Walks through a document once: a visitor of graphql-js for each limit was most of what a new document cost. */
export function nodesOf({ definitions }: DocumentNode): DocumentNodes {
  const fields: FieldNode[] = [];
  const args: ArgumentNode[] = [];
  const directives: DirectiveNode[] = [];
  const variables: VariableDefinitionNode[] = [];
  let literals = 0;

  const walkValue = (value: ValueNode): void => {
    if (value.kind === Kind.LIST) value.values.forEach(walkValue);
    else if (value.kind === Kind.OBJECT) {
      literals += value.fields.length;
      for (const field of value.fields) walkValue(field.value);
    }
  };
  const walkArguments = (all: readonly ArgumentNode[] = []): void => {
    for (const argument of all) {
      args.push(argument);
      walkValue(argument.value);
    }
  };
  const walkDirectives = (all: readonly DirectiveNode[] = []): void => {
    for (const directive of all) {
      directives.push(directive);
      walkArguments(directive.arguments);
    }
  };
  const walkVariables = (all: readonly VariableDefinitionNode[] = []): void => {
    for (const variable of all) {
      variables.push(variable);
      if (variable.defaultValue !== undefined) walkValue(variable.defaultValue);
      walkDirectives(variable.directives);
    }
  };
  const walkSelections = ({ selections }: SelectionSetNode): void => {
    for (const node of selections) {
      if (node.kind === Kind.FIELD) {
        fields.push(node);
        walkArguments(node.arguments);
      }
      walkDirectives(node.directives);
      if (node.kind !== Kind.FRAGMENT_SPREAD && node.selectionSet !== undefined) walkSelections(node.selectionSet);
    }
  };

  for (const node of definitions) {
    if (node.kind !== Kind.OPERATION_DEFINITION && node.kind !== Kind.FRAGMENT_DEFINITION) continue;
    walkVariables(node.variableDefinitions);
    walkDirectives(node.directives);
    walkSelections(node.selectionSet);
  }
  return { fields, arguments: args, directives, variables, literals };
}
