import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { chooseCurrent } from '../../../services/sources/choose-current.ts';
import { comparePrecedence } from '../../../services/sources/precedence.ts';
import { anyStatement, statement } from './any-observation.ts';

const TODAY = '2026-11-22';
const old = '+4711111111';
const chosenOf = (...list: Parameters<typeof chooseCurrent>[0][number][]) => chooseCurrent(list, TODAY).chosen;

describe('which statement is shown', () => {
  test('the newer of two pages', () => {
    const os = statement({ sourceId: 'os', observedOn: '2023-07-20' });
    const roros = statement({ sourceId: 'roros', observedOn: '2020-06-29', value: old });
    expect(chosenOf(roros, os)).toBe(os);
  });

  test('the owner’s own statement before a newer register', () => {
    const owner = statement({ origin: 'OWNER', observedOn: '2021-01-01' });
    const register = statement({ sourceId: 'b', origin: 'REGISTER', observedOn: '2026-11-01', value: old });
    expect(chosenOf(register, owner)).toBe(owner);
  });

  test('what a person has verified before a newer import', () => {
    const verified = statement({ observedOn: '2020-06-29', humanVerifiedAt: '2021-05-01T10:00:00Z' });
    const imported = statement({ sourceId: 'b', origin: 'REGISTER', observedOn: '2026-11-01', value: old });
    expect(chosenOf(imported, verified)).toBe(verified);
  });

  test('an old verification does not silence the owner for ever, nor the other way round', () => {
    const verified = statement({ sourceId: 'b', humanVerifiedAt: '2021-05-01T10:00:00Z', value: old });
    const ownerLater = statement({ origin: 'OWNER', observedOn: '2024-01-01' });
    const ownerBefore = statement({ origin: 'OWNER', observedOn: '2019-01-01' });
    expect(chosenOf(verified, ownerLater)).toBe(ownerLater);
    expect(chosenOf(verified, ownerBefore)).toBe(verified);
  });

  test('of the same day, the one about the place before the one about the country', () => {
    const place = statement({ specificity: 3 });
    const country = statement({ sourceId: 'b', specificity: 0, value: old });
    expect(chosenOf(country, place)).toBe(place);
  });

  test('a source without a day is older than any with one', () => {
    const dated = statement({ observedOn: '2019-01-01' });
    expect(chosenOf(statement({ sourceId: 'b', observedOn: null }), dated)).toBe(dated);
  });

  test('made-up examples come last, even when verified, and dispute nothing', () => {
    const real = statement({ observedOn: null });
    const example = statement({
      sourceId: 'x',
      origin: 'EXAMPLE',
      humanVerifiedAt: '2026-01-01T00:00:00Z',
      value: old,
    });
    expect(chooseCurrent([example, real], TODAY)).toMatchObject({ chosen: real, disagrees: false, others: [example] });
  });

  test('what no longer holds is kept and not shown; when nothing holds, nothing is', () => {
    const ended = statement({ validTo: TODAY });
    expect(chooseCurrent([ended], TODAY)).toEqual({ chosen: null, others: [ended], disagreeing: [], disagrees: false });
    expect(chooseCurrent([ended], '2026-11-21').chosen).toBe(ended);
  });
});

describe('whether sources disagree', () => {
  test('two ways of writing one number agree', () => {
    const spaced = statement({ sourceId: 'b', value: '55 55 33 33', observedOn: '2020-01-01' });
    expect(chooseCurrent([statement(), spaced], TODAY).disagrees).toBe(false);
  });

  test('a source that has corrected itself does not disagree with itself', () => {
    const before = statement({ observedOn: '2020-06-29', value: old });
    expect(chooseCurrent([statement(), before], TODAY).disagrees).toBe(false);
  });

  test('another source’s present word is what disagrees', () => {
    const before = statement({ sourceId: 'b', observedOn: '2019-01-01', value: old });
    const corrected = statement({ sourceId: 'b', observedOn: '2020-01-01' });
    expect(chooseCurrent([statement(), before, corrected], TODAY).disagrees).toBe(false);
    expect(chooseCurrent([statement(), before], TODAY).disagreeing).toEqual([before]);
  });

  test('statements of two fields are never weighed against each other', () => {
    expect(() => chooseCurrent([statement(), statement({ field: 'email' })], TODAY)).toThrow(
      'OBSERVATIONS_OF_SEVERAL_FIELDS',
    );
  });
});

describe('whatever is said', () => {
  const list = fc.array(anyStatement, { minLength: 1, maxLength: 8 });

  test('the order of arrival changes nothing', () => {
    fc.assert(
      fc.property(list, fc.infiniteStream(fc.nat()), (said, order) => {
        const shuffled = said.map((item) => ({ item, at: order.next().value as number })).sort((a, b) => a.at - b.at);
        expect(
          chooseCurrent(
            shuffled.map(({ item }) => item),
            TODAY,
          ),
        ).toEqual(chooseCurrent(said, TODAY));
      }),
      { numRuns: 500 },
    );
  });

  test('nothing is lost: the chosen one and the others are what came in', () => {
    fc.assert(
      fc.property(list, (said) => {
        const { chosen, others } = chooseCurrent(said, TODAY);
        const kept = [...(chosen ? [chosen] : []), ...others];
        expect(kept).toHaveLength(said.length);
        expect(new Set(kept)).toEqual(new Set(said));
      }),
      { numRuns: 500 },
    );
  });

  test('one that ranks below the chosen one never takes its place', () => {
    fc.assert(
      fc.property(list, anyStatement, (said, more) => {
        const before = chooseCurrent(said, TODAY).chosen;
        fc.pre(before !== null && comparePrecedence(before, more) < 0);
        expect(chooseCurrent([...said, more], TODAY).chosen).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('the rule of precedence is one order: it turns round, and it carries on', () => {
    fc.assert(
      fc.property(anyStatement, anyStatement, anyStatement, (a, b, c) => {
        expect(Math.sign(comparePrecedence(a, b))).toBe(-Math.sign(comparePrecedence(b, a)) + 0);
        if (comparePrecedence(a, b) < 0 && comparePrecedence(b, c) < 0) expect(comparePrecedence(a, c)).toBeLessThan(0);
        if (comparePrecedence(a, b) === 0) expect(a).toEqual(b);
      }),
      { numRuns: 1000 },
    );
  });
});

test('the same statement read again is the same observation', () => {
  const again = statement({ retrievedAt: '2026-12-01T00:00:00Z', importer: { name: 'test', version: '2' } });
  expect(again.id).toBe(statement().id);
  expect(statement({ value: old }).id).not.toBe(statement().id);
  expect(statement({ sourceId: 'source-b' }).id).not.toBe(statement().id);
});
