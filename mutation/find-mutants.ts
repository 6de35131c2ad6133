import { parseAst } from 'vitest/node';
import { CHANGES, type Change, type SyntaxNode } from './changes.ts';

/** One small change of one file: what a careless hand could write, and a test should notice. */
export interface Mutant extends Change {
  file: string;
  line: number;
  /** The line where it starts, without the space around it. */
  code: string;
  before: string;
}

/** A change of code that no test can notice. */
export interface EquivalentMutant {
  file: string;
  /** The whole line, without the space around it. */
  code: string;
  /** Before and after, as the report prints them. */
  change: string;
  /** Why no test can tell the two apart. */
  why: string;
}

/** Every mutant of a TypeScript file, in the order of the text. */
export function findMutants(file: string, source: string): Mutant[] {
  const changes: Change[] = [];
  const lines = source.split('\n');
  const visit = (node: SyntaxNode, parents: readonly SyntaxNode[]) => {
    // Types are gone when the code runs: nothing in them can be tested.
    if (node.type.startsWith('TS') && !RUNNING_TYPESCRIPT.has(node.type)) return;
    changes.push(...(CHANGES[node.type]?.(node, source, parents) ?? []));
    const path = [node, ...parents];
    for (const child of childrenOf(node)) visit(child, path);
  };
  visit(parseAst(source, { lang: 'ts' }) as unknown as SyntaxNode, []);
  return changes
    .map((change) => {
      const line = source.slice(0, change.start).split('\n').length;
      return { ...change, file, line, code: lines[line - 1]!.trim(), before: source.slice(change.start, change.end) };
    })
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

export function applyMutant(source: string, { start, end, after }: Mutant): string {
  return source.slice(0, start) + after + source.slice(end);
}

/** Expressions that carry a type and still run. */
const RUNNING_TYPESCRIPT = new Set(['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression']);

function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node)
    .flat()
    .filter((value): value is SyntaxNode => typeof (value as SyntaxNode | null)?.type === 'string');
}
