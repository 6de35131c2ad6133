import { readPhoneNumber } from '../../sources/phone-number.ts';
import { domainReason, isPlaceholder, isPremiumRate, lookAlikeReason } from '../contact-reasons.ts';
import { FORMER_NUMBERS } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import type { TextProblem } from './text-problem.ts';

const EMAIL = /[\w.+-]+@[\w.-]+\w/g;
const ADDRESS_ON_THE_NET =
  /(?<![\w@.-])(?:https?:\/\/|www\.)?(?:[\w-]+\.)+(?:no|com|org|net|eu)\b(?:\/[^\s,;)]*[^\s,;).])?/gi;
/** An official address but for its ending, `nav.n0`: letters of any other ending would be a sentence without a space. */
const HOST = /(?<![\w@.-])(?:https?:\/\/|www\.)?(?:[\w-]+\.)+\w{1,3}(?![\p{L}\d-])(?:\/[^\s,;)]*[^\s,;).])?/giu;
/** What stands before an address, with letters or signs wrong: `htp://`, `http:/`, `https//`, `wwww.`, `www,`. */
const BROKEN_START =
  /(?<![\w:/.])(?:(?!https?:\/\/\w)h{0,2}t{1,3}p{1,2}s{0,2}:?\/{1,3}|(?!www\.\w)w{2,4}[.,](?=\w))[\w-][^\s;)]*[^\s,;).]/gi;
/** Seven or nine digits in pairs, as no sum of money is written. */
const DIGITS_TOO_FEW_OR_MANY =
  /(?<![\d.,]|\d )(?:\+47 ?)?(?:\d\d \d\d \d\d \d|\d{3} \d\d \d\d|\d\d \d\d \d{3}|\d\d \d\d \d\d \d{3}|\d\d \d\d \d\d \d\d \d)(?! ?\d|[.,]\d)/g;
/** Eight digits as they are written, or what follows a word that announces a number. */
const EIGHT_DIGITS = /(?<![\d.,])(?:\+47 ?|0047 ?)?\d(?: ?\d){7}(?! ?\d)/g;
const ANNOUNCED =
  /\b(?:tlf\.?|telefon(?:en|nummer(?:et)?)?|nummer(?:et)?|ring(?:e|er)?|mobil(?:en)?|sms)(?: (?:oss|vår|vårt|er|på|til|nr\.?|nummer)){0,3}\s*:?\s*(\+?\d[\d ]*\d)/gi;

/** E-mail addresses that lead to somebody else, or to nobody. */
export function emailsInText(text: string): TextProblem[] {
  return all(text, EMAIL).flatMap((found) => {
    const domain = found.split('@').at(-1) ?? '';
    const advice = domain.includes('.') ? domainReason(domain) : say('noDomain');
    return advice === null ? [] : { kind: 'SUSPICIOUS_CONTACT' as const, found, advice };
  });
}

/** Addresses on the net that are nearly an official one, and those that no browser takes. */
export function sitesInText(text: string): TextProblem[] {
  const broken = all(text, BROKEN_START).map((found): TextProblem => {
    return { kind: 'INVALID_VALUE', found, advice: say('addressBroken') };
  });
  const isBroken = (found: string) => broken.some((problem) => problem.found.includes(found));
  const sites = [...new Set([...all(text, ADDRESS_ON_THE_NET), ...all(text, HOST)])].filter(
    (found) => !isBroken(found),
  );
  const lookAlikes = sites.flatMap((found) => {
    const host = found.replace(/^https?:\/\//i, '').split('/')[0] ?? '';
    const advice = lookAlikeReason(host);
    return advice === null ? [] : { kind: 'SUSPICIOUS_CONTACT' as const, found, advice };
  });
  return [...broken, ...lookAlikes];
}

/** Numbers that no longer answer, cost extra, are examples, or have too few or too many digits. */
export function numbersInText(text: string): TextProblem[] {
  const written = all(text, EIGHT_DIGITS).flatMap((found): TextProblem[] => {
    const digits = found.replace(/\D/g, '').slice(-8);
    const former = FORMER_NUMBERS.find((one) => one.digits === digits);
    if (former) return [{ kind: 'SUPERSEDED_REFERENCE', found, advice: say('numberReplaced', { number: former.now }) }];
    if (isPremiumRate(`+47${digits}`)) return [{ kind: 'SUSPICIOUS_CONTACT', found, advice: say('costsExtra') }];
    if (!isPlaceholder(`+47${digits}`)) return [];
    return [{ kind: 'SUSPICIOUS_CONTACT', found, advice: say('placeholder') }];
  });
  const announced = [...text.matchAll(ANNOUNCED)].map(([, found = '']) => found);
  const wrong = [...new Set([...announced, ...all(text, DIGITS_TOO_FEW_OR_MANY)])].flatMap((found) =>
    readPhoneNumber(found) !== null || written.some((problem) => problem.found === found)
      ? []
      : { kind: 'INVALID_VALUE' as const, found, advice: say('digitsWrong') },
  );
  return [...written, ...wrong];
}

const all = (text: string, pattern: RegExp) => [...new Set([...text.matchAll(pattern)].map(([found]) => found))];
