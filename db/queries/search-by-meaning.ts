import type { Understanding } from '../../services/search/understand.ts';
import type { SqlLike } from '../client.ts';
import { type FoundServices, type ServiceSearch, searchServices } from './search-services.ts';

/**
 * How much of a text the services found answer. ALL_WORDS: every word that asks for something; SOME_WORDS: a part of them;
 * NOTHING: no service was found.
 */
export type Matched = 'ALL_WORDS' | 'SOME_WORDS' | 'NOTHING';

export interface MeantServices extends FoundServices {
  readonly matched: Matched;
}

/**
 * The services that a text means, and those that have its words: every word, or else enough of them. Where it is another
 * body's matter, those alone that name themselves by the words.
 * @param edition see `searchServices`
 */
export async function searchByMeaning(
  sql: SqlLike,
  search: Omit<ServiceSearch, 'match' | 'meant'>,
  { contentWords, services, unknown, agencies }: Understanding,
  edition: object,
): Promise<MeantServices> {
  const isElsewhere = services.size === 0 && agencies.length > 0;
  const first: ServiceSearch = {
    ...search,
    text: contentWords.join(' '),
    match: isElsewhere ? 'NAMED' : 'EVERY_WORD',
    meant: services,
  };
  const found = await searchServices(sql, first, edition);
  if (found.totalCount > 0) {
    return { ...found, matched: unknown.length === 0 || found.byWords ? 'ALL_WORDS' : 'SOME_WORDS' };
  }
  if (isElsewhere) return { ...found, matched: 'NOTHING' };
  const some = await searchServices(sql, { ...first, match: 'SOME_WORDS' }, edition);
  return { ...some, matched: some.totalCount > 0 ? 'SOME_WORDS' : 'NOTHING' };
}
