/** The texts of a workbook, each once; cells name them by their place. */
export interface StringTable {
  readonly indexOf: (text: string) => number;
  /** The part of the workbook that holds them. */
  readonly part: () => string;
}

/** @param known the part of a workbook that has texts already. */
export function createStringTable(known: string): StringTable {
  const first = known.split('<si>').length - 1;
  const added = new Map<string, number>();
  return {
    indexOf(text) {
      const place = added.get(text) ?? first + added.size;
      added.set(text, place);
      return place;
    },
    part: () => known.replace('</sst>', () => `${[...added.keys()].map(itemOf).join('')}</sst>`),
  };
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what a text is freed of
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

/** Programs open no workbook in which one character is of those that XML has not. */
function itemOf(text: string): string {
  const writable = text.toWellFormed().replaceAll(NOT_IN_XML, '\ufffd');
  return `<si><t xml:space="preserve">${writable.replace(/[&<>]/g, (sign) => ENTITIES[sign]!)}</t></si>`;
}
