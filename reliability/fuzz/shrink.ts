import { type ASTNode, Kind, parse, print, visit } from 'graphql';
import type { Question } from './random-question.ts';

const ATTEMPTS_MAX = 150;

/** Leaves out of a question what it can do without, as long as the answers still differ: the smallest one that shows it. */
export async function shrink(question: Question, differs: (smaller: Question) => Promise<boolean>): Promise<Question> {
  let best = question;
  let attempts = 0;
  for (let at = 0; attempts < ATTEMPTS_MAX; ) {
    const smaller = without(best, at);
    if (smaller === null) return best;
    attempts += 1;
    if (await differs(smaller)) best = smaller;
    else at += 1;
  }
  return best;
}

/** Without its n-th field or argument; null: it has not so many. */
function without({ query, variables }: Question, n: number): Question | null {
  let met = -1;
  let removed = false;
  const document = visit(parse(query), {
    enter(node: ASTNode, _key, _parent, path) {
      if ((node.kind !== Kind.FIELD && node.kind !== Kind.ARGUMENT) || path.length < 4) return undefined;
      met += 1;
      if (met !== n) return undefined;
      removed = true;
      return null;
    },
  });
  if (!removed) return null;
  const text = print(document);
  const used = Object.entries(variables).filter(([name]) =>
    new RegExp(`: \\$${name}\\b`).test(text.replace(/^query \(.*?\)/s, '')),
  );
  const declared = text.replace(/^query \((.*?)\)/s, (_, list: string) => {
    const kept = list.split(/, (?=\$)/).filter((one) => used.some(([name]) => one.startsWith(`$${name}:`)));
    return kept.length === 0 ? 'query' : `query (${kept.join(', ')})`;
  });
  return { query: declared, variables: Object.fromEntries(used) };
}
