import type { ReactNode } from 'react';
import { usePage } from '../render/use-page.ts';

interface Props {
  readonly children: ReactNode;
  /** As it was written; another text than that is a translation. Absent: it is never translated. */
  readonly written?: string | null | undefined;
}

/** What a source or an editor wrote: bokmål or nynorsk also on an English page, which says so to whoever hears it. */
export function StoredText({ children, written }: Props) {
  const { language } = usePage();
  const isTranslated = written != null && written !== children;
  return language === 'en' && !isTranslated ? <span lang="no">{children}</span> : children;
}
