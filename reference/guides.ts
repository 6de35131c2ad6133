import { readFileSync } from 'node:fs';
import { Marked } from 'marked';
import type { Link } from './links.ts';

/** A document of `docs/` as a page. */
export interface Guide {
  readonly title: string;
  /** Its plain text, for the search. */
  readonly text: string;
  readonly html: (link: Link) => string;
}

const folder = new URL('../docs/', import.meta.url);
/** Documents that are pages too, by their address under `/docs`. */
export const GUIDES = [
  'guides/start',
  'guides/portal',
  'guides/municipality',
  'guides/governor',
  'guides/oversight-questions',
  'guides/analyst',
  'errors',
  'limits',
  'clients',
  'rest',
  'assistants',
  'catalogues',
] as const;

export function readGuides(): ReadonlyMap<string, Guide> {
  return new Map(GUIDES.map((path) => [path, readGuide(path)]));
}

function readGuide(path: string): Guide {
  const text = readFileSync(new URL(`${path}.md`, folder), 'utf8').replace(/<!--.*?-->\n/gs, '');
  const title = /^# (.+)$/m.exec(text)?.[1] ?? path;
  return { title, text, html: (link) => toHtml(text, path, link) };
}

/** Links between documents, `../errors.md`, lead to their pages; headings can be linked to. */
function toHtml(text: string, path: string, link: Link): string {
  const marked = new Marked({
    walkTokens(token) {
      if (token.type !== 'link' || /^[a-z]+:/.test(token.href)) return;
      const { pathname, hash } = new URL(token.href, `https://docs.example/${path}`);
      const page = pathname.slice(1).replace(/\.md$/, '');
      token.href = link(`${page}${hash}`);
    },
    renderer: {
      heading({ tokens, depth, text: words }) {
        const id = words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-');
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
    },
  });
  // What scrolls must be reached by the keyboard.
  return marked.parse(text, { async: false }).replaceAll('<pre>', '<pre tabindex="0">');
}
