import type { PageView } from './page-context.ts';

/** Facts that a route states beside its component. */
export interface PageHandle {
  /** Whether everybody who is not signed in and asks for the same is shown the same: it is then written once (`page-cache.ts`). */
  readonly isCached?: true;
  readonly title: (page: PageView, data: unknown) => string;
}
