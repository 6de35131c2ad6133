import type { HelpLineNode } from '../../db/read-model/country-nodes.ts';
import type { FormerLineNumber } from '../../services/help-lines/help-line.ts';
import { type Language, type Texts, textIn } from '../../services/languages/language.ts';
import { remarkIn, wordsIn } from '../../services/service-texts/words-in.ts';

/** A line with its texts in one language. */
export type ShownLine = ReturnType<typeof showLine>;

const shown = new WeakMap<HelpLineNode, Map<Language, ShownLine>>();

/** Lines in a language, each shaped once for a version of the directory. */
export function showLines(lines: readonly HelpLineNode[], language: Language): readonly ShownLine[] {
  return lines.map((line) => {
    const byLanguage = shown.get(line) ?? new Map<Language, ShownLine>();
    shown.set(line, byLanguage);
    const known = byLanguage.get(language) ?? showLine(line, language);
    byLanguage.set(language, known);
    return known;
  });
}

function showLine(line: HelpLineNode, language: Language) {
  const optional = (texts: Texts | null) => (texts === null ? null : textIn(language, texts));
  return Object.freeze({
    ...line,
    language,
    name: textIn(language, line.name),
    audience: optional(line.audience),
    doubt: optional(line.doubt),
    note: optional(line.note),
    formerNumber: line.formerNumber && showFormer(line.formerNumber, language),
    chatHours: line.chatHours?.map((hours) => ({ ...hours, closes: asLocalTime(hours.closes) })) ?? null,
  });
}

function showFormer(former: FormerLineNumber, language: Language): FormerLineNumber {
  const evidence = former.evidence.map((one) => ({ ...one, statement: wordsIn(language, one.statement).texts }));
  return { ...former, doubt: remarkIn(language, former.doubt), evidence };
}

/** Midnight at a day's end is 24:00 among the rules and 00:00 in a `LocalTime`. */
const asLocalTime = (time: string) => (time === '24:00' ? '00:00' : time);
