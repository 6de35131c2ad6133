/** The part of the library that is used here; it ships no types of its own. */
declare module 'jsonstat-toolkit' {
  interface Datapoint {
    readonly value: number | null;
    readonly status: string | null;
  }
  interface Dataset {
    readonly class: string | null;
    Unflatten<Result>(
      each: (coordinates: Readonly<Record<string, string>>, datapoint: Datapoint, index: number) => Result,
    ): Result[] | null;
  }
  export default function JSONstat(input: unknown): Dataset;
}
