import { Button } from '@navikt/ds-react/Button';
import { usePage } from '../render/use-page.ts';

/** Longest text that the search takes; the API refuses more. */
export const SEARCH_TEXT_MAX = 200;

/** The one field of the resident's pages. Works as a plain form; the script adds suggestions while typing. */
export function SearchForm({ text = '', problem }: { readonly text?: string; readonly problem?: string | null }) {
  const { words } = usePage();
  return (
    <search>
      <form className="search" action="/sok" method="get">
        <label className="aksel-label" htmlFor="sok">
          {words.home.field}
        </label>
        <div className="search__row">
          <input
            className="aksel-text-field__input aksel-body-short aksel-body-short--medium"
            id="sok"
            name="q"
            type="search"
            defaultValue={text}
            maxLength={SEARCH_TEXT_MAX}
            autoComplete="off"
            aria-invalid={problem ? true : undefined}
            aria-describedby={problem ? 'sok-feil' : undefined}
            data-suggestions="/sok/forslag"
          />
          <Button type="submit">{words.search}</Button>
        </div>
        {problem && (
          <p className="field-problem" id="sok-feil">
            {problem}
          </p>
        )}
      </form>
    </search>
  );
}
