import type { PageView } from '../render/page-context.ts';
import { FormToken } from './form-token.tsx';

interface Props {
  readonly page: PageView;
  readonly address: string;
}

const PLACES = [
  { path: '/', word: 'menuResident' },
  { path: '/min-kommune', word: 'menuMunicipality', signIn: true },
  { path: '/tilsyn', word: 'menuOversight', signIn: true },
  { path: '/utforsk', word: 'menuExplore' },
] as const;

export function SiteHeader({ page, address }: Props) {
  const { words, signedIn, canSignIn, formToken } = page;
  const path = address.split('?')[0] ?? '/';
  return (
    <header className="site-header">
      <div className="site-header__inner">
        <a className="site-header__name" href="/">
          {words.site}
        </a>
        <nav aria-label={words.menu}>
          <ul className="site-menu">
            {PLACES.filter((place) => canSignIn || !('signIn' in place)).map((place) => (
              <li key={place.path}>
                <a href={place.path} aria-current={isWithin(path, place.path) ? 'page' : undefined}>
                  {words[place.word]}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        <div className="site-header__person">
          {signedIn !== null ? (
            <form method="post" action="/logg-ut">
              <FormToken token={formToken} />
              <span className="site-header__organisation">{words.signedInAs(signedIn.organisation)}</span>
              <button className="plain-button" type="submit">
                {words.signOut}
              </button>
            </form>
          ) : (
            canSignIn &&
            !isWithin(path, '/logg-inn') && <a href={`/logg-inn?til=${encodeURIComponent(address)}`}>{words.signIn}</a>
          )}
        </div>
      </div>
    </header>
  );
}

function isWithin(path: string, place: string): boolean {
  if (place === '/') return path === '/' || path.startsWith('/kommune') || path === '/sok';
  return path === place || path.startsWith(`${place}/`);
}
