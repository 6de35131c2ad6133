const ENGLISH =
  'REF|VALUE|NAME|DIV/0|N/A|NUM|NULL|SPILL|CALC|FIELD|BLOCKED|CONNECT|BUSY|UNKNOWN|GETTING_DATA|PYTHON|EXTERNAL';
const NORWEGIAN =
  'VERDI|NAVN|I/T|NUMMER|OVERFLYT|BEREGN|BEREGNING|FELT|BLOKKERT|KOBLE TIL|TILKOBLING|OPPTATT|UKJENT|EKSTERN|HENTER DATA|HENTER_DATA';

/** What a spreadsheet writes where it could not work out a value, in English and in Norwegian, alone in its cell: `#REF!`, `####`. */
export const CELL_ERROR = new RegExp(`^#(?:${ENGLISH}|${NORWEGIAN})[!?]?$|^#{2,}$`, 'i');
