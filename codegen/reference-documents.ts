import { readFileSync } from 'node:fs';
import { type GraphQLEnumType, type GraphQLSchema, isEnumType } from 'graphql';
import { codeBook } from '../schema/case-statistics/code-book.ts';
import { ERROR_CODES } from '../schema/errors/error-codes.ts';
import { limits, roleMultipliers } from '../schema/limits/limits.ts';
import type { Texts } from '../services/languages/language.ts';
import { row, table } from './markdown.ts';
import { refusalsDocument } from './refusals-document.ts';

export const docsFolder = new URL('../docs/', import.meta.url);
const limitsSource = new URL('../schema/limits/limits.ts', import.meta.url);

const WRITTEN = '<!-- Written by `npm run codegen`. -->';

/** Documents that say what the code says, by file name: the catalogue of errors, every limit with its reason, what statistics name, what deliveries are refused for. */
export function referenceDocuments(schema: GraphQLSchema): ReadonlyMap<string, string> {
  return new Map([
    ['errors.md', errorsDocument(schema)],
    ['statistics-codes.md', statisticsCodesDocument()],
    ['limits.md', limitsDocument(readFileSync(limitsSource, 'utf8'))],
    ['refusals.md', refusalsDocument(WRITTEN)],
  ]);
}

function errorsDocument(schema: GraphQLSchema): string {
  const codes = Object.entries(ERROR_CODES)
    .toSorted(([a], [b]) => a.localeCompare(b))
    .map(([code, { status, meaning, nextStep }]) => row(`\`${code}\``, status ?? 200, meaning, nextStep));
  const userErrors = schema.getType('UserErrorCode');
  if (!isEnumType(userErrors)) throw new Error('the schema has no UserErrorCode');
  return `${WRITTEN}
# Errors

Every error has \`extensions.code\`, one of these, and \`extensions.correlationId\`, which the header \`x-correlation-id\` repeats.
With \`Accept-Language: nb\` or \`nn\`, \`message\` begins with what is wrong and what to do in that language, before the English; also where a
request is refused before GraphQL, over REST (\`detail\`, \`nextStep\`) and with uploaded files. Codes are the same in all languages.
An answer with data has status 200 whatever errors stand beside the data; the status below is that of a request with no data at all.

${table(['code', 'status', 'what it means', 'what to do next'], codes)}

## Errors of mutations

A mutation that refuses its input answers with \`userErrors\`, status 200, and has written nothing.

${table(['code', 'what it means'], rowsOf(userErrors))}
`;
}

/** Codes of places and periods are not listed: `/statistics/metadata.json` has them. */
function statisticsCodesDocument(): string {
  const { dimensions, measures, statuses } = codeBook({
    municipalities: new Map(),
    counties: new Map(),
    governors: new Map(),
  });
  const heads = ['code', 'bokmål', 'nynorsk', 'English'];
  const listed = (codes: Readonly<Record<string, Texts>>) =>
    table(
      heads,
      Object.entries(codes).map(([code, { nb, nn, en }]) => row(`\`${code}\``, nb, nn, en)),
    );
  const names = Object.fromEntries(dimensions.map(({ name, label }) => [name, label]));
  const coded = dimensions.filter(({ role }) => role === null);
  return `${WRITTEN}
# What the case statistics name

The same as data, with places and periods, in the shape of PxWeb’s metadata: \`/statistics/metadata.json?lang=nb\`, \`nn\` or \`en\`.

## Dimensions (\`groupBy\`)

${listed(names)}

## Measures

${listed(measures)}

## Statuses: why a figure is not there

${listed(statuses)}
${coded.map(({ name, label, codes }) => `\n## ${label.en} (\`${name}\`)\n\n${listed(codes ?? {})}\n`).join('')}`;
}

const rowsOf = (type: GraphQLEnumType) =>
  type.getValues().map(({ name, description }) => row(`\`${name}\``, description ?? ''));

/** Each limit in its file is a comment and a line; section titles are comments on a line of their own. */
const LINE = /^ {2}(?:\/\/ (?<section>.+)|\/\*\* (?<reason>.+) \*\/|(?<name>\w+): [\d_]+,)$/gm;

function limitsDocument(source: string): string {
  const body = source.slice(source.indexOf('export const limits = {'), source.indexOf('} as const;'));
  const sections: { title: string; rows: string[] }[] = [];
  let reason = '';
  for (const { groups } of body.matchAll(LINE)) {
    if (groups?.['section'] !== undefined) sections.push({ title: groups['section'].replace(/\.$/, ''), rows: [] });
    else if (groups?.['reason'] !== undefined) reason = groups['reason'];
    else if (groups?.['name'] !== undefined) {
      const value = limits[groups['name'] as keyof typeof limits];
      sections.at(-1)?.rows.push(row(`\`${groups['name']}\``, value.toLocaleString('en').replaceAll(',', ' '), reason));
    }
  }
  const written = sections.flatMap(({ rows }) => rows).length;
  if (written !== Object.keys(limits).length) throw new Error(`limits.ts: ${written} limits can be read, not all`);
  const roles = Object.entries(roleMultipliers).map(([role, times]) => row(role, times));
  return `${WRITTEN}
# Limits

What one request may be and how often it may come. A request over a limit is refused whole, with the limit's name: see
[errors](errors.md).

The cost of an operation is the number of values that its answer may hold: 1 for each field of each object, a list counted by its
\`first\` (${limits.pageSizeDefault} where absent) or, where it has no page size, by what is usual (${limits.listSizeAssumed}).
An answer that turns out to hold more, such as hundreds of contacts of one office, counts for what it holds.
A change counts for what it sends too: \`writtenValueCost\` for each value, by a mutation and by an uploaded file alike.
A role may use a multiple of \`costMax\` and of the requests a minute:

${table(['role', 'times'], roles)}

${sections.map(({ title, rows }) => `## ${title}\n\n${table(['limit', 'value', 'unit and reason'], rows)}`).join('\n\n')}
`;
}
