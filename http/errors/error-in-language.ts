import { ERROR_CODES, type ErrorCodeName } from '../../schema/errors/error-codes.ts';
import { ERRORS_IN_NORWEGIAN } from '../../schema/errors/errors-in-norwegian.ts';
import { REQUEST_RULES } from '../../schema/errors/request-rules.ts';
import { ruleInNorwegian } from '../../services/directory-writes/problem-in-norwegian.ts';
import type { Language } from '../../services/languages/language.ts';

interface WordedError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

const isCode = (code: unknown): code is ErrorCodeName => typeof code === 'string' && Object.hasOwn(ERROR_CODES, code);

/** The column of the Norwegian texts that a reader wants; null: English. */
const norwegianOf = (language: Language | null) => (language === 'NB' ? 'nb' : language === 'NN' ? 'nn' : null);

/** What is wrong and what to do, in Norwegian before the English that says it to the letter, for an error in an answer of GraphQL. */
export function messageIn(language: Language | null, { message, extensions }: WordedError): string {
  const { code, rule } = extensions ?? {};
  const norwegian = norwegianOf(language);
  if (norwegian === null || !isCode(code)) return message;
  const ofRule = typeof rule === 'string' ? ruleInNorwegian(norwegian === 'nb' ? 'NB' : 'NN', code, rule) : null;
  return `${ofRule ?? ERRORS_IN_NORWEGIAN[code][norwegian]} ${message}`;
}

/** The same for a request that is refused before GraphQL sees it; its rules are others. */
export function requestMessageIn(language: Language | null, { message, extensions }: WordedError): string {
  const { code, rule } = extensions ?? {};
  const ofRule = REQUEST_RULES.get(`${String(code)} ${String(rule)}`);
  const english = ofRule?.en === undefined ? message : `${message}. ${ofRule.en}`;
  const norwegian = norwegianOf(language);
  if (norwegian === null || !isCode(code)) return english;
  return `${(ofRule ?? ERRORS_IN_NORWEGIAN[code])[norwegian]} ${english}`;
}

/** What a person who meets an error does next. */
export function nextStepIn(language: Language | null, code: string): string {
  const known = isCode(code) ? code : 'INTERNAL_SERVER_ERROR';
  const norwegian = norwegianOf(language);
  // The Norwegian says what is wrong in its first sentence, then what to do.
  return norwegian === null
    ? ERROR_CODES[known].nextStep
    : ERRORS_IN_NORWEGIAN[known][norwegian].replace(/^.*?\. (?=\S)/, '');
}
