import { describe, expect, it } from 'vitest';
import { chart } from '../../../bench/report/chart.ts';
import { type Round, summarise } from '../../../bench/report/figures.ts';

const round = (rate: number): Round => ({ rate, cpuServer: 1, cpuDatabase: null, p50: 1, p99: 2, bytes: 100 });
const names = { base: 'bare', ceiling: 'constant' };

describe('Summing up rounds', () => {
  it('compares within a round, so that a slow minute of the machine does not bend the ratio', () => {
    // The second and third rounds are slow for everybody; the ratio of the medians would be 0.5.
    const rounds = new Map([
      ['bare', [100, 10, 20].map(round)],
      ['ours', [200, 20, 40].map(round)],
    ]);
    const [, ours] = summarise(rounds, names, new Map([['ours', 90]]));
    expect(ours?.toBase).toEqual({ median: 2, low: 2, high: 2, min: 2, max: 2 });
    expect(ours).toMatchObject({ toCeiling: null, cpuServer: 1, cpuDatabase: null, memory: 90 });
  });

  it('draws every candidate with its name, escaped', () => {
    const figures = summarise(
      new Map([
        ['bare', [round(10)]],
        ['a < b', [round(5)]],
      ]),
      names,
      new Map(),
    );
    const svg = chart({ workload: 'page', title: 'A page', mode: 'miss', figures, failed: {} });
    expect(svg).toContain('a &lt; b');
    expect(svg.match(/class="dot/g)).toHaveLength(2);
    expect(svg).not.toContain('NaN');
  });
});
