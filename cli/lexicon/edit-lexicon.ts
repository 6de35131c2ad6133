import type { SqlLike } from '../../db/client.ts';
import type { TermKind } from '../../services/search/lexicon.ts';

/** A row of the lexicon as an editor writes it. */
export interface EditedTerm {
  readonly kind: TermKind;
  readonly language: string;
  readonly term: string;
  readonly target: string | null;
  readonly weight: number;
}

/** The source of the platform's own words. */
const OWN_SOURCE = 'source-search-words';

/** Words that contain some letters. */
export function listTerms(sql: SqlLike, letters: string): Promise<EditedTerm[]> {
  return sql<EditedTerm[]>`
    select kind, language, term, target, weight from lexicon_term
    where position(lower(${letters}) in lower(term)) > 0 order by term, kind, language, weight desc`;
}

/** Adds a word, or gives it another weight. @returns what is wrong with it; null: nothing */
export async function putTerm(sql: SqlLike, term: EditedTerm): Promise<string | null> {
  const problem = await problemOf(sql, term);
  if (problem !== null) return problem;
  await sql`
    insert into lexicon_term ${sql({ ...term, source_id: OWN_SOURCE })}
    on conflict on constraint lexicon_term_once do update set weight = excluded.weight`;
  return null;
}

/** @returns how many rows there were */
export async function removeTerm(sql: SqlLike, kind: TermKind, language: string, term: string): Promise<number> {
  const { count } =
    await sql`delete from lexicon_term where kind = ${kind} and language = ${language} and term = ${term}`;
  return count;
}

async function problemOf(sql: SqlLike, { kind, term, target }: EditedTerm): Promise<string | null> {
  if (term.trim() === '') return 'a word has letters';
  if (kind === 'STOP' || kind === 'HARMLESS' || kind === 'PERSON') {
    return target === null ? null : 'a word that asks for nothing stands for nothing: give no target';
  }
  if (target === null) return 'say what it stands for';
  if (kind !== 'SERVICE' && kind !== 'AGENCY') return null;
  const table = kind === 'SERVICE' ? sql`catalogue_entry where code` : sql`other_agency where id`;
  const [found] = await sql`select 1 from ${table} = ${target}`;
  return found === undefined ? `there is no ${kind === 'SERVICE' ? 'service' : 'agency'} ${target}` : null;
}
