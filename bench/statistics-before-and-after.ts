/**
 * Shows what the statistics publish of cases that were once published falsely, beside the truth: the rows of
 * `docs/statistics-before-and-after.md`. Run: `node --import tsx bench/statistics-before-and-after.ts --cases 100000`.
 */
import { Command } from 'commander';
import { monthNumber } from '../services/disclosure-control/codes.ts';
import { assembleRows } from '../services/disclosure-control/protected-rows.ts';
import { ROUNDING_BASE } from '../services/disclosure-control/small-cell-rule.ts';
import { withChangedMunicipalities } from './statistics-production/changed-municipalities.ts';
import { countryInProduction } from './statistics-production/country.ts';
import { measureFamilies } from './statistics-production/measure-families.ts';
import { measureRatios } from './statistics-production/measure-ratios.ts';
import { produce, producedTable } from './statistics-production/produce.ts';
import { complaintSharesShown, figuresPublished, type Shown } from './statistics-production/published-figures.ts';

const { cases, seed } = new Command('statistics-before-and-after')
  .option('--cases <n>', 'cases of all months', Number, 100_000)
  .option('--seed <n>', 'of the country and of the keys', Number, 11)
  .parse()
  .opts<{ cases: number; seed: number }>();

const CHANGED = { withdrawn: '3411', corrected: '3422', granted: '3407', refused: '3420' };
const text = ({ value, status, low, high }: Shown): string =>
  `${value === null ? status : Number(value.toFixed(3))} [${low === null ? '' : Number(low.toFixed(3))}, ${high === null ? '' : Number(high.toFixed(3))}]`;

const afterChanges = withChangedMunicipalities(countryInProduction(cases, 39, monthNumber('2026-03'), seed), CHANGED);
const settled = produce(afterChanges, seed);
const shown = (['P', 'A'] as const).map((level) =>
  figuresPublished(producedTable(afterChanges, settled, level), CHANGED),
);
for (const [index, { title, truth, figure }] of shown[0]!.entries())
  console.log(`${title}: P ${text(figure)}, A ${text(shown[1]![index]!.figure)}, true ${truth}`);

const through = monthNumber('2025-12');
const ordinary = countryInProduction(cases, 36, through, seed);
const produced = produce(ordinary, seed);
const { truth } = ordinary.production;
for (const level of ['P', 'A'] as const) {
  const rows = assembleRows(produced.parts[level]);
  const base = ROUNDING_BASE[level];
  const range = { from: through - 35, to: through + 1 };
  const families = measureFamilies(truth, rows, base, ordinary.after, range, produced.last.intervals[level]);
  const widthOf = (family: string): string => families.find((one) => one.family === family)!.width.toFixed(1);
  const share = measureRatios(truth, rows, base, ordinary.after).find(
    ({ table }) => table === 'nation × service × year',
  )!;
  const { zeros, shares } = complaintSharesShown(producedTable(ordinary, produced, level));
  console.log(
    `level ${level}, 36 releases: share of the nation by service and year ${share.meanShareError.toFixed(2)} points off, at most ${share.maxShareError.toFixed(1)}; ` +
      `interval of municipality × month ${widthOf('MUNICIPALITY/1/')} wide, of nation × month ${widthOf('NATION/1/')}; ` +
      `complaint share exactly 0 in ${zeros} of ${shares} shown`,
  );
}
