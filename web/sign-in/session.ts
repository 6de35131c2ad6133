/** A signed-in reader, as far as pages need to know. */
export interface SignedIn {
  readonly role: 'MUNICIPALITY' | 'GOVERNOR' | 'ADMINISTRATOR' | 'PORTAL' | 'ANALYST';
  /** Shown in the page's head: the organisation's name. */
  readonly organisation: string;
  /** The municipalities that the role reaches, four digits each. */
  readonly municipalities: readonly string[];
  /** Slug of the county governor; null for other roles. */
  readonly governor: string | null;
  /** Bearer token for the API; never sent to the browser. */
  readonly token: string;
}
