import type { PageView } from '../render/page-context.ts';
import { LANGUAGES } from '../words/words.ts';
import { FormToken } from './form-token.tsx';

interface Props {
  readonly page: PageView;
  readonly address: string;
}

export function SiteFooter({ page, address }: Props) {
  const { words, language, theme } = page;
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <footer className="site-footer">
      <div className="site-footer__inner">
        <p>{words.aboutFacts}</p>
        <form method="post" action="/innstillinger" className="site-settings">
          <input type="hidden" name="til" value={address} />
          <FormToken token={page.formToken} />
          <fieldset>
            <legend>{words.language}</legend>
            {LANGUAGES.map((one) => (
              <button
                key={one}
                className="plain-button"
                type="submit"
                name="sprak"
                value={one}
                lang={one}
                aria-pressed={one === language}
              >
                {words.languages[one]}
              </button>
            ))}
          </fieldset>
          <button className="plain-button" type="submit" name="visning" value={other}>
            {words.theme[other]}
          </button>
        </form>
        <p>
          <a href="/tilgjengelighet">{words.accessibility}</a>
        </p>
        <p>
          <a href="/docs">{words.developers}</a>
        </p>
      </div>
    </footer>
  );
}
