import type { FoundPlace } from './find-help.ts';

/** Places that one name may mean. */
export interface PlaceGroup {
  /** Sentences that hold for each of them. */
  readonly shared: string;
  readonly hits: readonly { readonly place: FoundPlace; readonly own: string }[];
}

/**
 * Places by the name that was met, in the order found. What is said of each of a group stands once; of a hit stands only what its
 * own name does not say already.
 */
export function groupByName(places: readonly FoundPlace[]): readonly PlaceGroup[] {
  return [...Map.groupBy(places, ({ name }) => name).values()].map(toGroup);
}

function toGroup(places: readonly FoundPlace[]): PlaceGroup {
  if (places.length === 1) return { shared: '', hits: places.map((place) => ({ place, own: place.explanation })) };
  const said = places.map((place) => ({ place, sentences: sentencesOf(place) }));
  const [first, ...others] = said.map(({ sentences }) => sentences);
  const ofAll = new Set(first?.filter((sentence) => others.every((one) => one.includes(sentence))));
  return {
    shared: [...ofAll].filter((sentence) => !sentence.includes(OFFICE)).join(' '),
    hits: said.map(({ place, sentences }) => {
      const own = sentences.filter((sentence) => !ofAll.has(sentence)).join(' ');
      return { place, own: own.replaceAll(OFFICE, place.office?.name ?? '') };
    }),
  };
}

/** Stands for the office's name, which has full stops of its own and is no difference between two sentences. */
const OFFICE = '\u0000';

function sentencesOf({ explanation, office }: FoundPlace): readonly string[] {
  const text = office === null ? explanation : explanation.replaceAll(office.name, OFFICE);
  return text.split(/(?<=[.?!]) /);
}
