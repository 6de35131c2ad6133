import { createHash } from 'node:crypto';

/** RFC 4122’s namespace for what is named by an IRI. */
const URL_NAMESPACE = '6ba7b8119dad11d180b400c04fd430c8';

/** The UUID (version 5) of an IRI: the same thing has the same one in every export. */
export function uuidOf(iri: string): string {
  const bytes = createHash('sha1').update(Buffer.from(URL_NAMESPACE, 'hex')).update(iri).digest().subarray(0, 16);
  bytes[6] = (bytes[6]! & 0x0f) | 0x50;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
