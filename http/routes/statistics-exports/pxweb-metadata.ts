import type { CodeList, codeBook } from '../../../schema/case-statistics/code-book.ts';
import type { CaseDimension } from '../../../services/disclosure-control/query/dimensions.ts';
import { monthDimensions } from '../../../services/disclosure-control/query/dimensions.ts';
import type { ProtectedTable } from '../../../services/disclosure-control/query/protected-table.ts';
import type { Texts } from '../../../services/languages/language.ts';
import { MEASURE, TITLE } from './words.ts';

export const LANGUAGE_CODES = ['nb', 'nn', 'en'] as const satisfies readonly (keyof Texts)[];
type LanguageCode = (typeof LANGUAGE_CODES)[number];

/** The possible questions in the form of PxWeb’s table metadata: one variable per dimension, and one for the measures. */
export function pxwebMetadata(
  { dimensions, measures, statuses }: ReturnType<typeof codeBook>,
  language: LanguageCode,
  table: ProtectedTable | null,
): object {
  const variable = (code: string, label: Texts, codes: Readonly<Record<string, Texts>>, more: object = {}) => ({
    code,
    text: label[language],
    values: Object.keys(codes),
    valueTexts: Object.values(codes).map((text) => text[language]),
    elimination: true,
    ...more,
  });
  return {
    title: TITLE[language],
    variables: [
      ...dimensions.map(({ name, label, role, codes }) =>
        variable(name, label, codes ?? periodsOf(name, table), {
          ...(role === 'TIME' && { time: true }),
          ...(role === 'PLACE' && { map: name.toLowerCase() }),
        }),
      ),
      variable('MEASURE', MEASURE, measures, { elimination: false }),
    ],
    statuses: Object.fromEntries(Object.entries(statuses).map(([code, text]) => [code, text[language]])),
  };
}

/** The periods that are released, each called by its code. */
function periodsOf(name: CodeList['name'], table: ProtectedTable | null): Readonly<Record<string, Texts>> {
  const [period] = monthDimensions([name as CaseDimension]);
  if (table === null || period === undefined) return {};
  const months = Array.from({ length: table.through - table.firstMonth + 1 }, (_, i) => table.firstMonth + i);
  const codes = new Set(months.map((month) => period.codeOf(month, table.through)));
  return Object.fromEntries([...codes].map((code) => [code, { nb: code, nn: code, en: code }]));
}
