/** A PostgreSQL to run the tests on. */
export interface TestServer {
  what: string;
  url: string;
  stop(): Promise<void>;
}
