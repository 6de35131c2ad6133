import { usePage } from '../render/use-page.ts';
import { showDay } from '../words/show-time.ts';
import { StoredText } from './stored-text.tsx';

export interface ShownSource {
  readonly title: string;
  readonly publisher: string;
  readonly updatedOn?: string | null;
  readonly retrievedOn?: string | null;
  readonly url?: string | null;
}

/** Lists the sources of a fact in small print under it. The same source is named once. */
export function SourceList({ sources }: { readonly sources: readonly ShownSource[] }) {
  const { words, language } = usePage();
  const unique = [...new Map(sources.map((source) => [`${source.title}|${source.publisher}`, source])).values()];
  if (unique.length === 0) return null;
  return (
    <p className="source">
      {unique.length === 1 ? words.source : words.sources}:{' '}
      {unique.map((source, index) => (
        <span key={source.title + source.publisher}>
          {index > 0 && '; '}
          <StoredText>
            {source.url ? <a href={source.url}>{source.title}</a> : source.title}, {source.publisher}
          </StoredText>
          {source.updatedOn
            ? ` (${words.updated(showDay(source.updatedOn, language))})`
            : source.retrievedOn
              ? ` (${words.retrieved(showDay(source.retrievedOn, language))})`
              : ''}
        </span>
      ))}
    </p>
  );
}
