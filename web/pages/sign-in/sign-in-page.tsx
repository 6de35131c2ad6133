import { Button } from '@navikt/ds-react/Button';
import { type RouteObject, useLoaderData } from 'react-router';
import { ownPath } from '../../http/own-path.ts';
import { type Loading, pageContext } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';

interface Shown {
  readonly returnTo: string;
  readonly expired: boolean;
}

function load({ request, context }: Loading): Shown {
  const { searchParams } = new URL(request.url);
  const { signedIn } = context.get(pageContext);
  return {
    returnTo: ownPath(searchParams.get('til')),
    expired: searchParams.get('grunn') === 'utlopt' && signedIn === null,
  };
}

function SignInPage() {
  const { returnTo, expired } = useLoaderData() as Shown;
  const { words, canSignIn } = usePage();
  const { signInPage: text } = words;
  return (
    <div className="narrow">
      <h1>{expired ? text.expired : text.title}</h1>
      {expired && <p>{text.expiredText}</p>}
      {!expired && returnTo !== '/' && <p>{text.needed}</p>}
      <p>{text.text}</p>
      {canSignIn ? (
        <form action="/logg-inn/start" method="get">
          <input type="hidden" name="til" value={returnTo} />
          <Button type="submit">{text.button}</Button>
        </form>
      ) : (
        <p className="warning">{text.unavailable}</p>
      )}
    </div>
  );
}

export const signInRoute: RouteObject = {
  path: '/logg-inn',
  loader: load,
  Component: SignInPage,
  handle: { title: ({ words }) => words.signInPage.title } satisfies PageHandle,
};
