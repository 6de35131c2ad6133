import type { PageContext } from './page-context.ts';

/** What a route tells beside its component. */
export interface PageHandle {
  readonly title: (page: PageContext, data: unknown) => string;
}
