import type { GraphQLSchema } from 'graphql';
import type { SchemaForRole } from '../schema/policy/narrow-schema.ts';
import type { Policy } from '../schema/policy/table.ts';
import { describeTypes, type TypeEntry } from './describe-types.ts';
import { createExamples, type Example } from './examples/examples-of.ts';
import { readGuides } from './guides.ts';
import { linksFrom } from './links.ts';
import { guidePage, searchPage, typesPage } from './pages/list-pages.tsx';
import { typePage } from './pages/type-page.tsx';
import { createSearch } from './search-index.ts';

/** The reference of the API: every page is made from the schema, the access table and the limits that the server runs with. */
export interface Reference {
  /** Every type, by name. */
  readonly types: ReadonlyMap<string, TypeEntry>;
  readonly examplesOf: (typeName: string) => readonly Example[];
  /** Addresses of all pages, below `/docs`; the first page's is empty. */
  readonly paths: readonly string[];
  /** A page as HTML. Null: there is none at this address. */
  readonly page: (path: string) => string | null;
  readonly search: (query: string) => Promise<string>;
}

export interface ReferenceParts {
  readonly schema: GraphQLSchema;
  readonly schemaFor: SchemaForRole;
  readonly policy: Policy;
}

export function createReference({ schema, schemaFor, policy }: ReferenceParts): Reference {
  const types = describeTypes(schema, policy);
  const guides = readGuides();
  const examplesOf = createExamples(schema, schemaFor);
  let find: ReturnType<typeof createSearch> | null = null;
  const pages = new Map<string, string>();

  function make(path: string): string | null {
    const link = linksFrom(path);
    if (path === 'types') return typesPage(link, types.values());
    const guide = guides.get(path === '' ? 'guides/start' : path);
    if (guide !== undefined) return guidePage(link, guide);
    const type = path.startsWith('types/') ? types.get(path.slice('types/'.length)) : undefined;
    return type === undefined ? null : typePage({ type, link, examples: examplesOf(type.name) });
  }

  return {
    types,
    examplesOf,
    paths: ['', 'types', ...guides.keys(), ...[...types.keys()].map((name) => `types/${name}`)],
    page(path) {
      const known = pages.get(path);
      if (known !== undefined) return known;
      const made = make(path);
      if (made !== null) pages.set(path, made);
      return made;
    },
    async search(query) {
      find ??= createSearch(types.values(), guides);
      return searchPage(linksFrom('search'), query, query === '' ? [] : (await find)(query));
    },
  };
}
