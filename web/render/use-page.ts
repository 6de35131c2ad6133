import { createContext, useContext } from 'react';
import type { PageView } from './page-context.ts';

const Context = createContext<PageView | null>(null);

export const PageProvider = Context.Provider;

/** The reader's language, rights and clock, in any component of a page. */
export function usePage(): PageView {
  const page = useContext(Context);
  if (page === null) throw new Error('a component that needs the page is rendered outside it');
  return page;
}
