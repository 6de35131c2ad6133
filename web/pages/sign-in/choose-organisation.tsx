import { type RouteObject, useLoaderData } from 'react-router';
import { type Loading, pageContext } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import type { Organisation } from '../../sign-in/development/provider.ts';

const load = async ({ context }: Loading) => (await context.get(pageContext).signIn?.organisations?.()) ?? [];

/** The local sign-in service's one page: sign in as any registered organisation. Only in development. */
function ChooseOrganisation() {
  const organisations = useLoaderData() as readonly Organisation[];
  const { signInPage: text } = usePage().words;
  return (
    <div className="narrow">
      <h1>{text.chooseTitle}</h1>
      <p className="warning">{text.chooseText}</p>
      <form method="post" action="/dev-innlogging/velg" className="search">
        <label className="aksel-label" htmlFor="organisasjon">
          {text.organisation}
        </label>
        <div className="search__row">
          <select className="aksel-select__input" id="organisasjon" name="organisasjon">
            {organisations.map(({ organisationNumber, name }) => (
              <option key={organisationNumber} value={organisationNumber}>
                {name}
              </option>
            ))}
          </select>
          <button className="aksel-button aksel-button--medium" data-variant="primary" type="submit">
            <span className="aksel-label">{text.title}</span>
          </button>
        </div>
      </form>
    </div>
  );
}

export const chooseOrganisationRoute: RouteObject = {
  path: '/dev-innlogging/velg',
  loader: load,
  Component: ChooseOrganisation,
  handle: { title: ({ words }) => words.signInPage.chooseTitle } satisfies PageHandle,
};
