/** Error texts in place of a value: of a spreadsheet in any language (`#REF!`, `#VERDI!`, `####`, `Err:502`), or of a program. */
const ERROR_VALUE =
  /^(?:#[¡¿]?(?=[\d_/. -]*\p{L})[\p{L}\d_/. -]+[!?]|#(?:I\/T|N\/A|REF|VERDI|VALUE|NAVN|NAME|NUM|NULL|DIV\/0|GETTING_DATA|HENTER_DATA)|#{2,}|(?:Err|Feil):\d{3}|[+-]?1\.#(?:QNAN|SNAN|IND|INF)\d*|NaN|None|TRUE|FALSE|SANN|USANN|(?:Loading|Laster)(?:…|\.{3})|undefined|null|\(null\)|\[object Object\])$/iu;
/** A spreadsheet's error among other words: the value was put together from cells of which one had gone wrong. */
const ERROR_INSIDE = /(?:^|\s)#(?:REF|VERDI|VALUE|NAVN|NAME|DIV\/0|NUM|NULL)[!?]/i;

/** A text that is, or holds, a spreadsheet's or a program's word for a value that it did not have. */
export function isErrorValue(text: string): boolean {
  return ERROR_VALUE.test(text) || ERROR_INSIDE.test(text);
}

/** The six Norwegian letters as web pages (`&oslash;`), e-mail (`=C3=B8`), programs (`\u00f8`) and UTF-7 (`+APg-`) write them. */
const ESCAPED_LETTER =
  /&(?:oslash|aring|aelig|#0*(?:19[78]|216|229|230|248)|#x0*(?:c[56]|d8|e[56]|f8));|=C3=(?:8[56]|98|A[56]|B8)|\\u00(?:c[56]|d8|e[56]|f8)|\+A(?:MU|MY|Ng|OU|OY|Pg)-/i;
/** Other characters as web pages write them. */
const ESCAPED_CHARACTER =
  /&(?:amp|quot|apos|lt|gt|nbsp|shy|[lr]aquo|[nm]dash|hellip|[a-z](?:acute|grave|circ|uml|tilde|caron|cedil)|#\d{2,7}|#x[\da-f]{2,6});/i;
/** Inside a word: a question mark for a letter that an old program did not know, `R?ros`, or what another code page or a web address makes of it. */
const LOST_LETTER = /\p{L}[?¿¸›]\p{Ll}|Ã[\u0080-\u00bf…†˜]|%C3%(?:8[56]|98|A[56]|B8)/iu;
/**
 * `R|ros`, `[lesund`, `p}`: the letters æ, ø and å as the Norwegian seven-bit code (NS 4551) has them, where `{|}[\]` are in other
 * codes. Words in brackets, `kontor[et]` and `{navn}`, are taken away before.
 */
const SEVEN_BIT_LETTER = /\p{L}[[\\\]{|}]\p{L}|(?<![\p{L}\d])[[\\\]{|}]\p{L}|\p{L}[\\\]{|}](?![\p{L}\d])/u;
const IN_BRACKETS = /\[[^[\]{}]*\](?!\p{L})|\{[^[\]{}]*\}(?!\p{L})/gu;
const WEB_ADDRESS = /\/\/|www\.|\.no\b/;

/** Without any of these characters no letter is written or lost in such a way. */
const SIGN_OF_DAMAGE = /[&=+?¿¸›Ã%[\\\]{|}\ufffd]/i;

/** A text of which letters were lost or written in another way before it came here: nobody can mend it but who wrote it. */
export function hasDamagedLetters(text: string): boolean {
  if (!SIGN_OF_DAMAGE.test(text)) return false;
  const isDamaged = (word: string) => LOST_LETTER.test(word) || SEVEN_BIT_LETTER.test(word);
  return (
    text.includes('\ufffd') ||
    ESCAPED_LETTER.test(text) ||
    ESCAPED_CHARACTER.test(text) ||
    text
      .replace(IN_BRACKETS, ' ')
      .split(/\s/)
      .some((word) => isDamaged(word) && !WEB_ADDRESS.test(word))
  );
}

const SEVEN_BIT: Readonly<Record<string, string>> = { '[': 'æ', '\\': 'ø', ']': 'å', '{': 'æ', '|': 'ø', '}': 'å' };

/** A name in small letters read as the Norwegian seven-bit code: `form}l` is formål. */
export function fromSevenBit(name: string): string {
  return name.replace(/[[\\\]{|}]/g, (mark) => SEVEN_BIT[mark] ?? mark);
}
