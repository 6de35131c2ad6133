import { DataFactory, Writer } from 'n3';
import { expand, PREFIXES } from './prefixes.ts';
import type { Resource, Value } from './resource.ts';

const { literal, namedNode, quad } = DataFactory;
const TYPE = namedNode(expand('rdf:type'));

/** Writes resources as a document, in parts: a large one is made in portions. */
export type WriteRdf = (resources: Iterable<Resource>) => Generator<string>;

/** Resources as Turtle. */
export const turtle: WriteRdf = function* (resources) {
  let written = '';
  const output = {
    write(chunk: string, _encoding: string, done?: () => void) {
      written += chunk;
      done?.();
    },
    end: (done?: () => void) => done?.(),
  };
  const writer = new Writer(output, { prefixes: PREFIXES });
  for (const { '@id': id, '@type': types, ...properties } of resources) {
    const subject = namedNode(id);
    for (const type of types) writer.addQuad(quad(subject, TYPE, namedNode(expand(type))));
    for (const [name, values] of Object.entries(properties)) {
      for (const value of values as readonly Value[]) {
        writer.addQuad(quad(subject, namedNode(expand(name)), termOf(value)));
      }
    }
    yield written;
    written = '';
  }
  writer.end();
  yield written;
};

/** Resources as JSON-LD. */
export const jsonLd: WriteRdf = function* (resources) {
  let before = `{"@context":${JSON.stringify(PREFIXES)},"@graph":[`;
  for (const one of resources) {
    yield before + JSON.stringify(one);
    before = ',';
  }
  yield before === ',' ? ']}' : `${before}]}`;
};

function termOf(value: Value) {
  if ('@id' in value) return namedNode(value['@id']);
  const { '@language': language, '@type': type } = value;
  return literal(value['@value'], language ?? (type === undefined ? undefined : namedNode(expand(type))));
}
