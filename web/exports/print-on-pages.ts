import type writeXlsxFile from 'write-excel-file/node';
import { getOrderOfSiblings, insertElementMarkupAccordingToOrderOfSiblings } from 'write-excel-file/utility';

const SHEET = 'xl/worksheets/sheet{id}.xml';
const WORKBOOK = 'xl/workbook.xml';

type Feature = NonNullable<NonNullable<Parameters<typeof writeXlsxFile>[1]>['features']>[number];

/** How a workbook is printed: all columns on one page's width, as many pages down as it takes, the headings of sheets that have some on each. */
export const printOnPages: Feature = {
  files: {
    transform: {
      [SHEET]: {
        transform: (xml) => inserted(xml, '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>', SHEET, 'worksheet'),
        transformElementAttributes: (tag, attributes) =>
          tag === 'pageSetup' ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
      [WORKBOOK]: {
        transform: (xml, sheets) => {
          const names = sheets.flatMap(({ sheet, stickyRowsCount = 0 }, index) =>
            stickyRowsCount > 0
              ? `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">'${sheet}'!$1:$${stickyRowsCount}</definedName>`
              : [],
          );
          if (names.length === 0) return xml;
          return inserted(xml, `<definedNames>${names.join('')}</definedNames>`, WORKBOOK, 'workbook');
        },
      },
    },
  },
};

/** The element at its place among the others: a program that reads workbooks refuses it elsewhere. */
function inserted(xml: string, element: string, file: typeof SHEET | typeof WORKBOOK, parent: string): string {
  return insertElementMarkupAccordingToOrderOfSiblings(xml, element, getOrderOfSiblings(file, parent) ?? [], parent);
}
