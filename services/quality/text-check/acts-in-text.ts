import { SERVICE_ACTS } from '../known-changes.ts';
import { say } from '../messages/message-in.ts';
import type { TextAbout, TextProblem } from './text-problem.ts';

/** The act of 1991 numbered its sections by chapter; that of 2009 does not. */
const OLD_SECTION = /sosialtj?enestelov\p{L}* §+ ?\d+-\d+/giu;
const OLD_ACT = /lov om sosiale tj?enester(?! i )/giu;

const ACTS = SERVICE_ACTS.map((stem) => new RegExp(`(?<!\\p{L})${stem}\\p{L}*`, 'iu'));

/** An act that the service does not rest on, where none is named that it does; and sections of an act that is gone. */
export function actsInText(text: string, { acts }: TextAbout): TextProblem[] {
  const old = [...text.matchAll(OLD_SECTION), ...text.matchAll(OLD_ACT)].map(([found]): TextProblem => {
    const advice = say('actRepealed');
    return { kind: 'SUPERSEDED_REFERENCE', found, advice };
  });
  return [...old, ...(acts.length === 0 ? [] : wrongActs(text, acts))];
}

function wrongActs(text: string, acts: readonly string[]): TextProblem[] {
  const named = ACTS.flatMap((pattern) => {
    const found = pattern.exec(text)?.[0];
    return found === undefined ? [] : [{ found, isOwn: acts.some((act) => pattern.test(act)) }];
  });
  if (named.some(({ isOwn }) => isOwn)) return [];
  return named.map(({ found }) => ({
    kind: 'SUPERSEDED_REFERENCE',
    found,
    advice: say('otherAct', { acts: [...new Set(acts)].join(' og ') }),
  }));
}
