import { mapWithPauses } from '../../db/event-loop-pauses.ts';
import type { DirectoryVersion } from '../../db/read-model/model.ts';
import type { Resource } from '../../services/catalogue/rdf/resource.ts';
import { jsonLd, turtle } from '../../services/catalogue/rdf/write-rdf.ts';
import { serviceCatalogue } from '../../services/catalogue/service-catalogue.ts';
import { type Document, documentOf } from '../send-document.ts';

export const RDF_FORMATS = {
  ttl: { type: 'text/turtle; charset=utf-8', write: turtle },
  jsonld: { type: 'application/ld+json; charset=utf-8', write: jsonLd },
} as const;
export type RdfFormat = keyof typeof RDF_FORMATS;

/** Resources of the service catalogue, and the documents that were written of them. */
interface Described {
  readonly key: string;
  readonly resources: Promise<readonly Resource[]>;
  readonly documents: Map<RdfFormat, Promise<Document>>;
}

/**
 * The service catalogue, described and written once for each version of the directory and day: in portions, for it takes
 * some tenths of a second.
 */
export class ServiceDocuments {
  readonly #known = new WeakMap<DirectoryVersion, Described>();

  resources(directory: DirectoryVersion, origin: string, today: string): Promise<readonly Resource[]> {
    return this.#described(directory, origin, today).resources;
  }

  document(directory: DirectoryVersion, origin: string, today: string, format: RdfFormat): Promise<Document> {
    const { resources, documents } = this.#described(directory, origin, today);
    const known = documents.get(format) ?? resources.then((all) => writtenIn(format, all));
    documents.set(format, known);
    return known;
  }

  #described(directory: DirectoryVersion, origin: string, today: string): Described {
    const key = `${origin} ${today}`;
    const known = this.#known.get(directory);
    if (known?.key === key) return known;
    const resources = inPortions(serviceCatalogue(directory, origin, today));
    const described = { key, resources, documents: new Map() };
    this.#known.set(directory, described);
    return described;
  }
}

export async function writtenIn(format: RdfFormat, resources: Iterable<Resource>): Promise<Document> {
  return documentOf((await inPortions(RDF_FORMATS[format].write(resources))).join(''));
}

/** The items of a generator that takes long, in portions: others’ requests are answered between them. */
const inPortions = <Item>(items: Iterable<Item>): Promise<readonly Item[]> => mapWithPauses(items, (item) => item);
