/** A node of the syntax tree (ESTree), as far as the changes read it. */
export interface SyntaxNode {
  type: string;
  start: number;
  end: number;
  [key: string]: unknown;
}

/** One change of a text, from `start` to `end` in characters. */
export interface Change {
  start: number;
  end: number;
  after: string;
  /** The whole expression that is another one then; of a method's name, the name with its dot. */
  expression: { start: number; end: number };
  isName: boolean;
}

type Changes = (node: SyntaxNode, source: string, parents: readonly SyntaxNode[]) => Change[];

/** What a node of each kind can be changed to: constants, comparisons, connectives, conditions and returned values. */
export const CHANGES: Readonly<Record<string, Changes>> = {
  Literal: (node, _source, parents) => literals(node, parents).map((after) => replace(node, after)),
  BinaryExpression: (node, source) => operators(node, source, BINARY),
  LogicalExpression: (node, source) => operators(node, source, LOGICAL),
  UnaryExpression: (node, source) =>
    node['operator'] === '!' ? [replace(node, textOf(node['argument'], source))] : [],
  IfStatement: (node, source) => conditions(node, source),
  ConditionalExpression: (node, source) => conditions(node, source),
  ReturnStatement: (node) => returned(node['argument'] as SyntaxNode | null),
  CallExpression: (node, source) => calls(node, source),
};

const BINARY: Readonly<Record<string, readonly string[]>> = {
  '<': ['<=', '>='],
  '<=': ['<', '>'],
  '>': ['>=', '<='],
  '>=': ['>', '<'],
  '===': ['!=='],
  '!==': ['==='],
  '+': ['-'],
  '-': ['+'],
  '*': ['/'],
  '/': ['*'],
  '%': ['*'],
};
const LOGICAL: Readonly<Record<string, readonly string[]>> = { '&&': ['||'], '||': ['&&'] };
/** A map and no object: every object has a `toString`. */
const METHODS: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['min', 'max'],
  ['max', 'min'],
  ['floor', 'ceil'],
  ['ceil', 'floor'],
]);

function replace({ start, end }: { start: number; end: number }, after: string): Change {
  return { start, end, after, expression: { start, end }, isName: false };
}

function textOf(node: unknown, source: string): string {
  const { start, end } = node as SyntaxNode;
  return source.slice(start, end);
}

/** A number one up and one down (a share to its ends); a truth to its opposite. Keys and import paths are names. */
function literals({ value, start }: SyntaxNode, parents: readonly SyntaxNode[]): string[] {
  const [parent] = parents;
  if (typeof value === 'boolean') return [String(!value)];
  if (typeof value !== 'number' || isOrder(parents)) return [];
  const key = parent?.['key'] as SyntaxNode | undefined;
  if (key?.start === start) return [];
  if (!Number.isInteger(value)) return value < 1 ? ['0', '1'] : [String(value + 1)];
  return value === 0 ? ['1'] : [String(value + 1), String(value - 1)];
}

/** The -1 and 1 of a comparator: a sort reads their signs alone, and one that returns 0 instead orders no differently. */
function isOrder(parents: readonly SyntaxNode[]): boolean {
  return parents.slice(0, 2).some((parent) => {
    const [less, more] = [parent['consequent'], parent['alternate']] as (SyntaxNode | undefined)[];
    const one = less?.type === 'UnaryExpression' ? (less['argument'] as SyntaxNode) : less;
    return parent.type === 'ConditionalExpression' && less !== one && one?.['value'] === 1 && more?.['value'] === 1;
  });
}

/** The operator alone is replaced: it is found between its two sides. */
function operators(node: SyntaxNode, source: string, table: Readonly<Record<string, readonly string[]>>): Change[] {
  const [left, right] = [node['left'] as SyntaxNode, node['right'] as SyntaxNode];
  const operator = String(node['operator']);
  if (operator === '+' && [left, right].some(isText)) return [];
  const start = source.indexOf(operator, left.end);
  if (start === -1 || start >= right.start) return [];
  const { start: from, end: to } = node;
  return (table[operator] ?? []).map((after) => ({
    ...replace({ start, end: start + operator.length }, after),
    expression: { start: from, end: to },
  }));
}

function isText({ type, value, operator, left, right }: SyntaxNode): boolean {
  if (type === 'TemplateLiteral' || typeof value === 'string') return true;
  return operator === '+' && [left, right].some((side) => isText(side as SyntaxNode));
}

/** A condition that no operator change reaches is turned round as a whole. */
function conditions(node: SyntaxNode, source: string): Change[] {
  const test = node['test'] as SyntaxNode;
  const reached = ['BinaryExpression', 'LogicalExpression', 'UnaryExpression'].includes(test.type);
  return reached ? [] : [replace(test, `!(${textOf(test, source)})`)];
}

/** A value is not returned; where the value is a constant or a condition, the other changes reach it. */
function returned(argument: SyntaxNode | null): Change[] {
  if (argument === null) return [];
  const reached = ['Literal', 'BinaryExpression', 'LogicalExpression', 'UnaryExpression', 'Identifier'];
  if (reached.includes(argument.type)) return [];
  return [replace(argument, 'undefined')];
}

function calls({ callee }: SyntaxNode, source: string): Change[] {
  const property = (callee as SyntaxNode)['property'] as SyntaxNode | undefined;
  const other = METHODS.get(String(property?.['name']));
  if (property === undefined || other === undefined) return [];
  const { start, end } = property;
  return [{ ...replace(property, other), expression: { start: source.lastIndexOf('.', start), end }, isName: true }];
}
