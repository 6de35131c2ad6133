import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

const require = createRequire(import.meta.url);

/** One file that pages refer to, ready to be sent: its address changes with its bytes, so browsers keep it for ever. */
export interface Asset {
  readonly path: string;
  readonly type: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | null;
  readonly brotli: Buffer | null;
}

const own = (name: string) => readFileSync(new URL(`../site/${name}`, import.meta.url));
const packaged = (name: string) => readFileSync(require.resolve(name));

/** Aksel's style sheet without its fonts, which would be fetched from another host; ours come from a package. */
const AKSEL = ['global/reset', 'global/tokens', 'global/baseline', 'global/print', 'components'];
/** Our own style, in the order in which later rules win. */
const OWN = ['base', 'frame', 'parts', 'forms', 'tables', 'charts', 'print'];
const FONTS = ['latin-wght-normal', 'latin-ext-wght-normal'];

export type AssetName = 'style' | 'script' | 'icon';

export interface Assets {
  /** Address of a file, for pages. */
  readonly paths: Readonly<Record<AssetName, string>>;
  readonly byPath: ReadonlyMap<string, Asset>;
}

/** Reads, packs and names every file once, at the start. */
export function loadAssets(): Assets {
  const fonts = FONTS.map((name) =>
    asset(`font-${name}`, 'woff2', packaged(`@fontsource-variable/source-sans-3/files/source-sans-3-${name}.woff2`)),
  );
  const faces = fonts.map(({ path }, index) => fontFace(path, index === 0 ? LATIN : LATIN_EXTENDED));
  const sheets = AKSEL.map((name) => packaged(`@navikt/ds-css/dist/${name}.min.css`).toString('utf8'));
  const ours = OWN.map((name) => own(`styles/${name}.css`).toString('utf8'));
  const style = asset('style', 'css', Buffer.from([...faces, ...sheets, ...ours].join('\n')));
  const script = asset('script', 'js', own('enhance.js'));
  const icon = asset('icon', 'svg', own('icon.svg'));
  return {
    paths: { style: style.path, script: script.path, icon: icon.path },
    byPath: new Map([style, script, icon, ...fonts].map((one) => [one.path, one])),
  };
}

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212';
const LATIN_EXTENDED = 'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+1E00-1E9F,U+1EF2-1EFF';

function fontFace(path: string, range: string): string {
  return `@font-face{font-family:"Source Sans 3";font-style:normal;font-weight:200 900;font-display:swap;src:url(${path}) format("woff2");unicode-range:${range}}`;
}

const TYPES = {
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
} as const;

function asset(name: string, ending: keyof typeof TYPES, plain: Buffer): Asset {
  const packable = ending !== 'woff2';
  return {
    path: `/assets/${name}.${hash('sha256', plain, 'hex').slice(0, 12)}.${ending}`,
    type: TYPES[ending],
    plain,
    gzip: packable ? gzipSync(plain) : null,
    brotli: packable ? brotliCompressSync(plain, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }) : null,
  };
}
