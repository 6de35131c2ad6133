import MiniSearch from 'minisearch';
import type { TypeEntry } from './describe-types.ts';
import type { Guide } from './guides.ts';
import { addressOf } from './links.ts';

export interface Found {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

const FOUND_MAX = 50;

/** Norwegian words for terms of the schema. */
const NORWEGIAN: Readonly<Record<string, string>> = {
  kommune: 'municipality',
  fylke: 'county',
  statsforvalter: 'governor',
  statsforvalteren: 'governor',
  kontor: 'office',
  'nav-kontor': 'office',
  åpningstid: 'opening',
  åpningstider: 'opening',
  telefon: 'phone',
  nødnummer: 'emergency',
  krisesenter: 'crisis',
  avtale: 'agreement',
  sats: 'rate',
  satser: 'rate',
  sosialhjelp: 'assistance',
  stønad: 'assistance',
  tjeneste: 'service',
  tjenester: 'service',
  klage: 'complaint',
  kilde: 'source',
  statistikk: 'statistics',
  feil: 'error',
  postnummer: 'postal',
  adresse: 'address',
  endring: 'change',
  endringer: 'changes',
};

/** Documents taken into the index in one turn of the event loop: some ms. All of them in one take a tenth of a second. */
const DOCUMENTS_IN_A_TURN = 50;

/** Finds types, fields, arguments, values and guides by words of their names and descriptions, misspelt or begun. */
export async function createSearch(types: Iterable<TypeEntry>, guides: ReadonlyMap<string, Guide>) {
  const index = new MiniSearch<Found & { id: string }>({
    fields: ['title', 'text'],
    storeFields: ['path', 'title', 'text'],
    tokenize: (text) =>
      text
        .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
        .split(/[^\p{L}\p{N}-]+/u)
        .filter((word) => word !== ''),
    searchOptions: { boost: { title: 4 }, prefix: true, fuzzy: 0.2, combineWith: 'AND' },
  });
  await index.addAllAsync([...documentsOf(types, guides)], { chunkSize: DOCUMENTS_IN_A_TURN });
  return (query: string): readonly Found[] => {
    const words = query.split(/\s+/);
    const asked = words.map((word) => NORWEGIAN[word.toLowerCase()] ?? word).join(' ');
    return index
      .search(asked, { boostDocument: (id) => weightOf(String(id), asked) })
      .slice(0, FOUND_MAX)
      .map(({ path, title, text }) => ({ path, title, text }));
  };
}

/** An exact name comes first; a type comes before its fields. */
function weightOf(id: string, asked: string): number {
  const [name, wanted] = [id.toLowerCase(), asked.toLowerCase()];
  if (name === wanted || name.endsWith(`.${wanted}`)) return 10;
  return name.includes('.') ? 1 : 3;
}

function* documentsOf(types: Iterable<TypeEntry>, guides: ReadonlyMap<string, Guide>) {
  for (const [path, { title, text }] of guides) {
    const plain = text
      .replace(/^#.*$|[`|#*]/gm, '')
      .replace(/\]\([^)]*\)|\[/g, '')
      .trim();
    yield { id: path, path, title, text: plain };
  }
  for (const { name, description, members } of types) {
    yield { id: name, path: addressOf(name), title: name, text: description };
    for (const member of members) {
      const id = `${name}.${member.name}`;
      yield { id, path: addressOf(id), title: id, text: member.description };
      for (const argument of member.arguments) {
        const title = `${id}(${argument.name}:)`;
        yield { id: title, path: addressOf(id), title, text: argument.description };
      }
    }
  }
}
