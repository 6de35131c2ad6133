import type { ReactNode } from 'react';
import { usePage } from '../render/use-page.ts';

/** What a source or an editor wrote: bokmål or nynorsk also on an English page, which says so to whoever hears it. */
export function StoredText({ children }: { readonly children: ReactNode }) {
  const { language } = usePage();
  return language === 'en' ? <span lang="no">{children}</span> : children;
}
