/**
 * Writes what runs of the production bench measured as a page for readers, from their `--json` files, the smallest run first.
 * Run: `node --import tsx bench/statistics-production/write-report.ts 100k.json 1m.json > docs/statistics-quality.md`.
 */
import { readFileSync } from 'node:fs';
import { type AnswerMeasure, sumByArea } from './measure-answers.ts';
import type { FamilyMeasure } from './measure-families.ts';
import type { RatioMeasure } from './measure-ratios.ts';

interface Run {
  /** Version of the method that the figures were protected by. */
  readonly policyVersion: string;
  readonly cases: number;
  readonly months: number;
  readonly measured: readonly {
    readonly level: 'A' | 'P';
    readonly families: readonly FamilyMeasure[];
    readonly ratios: readonly RatioMeasure[];
    readonly answers: readonly AnswerMeasure[];
  }[];
}

const AREAS: Readonly<Record<string, string>> = { MUNICIPALITY: 'municipality', COUNTY: 'county', NATION: 'nation' };
const PERIODS: Readonly<Record<string, string>> = { 1: 'month', 3: 'quarter', 12: 'year' };
const COLUMNS: Readonly<Record<string, string>> = {
  S: 'service',
  A: 'age',
  O: 'outcome',
  C: 'complaint',
  D: 'within deadline',
};

function nameOf(family: string): string {
  const [area = '', period = '', narrowing = ''] = family.split('/');
  return [AREAS[area], PERIODS[period], ...[...narrowing].map((column) => COLUMNS[column])].join(' × ');
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

/** A line a family, the columns of each run beside each other. */
function table<Line>(
  runs: readonly (readonly Line[])[],
  name: (line: Line) => string,
  columns: Readonly<Record<string, (line: Line) => string>>,
): string[] {
  const heads = Object.keys(columns);
  return [
    row(['figure', ...runs.flatMap(() => heads)]),
    row(['---', ...runs.flatMap(() => heads.map(() => '---:'))]),
    ...runs[0]!.map((line, i) =>
      row([name(line), ...runs.flatMap((lines) => heads.map((head) => columns[head]!(lines[i]!)))]),
    ),
  ];
}

const runs = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')) as Run);
const lines = [
  '<!-- Written by bench/statistics-production/write-report.ts. -->',
  '# How far the case statistics are from the truth',
  '',
  `Measured under policy version ${runs[0]!.policyVersion} on made-up countries, for nobody may know it of the real one: ${runs[0]!.months} monthly`,
  'releases of municipalities by their real inhabitants, with late (5 %), corrected (2 %) and withdrawn (1 %) cases, two municipalities merged and one divided half-way. In each table',
  `the columns are those of ${runs.map(({ cases }) => `${cases.toLocaleString('en')} cases`).join(', then ')}. *Coverage*: how often the published interval holds`,
  'the true number. *Width*: of the interval, on average. *Error*: mean, and largest, of published less true. Each release measures its own',
  'intervals; they hold for its figures, and a release of another country has others. Why a few tables hold less often:',
  '[ADR 0099](adr/0099-times-averaged-between-limits.md), and before it [0085](adr/0085-where-late-cases-wait.md).',
];
for (const level of ['P', 'A'] as const) {
  const of = runs.map(({ measured }) => measured.find((one) => one.level === level)!);
  const who = level === 'P' ? 'everybody, multiples of 6' : 'a county governor’s own municipalities, multiples of 3';
  lines.push('', `## Level ${level}: ${who}`, '');
  lines.push(
    ...table(
      of.map(({ families }) => families),
      ({ family }) => nameOf(family),
      {
        coverage: ({ coverage }) => `${(100 * coverage).toFixed(1)} %`,
        width: ({ width }) => width.toFixed(1),
        error: ({ meanError }) => meanError.toFixed(2),
        largest: ({ maxError }) => String(maxError),
      },
    ),
    '',
    'Shares within the deadline, in points, and mean days, in per cent, where the published count is 60 or more:',
    '',
    ...table(
      of.map(({ ratios }) => ratios),
      (line) => line.table,
      {
        share: ({ meanShareError }) => meanShareError.toFixed(2),
        'largest ': ({ maxShareError }) => maxShareError.toFixed(1),
        days: ({ meanDaysError }) => `${meanDaysError.toFixed(1)} %`,
        largest: ({ maxDaysError }) => `${maxDaysError.toFixed(1)} %`,
      },
    ),
    '',
    'Answers as they are given, after what widens them where cases are alike: every measure by quarter and year, and by each of service,',
    'outcome, complaint, deadline and age. Widths and errors in cases, shares or days:',
    '',
    ...table(
      of.map(({ answers }) => sumByArea(answers)),
      ({ area, measure }) => `${AREAS[area]}: ${measure}`,
      {
        figures: ({ cells }) => String(cells),
        coverage: ({ coverage }) => `${(100 * coverage).toFixed(1)} %`,
        width: ({ width }) => width.toFixed(2),
        error: ({ meanError }) => meanError.toFixed(3),
      },
    ),
  );
}
console.log(lines.join('\n'));
