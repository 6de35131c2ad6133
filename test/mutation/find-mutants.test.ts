import { describe, expect, it } from 'vitest';
import { applyMutant, findMutants } from '../../mutation/find-mutants.ts';

const changed = (source: string) => findMutants('rule.ts', source).map((mutant) => applyMutant(source, mutant));

describe('mutants of a rule', () => {
  it('a threshold goes one up and one down, a share to its ends, zero only up', () => {
    expect(changed('const MIN = 5;')).toEqual(['const MIN = 6;', 'const MIN = 4;']);
    expect(changed('const MAX = 0.9;')).toEqual(['const MAX = 0;', 'const MAX = 1;']);
    expect(changed('let n = 0;')).toEqual(['let n = 1;']);
  });

  it('a comparison moves its boundary and turns round', () => {
    expect(changed('f(a < b)')).toEqual(['f(a <= b)', 'f(a >= b)']);
    expect(changed('f(a === b)')).toEqual(['f(a !== b)']);
  });

  it('the signs of a comparator stay as they are, for a sort reads nothing else of them', () => {
    expect(changed('a.sort((b, c) => (b < c ? -1 : 1))')).toEqual([
      'a.sort((b, c) => (b <= c ? -1 : 1))',
      'a.sort((b, c) => (b >= c ? -1 : 1))',
    ]);
    expect(changed('f(a < b ? 1 : 1)')).toHaveLength(6);
  });

  it('and becomes or, a negation is lost, a condition without an operator is negated', () => {
    expect(changed('f(a && b)')).toEqual(['f(a || b)']);
    expect(changed('f(!a)')).toEqual(['f(a)']);
    expect(changed('if (has(a)) f()')).toEqual(['if (!(has(a))) f()']);
    expect(changed('f(is(a) ? b : c)')).toEqual(['f(!(is(a)) ? b : c)']);
  });

  it('a computed value is not returned', () => {
    expect(changed('const f = () => { return g(a); }')).toEqual(['const f = () => { return undefined; }']);
  });

  it('every becomes some, the smaller becomes the larger', () => {
    expect(changed('f(a.every(b))')).toEqual(['f(a.some(b))']);
    expect(changed('f(Math.min(a, b))')).toEqual(['f(Math.max(a, b))']);
    expect(changed('f(a.toString().constructor())')).toEqual([]);
  });

  it('types, names, texts and text that is put together stay as they are', () => {
    expect(changed('type A = 5 | true; interface B { c: 3 }')).toEqual([]);
    expect(changed("import x from './x.ts'; f({ 5: a }, 'b' + c + d)")).toEqual([]);
  });

  it('what stands in an expression with a type is changed all the same', () => {
    expect(changed('const a = (5 as number) satisfies number')).toHaveLength(2);
  });

  it('a mutant tells its line and the whole of it', () => {
    const [mutant] = findMutants('rule.ts', 'a();\n  const MIN = 5;\n');
    expect(mutant).toMatchObject({ file: 'rule.ts', line: 2, code: 'const MIN = 5;', before: '5', after: '6' });
  });
});
