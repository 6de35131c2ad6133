/**
 * Measures the statistics as they are produced: one release a month of a country by real inhabitants, with late, corrected and
 * withdrawn cases, two municipalities that merge and one that is divided half-way. Prints, for every family of figures, how
 * often the interval holds the truth, how wide it is, and the error; then shares, days and the cost of each release.
 * Run: `node --import tsx bench/statistics-production.ts --cases 100000`.
 */
import { writeFileSync } from 'node:fs';
import { Command } from 'commander';
import { monthNumber, monthText } from '../services/disclosure-control/codes.ts';
import { assembleRows } from '../services/disclosure-control/protected-rows.ts';
import { POLICY_VERSION } from '../services/disclosure-control/query/receipt.ts';
import { ROUNDING_BASE } from '../services/disclosure-control/small-cell-rule.ts';
import { countryInProduction } from './statistics-production/country.ts';
import { measureAnswers, sumByArea } from './statistics-production/measure-answers.ts';
import { measureFamilies } from './statistics-production/measure-families.ts';
import { measureRatios } from './statistics-production/measure-ratios.ts';
import { produce, producedTable } from './statistics-production/produce.ts';

const program = new Command('statistics-production')
  .option('--cases <n>', 'cases of all months', Number, 100_000)
  .option('--months <n>', 'releases, one a month', Number, 36)
  .option('--through <month>', 'last month', '2025-12')
  .option('--seed <n>', 'of the country and of the keys', Number, 11)
  .option('--every-family', 'print all families, not only those with an aim', false)
  .option('--json <file>', 'write all that was measured')
  .parse();
const options = program.opts<{
  cases: number;
  months: number;
  through: string;
  seed: number;
  everyFamily: boolean;
  json?: string;
}>();

/** The goals on level P after 36 releases, at 100 000 cases: width, mean error. */
const AIMS: Readonly<Record<string, string>> = {
  'MUNICIPALITY/1/': 'width ≤ 12',
  'MUNICIPALITY/12/': 'error ≤ 2.06',
  'MUNICIPALITY/12/S': 'error ≤ 2.5',
  'NATION/1/': 'width ≤ 150',
};

const through = monthNumber(options.through);
const country = countryInProduction(options.cases, options.months, through, options.seed);
const { truth } = country.production;
const produced = produce(country, options.seed);
const range = { from: through - options.months + 1, to: through + 1 };
console.log(
  `${truth.length} cases, ${options.months} releases to ${monthText(through)}: CPU ${produced.seconds
    .reduce((sum, one) => sum + one, 0)
    .toFixed(1)} s in all, the last three ${produced.seconds
    .slice(-3)
    .map((one) => one.toFixed(2))
    .join(', ')} s; RSS ${Math.round(process.memoryUsage().rss / 1e6)} MB`,
);
const measured = (['P', 'A'] as const).map((level) => {
  const rows = assembleRows(produced.parts[level]);
  const base = ROUNDING_BASE[level];
  const families = measureFamilies(truth, rows, base, country.after, range, produced.last.intervals[level]);
  console.log(`\nlevel ${level}: ${rows.length} rows`);
  console.log(`${'family'.padEnd(24)}   cells  coverage    width    error   max`);
  for (const { family, cells, coverage, width, meanError, maxError } of families) {
    const aim = level === 'P' ? AIMS[family] : undefined;
    if (!options.everyFamily && aim === undefined && coverage >= 0.99 && !/^(NATION|COUNTY).*\/$/.test(family))
      continue;
    console.log(
      [
        family.padEnd(24),
        String(cells).padStart(7),
        `${(100 * coverage).toFixed(2)} %`.padStart(9),
        width.toFixed(1).padStart(8),
        meanError.toFixed(2).padStart(8),
        String(maxError).padStart(5),
        aim ?? '',
      ].join(' '),
    );
  }
  const worst = families.toSorted((a, b) => a.coverage - b.coverage)[0]!;
  console.log(`lowest coverage of ${families.length} families: ${worst.family} ${(100 * worst.coverage).toFixed(2)} %`);
  const ratios = measureRatios(truth, rows, base, country.after);
  for (const { table, cells, meanShareError, maxShareError, meanDaysError, maxDaysError } of ratios) {
    console.log(
      `${table.padEnd(32)} ${String(cells).padStart(6)}  share ${meanShareError.toFixed(2)} points, at most ${maxShareError.toFixed(1)};  days ${meanDaysError.toFixed(1)} %, at most ${maxDaysError.toFixed(1)} %`,
    );
  }
  const answers = measureAnswers(truth, producedTable(country, produced, level));
  console.log('answers as given, with their intervals');
  for (const { area, measure, cells, coverage, width, meanError } of sumByArea(answers)) {
    console.log(
      `${area.padEnd(13)} ${measure.padEnd(24)} ${String(cells).padStart(6)}  ${(100 * coverage).toFixed(2)} %  width ${width.toFixed(3)}  error ${meanError.toFixed(3)}`,
    );
  }
  return { level, families, ratios, answers };
});
if (options.json) {
  const run = { policyVersion: POLICY_VERSION, ...options, seconds: produced.seconds, measured };
  writeFileSync(options.json, JSON.stringify(run, null, 1));
}
