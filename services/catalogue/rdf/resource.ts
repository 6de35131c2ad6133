/** A value of a property: another resource, or a text with its language or type. */
export type Value =
  | { readonly '@id': string }
  | { readonly '@value': string; readonly '@language'?: string; readonly '@type'?: string };

/** A resource of a catalogue, in the form of JSON-LD: types and properties by their short names (`dct:title`). */
export interface Resource {
  readonly '@id': string;
  readonly '@type': readonly string[];
  readonly [property: string]: string | readonly string[] | readonly Value[];
}

/** @param properties those without a value are left out: what is not known is not there */
export function resource(
  id: string,
  types: readonly string[],
  properties: Readonly<Record<string, readonly (Value | null)[]>>,
): Resource {
  const known = Object.entries(properties)
    .map(([name, values]) => [name, values.filter((value) => value !== null)] as const)
    .filter(([, values]) => values.length > 0);
  return { '@id': id, '@type': types, ...Object.fromEntries(known) };
}

export const link = (id: string): Value => ({ '@id': id });
export const text = (value: string): Value => ({ '@value': value });
export const day = (value: string): Value => ({ '@value': value, '@type': 'xsd:date' });
/** @param language such as `nb` */
export const words = (value: string | null, language: string): Value | null =>
  value === null ? null : { '@value': value, '@language': language };

/** A web address as a resource; null where none is known, or where what stands there is no address. */
export function page(url: string | null): Value | null {
  if (url === null || !URL.canParse(url)) return null;
  const { protocol, href } = new URL(url);
  return protocol === 'https:' || protocol === 'http:' ? link(href) : null;
}
