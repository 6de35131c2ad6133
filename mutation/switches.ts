import type { Mutant } from './find-mutants.ts';

/** What the code with its mutants in reads: which of them is on, and which have been passed. */
export interface Switch {
  /** Number of the mutant that is on; NONE runs the code as it is. */
  on: number;
  /** 1 at the number of each mutant whose expression has been evaluated. */
  readonly reached: Uint8Array;
  /** Called wherever the mutant that is on is evaluated: throws where it never comes to an end. */
  spend(): void;
}

export const NONE = -1;

/**
 * The text of a file with all its mutants in, each behind its number: one transformation serves them all, and none needs a process
 * of its own.
 */
export function withSwitches(source: string, mutants: ReadonlyMap<number, Mutant>): string {
  const expressions = groupByExpression(mutants);
  return `const __mutant = globalThis.__mutant;${render(source, 0, source.length, expressions)}`;
}

interface Expression {
  readonly start: number;
  readonly end: number;
  readonly mutants: [number, Mutant][];
}

/** Outer ones before those inside them. */
function groupByExpression(mutants: ReadonlyMap<number, Mutant>): Expression[] {
  const expressions = new Map<string, Expression>();
  for (const [number, mutant] of mutants) {
    const { start, end } = mutant.expression;
    const key = `${start}-${end}`;
    const expression = expressions.get(key) ?? { start, end, mutants: [] };
    expression.mutants.push([number, mutant]);
    expressions.set(key, expression);
  }
  return [...expressions.values()].sort((a, b) => a.start - b.start || b.end - a.end);
}

function render(source: string, start: number, end: number, inside: readonly Expression[]): string {
  let text = '';
  let at = start;
  for (let i = 0; i < inside.length; i++) {
    const expression = inside[i]!;
    if (expression.start < at) continue;
    const nested = inside.slice(i + 1).filter((other) => other.end <= expression.end);
    text += source.slice(at, expression.start) + switched(source, expression, nested);
    at = expression.end;
  }
  return text + source.slice(at, end);
}

function switched(source: string, { start, end, mutants }: Expression, nested: readonly Expression[]): string {
  const [[first, { before, isName }]] = mutants as [[number, Mutant]];
  const written = isName ? `'${before}'` : render(source, start, end, nested);
  const choices = mutants.map(([number, mutant]) => {
    const changed = isName
      ? `'${mutant.after}'`
      : source.slice(start, mutant.start) + mutant.after + source.slice(mutant.end, end);
    return `__mutant.on===${number}?(__mutant.spend(),${changed}):`;
  });
  const choice = `(${choices.join('')}(__mutant.reached[${first}]=1,${written}))`;
  if (!isName) return choice;
  return source[start - 1] === '?' ? `.[${choice}]` : `[${choice}]`;
}
