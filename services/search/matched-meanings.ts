import type { Lexicon, Meaning } from './lexicon.ts';
import type { Unit } from './units.ts';
import { fold } from './words.ts';

/** A meaning whose words are all in a text. */
interface Match {
  readonly meaning: Meaning;
  /** The quality of its least certain word. */
  readonly quality: number;
}

/** Nobody is sent elsewhere for a word that was only begun or guessed. */
const SURE_QUALITY_MIN = 0.75;
/** A shorter word that is a slip away from a dangerous one is mostly another word: `pasta`, `farge`. */
const GUESSED_DANGER_LETTERS_MIN = 8;

/** The meanings whose words are all there, by kind, the longest first; `used` are the words that they are made of. */
export function matchedMeanings(units: readonly Unit[], { meanings }: Lexicon) {
  const byStem = new Map<string, Unit>();
  for (const unit of units) {
    for (const stem of unit.stems) if (!byStem.has(stem)) byStem.set(stem, unit);
  }
  const stopWords = new Set(units.flatMap((unit) => (unit.isStopWord ? [unit.word] : [])));
  const matches: Match[] = [...new Set([...byStem.keys()].flatMap((stem) => meanings.get(stem) ?? []))]
    .filter(({ stems, beside }) => stems.every((stem) => byStem.has(stem)) && isBeside(beside, stopWords))
    .filter(({ kind, stems }) => kind !== 'DANGER' || stems.every((stem) => isSureDanger(byStem.get(stem))))
    .map((meaning) => ({
      meaning,
      quality: Math.min(...meaning.stems.map((stem) => byStem.get(stem)?.quality ?? 0)),
    }));
  const used = new Set<Unit>();
  /** A word counts once for a kind: a phrase takes it from the single words. */
  const take = (kind: Meaning['kind']): Match[] => {
    const taken: Match[] = [];
    const stems = new Set<string>();
    const ofKind = matches.filter(({ meaning }) => meaning.kind === kind);
    for (const one of ofKind.sort(
      (a, b) => b.meaning.stems.length - a.meaning.stems.length || weightOf(b) - weightOf(a),
    )) {
      if (one.meaning.stems.every((stem) => stems.has(stem))) continue;
      for (const stem of one.meaning.stems) {
        stems.add(stem);
        const unit = byStem.get(stem);
        if (unit !== undefined) used.add(unit);
      }
      taken.push(one);
    }
    return taken;
  };
  /** One danger does not hide another, `to live` in `don't want to live` and `nowhere to live`. */
  const takeAll = (kind: Meaning['kind']): Match[] => {
    take(kind);
    return matches.filter(({ meaning }) => meaning.kind === kind);
  };
  const agencies = take('AGENCY').filter(({ quality }) => quality >= SURE_QUALITY_MIN);
  return {
    services: take('SERVICE').filter((one) => !agencies.some((agency) => isPartOf(one, agency))),
    agencies,
    dangers: takeAll('DANGER'),
    used,
  };
}

const isBeside = (beside: readonly string[], stopWords: ReadonlySet<string>) =>
  beside.length === 0 || beside.some((word) => stopWords.has(word));

/** Whether another body's phrase says what a word alone would not: `flytte folkeregisteret` asks for no help to move. */
const isPartOf = ({ meaning: { stems } }: Match, { meaning: phrase }: Match) =>
  stems.length < phrase.stems.length && stems.every((stem) => phrase.stems.includes(stem));

/** Written so, or begun, or so long that a slip makes no other word of it. */
function isSureDanger(unit: Unit | undefined): boolean {
  if (unit === undefined) return false;
  const { meant, word } = unit;
  return meant === null || word.length >= GUESSED_DANGER_LETTERS_MIN || fold(meant).startsWith(word);
}

const weightOf = ({ meaning, quality }: Match) => quality * Math.max(...meaning.targets.values());
