import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx';
import type { RouteObject } from 'react-router';
import { findingsByKind, loadSheet, type ShownSheet } from '../pages/oversight/load-sheet.ts';
import { agreementLines, officeLines } from '../pages/oversight/sheet-lines.ts';
import { periodInWords } from '../pages/oversight/show-period.ts';
import type { Loading, PageContext } from '../render/page-context.ts';
import { showDay, showNumber } from '../words/show-time.ts';
import { fileResponse } from './file-response.ts';
import { oversightAbout } from './oversight-rows.ts';
import { xmlText } from './xml-text.ts';

type Reader = Pick<PageContext, 'words' | 'language'>;
type Figure = ShownSheet['row']['complaintsChanged'];
type Count = ShownSheet['row']['applications'];

const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const LANGUAGES = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' } as const;

/** The sheet for a supervision visit as a document to write notes in. */
async function sheetDocument(loading: Loading): Promise<Response> {
  const { page, shown } = await loadSheet(loading);
  const { words, language } = page;
  const { oversight: text } = words;
  const { row, oversight } = shown;
  const title = `${row.municipality.name}: ${text.sheet.toLowerCase()}`;
  const document = new Document({
    title: xmlText(title),
    creator: words.site,
    lastModifiedBy: words.site,
    styles: { default: { document: { run: { language: { value: LANGUAGES[language] } } } } },
    sections: [
      {
        children: [
          heading(title, HeadingLevel.HEADING_1),
          new Paragraph(`${oversight.governor.name}. ${periodInWords(shown.period, page)}.`),
          ...(oversight.release === null ? [new Paragraph(text.nothingReleased)] : []),
          ...(oversight.release?.synthetic ? [new Paragraph(text.synthetic)] : []),
          figures(shown, page),
          ...list(text.gaps, gapsOf(shown, page), text.noGaps),
          ...list(words.municipality.offices, officeLines(shown, page), text.notReported),
          ...list(text.agreements, agreementLines(shown, page), text.notReported),
          ...findingsOf(shown, page),
          heading(text.notes, HeadingLevel.HEADING_2),
          new Paragraph(''),
          ...list(text.about, oversightAbout(shown, page), text.notReported),
        ],
      },
    ],
  });
  const content = new Uint8Array(await Packer.toBuffer(document));
  return fileResponse(content, TYPE, `tilsyn-${row.municipality.number}.docx`);
}

function figures({ row }: ShownSheet, reader: Reader): Table {
  const { oversight: text } = reader.words;
  const { columns } = text;
  const { comparison } = row;
  const rows: readonly [string, string][] = [
    [columns.applications, countOf(row.applications, reader)],
    [columns.withinDeadline, shareOf(row.decisionsWithinDeadline, reader)],
    [columns.groupWithinDeadline, shareOf(comparison.groupDecisionsWithinDeadline, reader)],
    [columns.days, plainOf(row.medianHandlingDays, reader)],
    [columns.groupDays, plainOf(comparison.groupMedianHandlingDays, reader)],
    [columns.complaints, countOf(row.complaints, reader)],
    [columns.changed, shareOf(row.complaintsChanged, reader)],
    [columns.crisisCentre, row.crisisCentreCoverage.reason ?? text.coverage[row.crisisCentreCoverage.status]],
    [columns.rate, String(row.rateDeviation.differencePerMonth ?? text.rateStatus[row.rateDeviation.status])],
    [columns.stale, String(row.staleFacts)],
  ];
  const cell = (content: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text: xmlText(content), bold })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: [cell(text.figure, true), cell(row.municipality.name, true)] }),
      ...rows.map(([name, value]) => new TableRow({ children: [cell(name, true), cell(value, false)] })),
    ],
  });
}

function gapsOf({ gaps }: ShownSheet, { words }: Reader): readonly string[] {
  return gaps.map(
    ({ duty, reason, legalBasis }) =>
      `${words.oversight.duty[duty]}. ${reason} (${legalBasis.act} ${legalBasis.section})`,
  );
}

function findingsOf({ findings }: ShownSheet, { words, language }: Reader): readonly Paragraph[] {
  const { findingKinds } = words.forms;
  const groups = findingsByKind(findings.nodes, findingKinds).flatMap(([kind, alike]) => [
    heading(findingKinds[kind], HeadingLevel.HEADING_3),
    ...alike.map(({ message, openedOn }) => bullet(`${message} (${showDay(openedOn, language)})`)),
  ]);
  const title = heading(words.oversight.findings(findings.totalCount), HeadingLevel.HEADING_2);
  return [title, ...(groups.length === 0 ? [new Paragraph(words.none)] : groups)];
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text: xmlText(text), heading: level });

const bullet = (text: string) => new Paragraph({ text: xmlText(text), bullet: { level: 0 } });

function list(title: string, items: readonly string[], none: string): readonly Paragraph[] {
  const lines = items.map(bullet);
  return [heading(title, HeadingLevel.HEADING_2), ...(lines.length === 0 ? [new Paragraph(none)] : lines)];
}

function shareOf({ value, status }: Figure, { words, language }: Reader): string {
  if (value === null || value === undefined) return words.oversight.figureStatus[status];
  return words.oversight.percent(showNumber(value * 100, language));
}

function plainOf({ value, status }: Figure, { words, language }: Reader): string {
  return value === null || value === undefined ? words.oversight.figureStatus[status] : showNumber(value, language);
}

function countOf(count: Count, reader: Reader): string {
  const { language } = reader;
  const shown = plainOf(count, reader);
  if (count.value === null || count.low === count.high) return shown;
  return `${shown} (${showNumber(count.low, language)}–${showNumber(count.high, language)})`;
}

export const sheetDocumentRoute: RouteObject = { path: '/tilsyn/:number/ark.docx', loader: sheetDocument };
