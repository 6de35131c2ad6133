import { readFileSync } from 'node:fs';
import { Parser, type Quad, Store } from 'n3';
import Validator from 'rdf-validate-shacl';

const shapes = new URL('../../services/catalogue/shapes/', import.meta.url);

/** A Turtle document as triples. */
export const read = (turtle: string): Quad[] => new Parser().parse(turtle);

/** What a document breaks of the shapes of a profile: focus, path and the kind of rule, each once. Empty: it is valid. */
export async function problemsOf(quads: Iterable<Quad>, profile: 'cpsv-ap-no' | 'dcat-ap-no'): Promise<string[]> {
  const rules = new Store(read(readFileSync(new URL(`${profile}.ttl`, shapes), 'utf8')));
  const report = await new Validator(rules).validate(new Store([...quads]));
  return [
    ...new Set(
      report.results.map(({ focusNode, path, sourceConstraintComponent }) =>
        [focusNode, path, sourceConstraintComponent]
          .map((term) => (term as { value?: string } | null)?.value ?? '')
          .join(' '),
      ),
    ),
  ];
}

/** One triple as text: documents without blank nodes are equal where these are. */
export function line({ subject, predicate, object }: Quad): string {
  const { language, datatype } = object as { language?: string; datatype?: { value: string } };
  return [subject.value, predicate.value, object.termType, object.value, language ?? '', datatype?.value ?? ''].join(
    ' ',
  );
}

export const DCT = 'http://purl.org/dc/terms/';
export const CV = 'http://data.europa.eu/m8g/';
export const TYPE = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#type';
