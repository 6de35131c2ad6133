import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { isRuleName, type RuleName } from '../../../../services/sources/parsing/rules.ts';

/** A declaration of a module: `services/sources/parsing/fields.ts#phone`. */
export type Place = `${string}.ts#${string}`;

interface Module {
  readonly declarations: ReadonlyMap<string, string>;
  /** By the name that this module uses. */
  readonly imports: ReadonlyMap<string, Place>;
}

const root = join(import.meta.dirname, '../../../..');
const modules = new Map<string, Module>();

/** Declarations begin at the margin, where the formatter puts them, and nothing else does. */
const DECLARATION = /^(?:export )?(?:async )?(?:function\*?|const|class|interface|type) (\w+)/;
const IMPORT = /^import (?:type )?\{([^}]*)\} from '(\.[^']+)'/gm;

function moduleOf(file: string): Module {
  const known = modules.get(file);
  if (known !== undefined) return known;
  const source = readFileSync(join(root, file), 'utf8');
  const declarations = new Map<string, string>();
  let name = '';
  for (const line of source.split('\n')) {
    name = DECLARATION.exec(line)?.[1] ?? name;
    const isComment = /^\s*(?:\/\*\*|\*|\/\/)/.test(line);
    if (!isComment && !line.startsWith('import ')) declarations.set(name, `${declarations.get(name) ?? ''}${line}\n`);
  }
  const imports = new Map<string, Place>();
  for (const [, names = '', from = ''] of source.matchAll(IMPORT)) {
    const target = relative(root, join(root, dirname(file), from));
    for (const one of names.split(',')) {
      const [imported = '', as = imported] = one.replace('type ', '').trim().split(' as ');
      if (imported !== '') imports.set(as, `${target}#${imported}` as Place);
    }
  }
  const read = { declarations, imports };
  modules.set(file, read);
  return read;
}

/** The text of each declaration that a reader can come to, by its place. */
function reachedFrom(entries: readonly Place[]): ReadonlyMap<Place, string> {
  const reached = new Map<Place, string>();
  const waiting = [...entries];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    const [file = '', name = ''] = place.split('#');
    const { declarations, imports } = moduleOf(file);
    const body = declarations.get(name);
    if (reached.has(place) || body === undefined) continue;
    reached.set(place, body);
    for (const word of new Set(body.match(/\b\w+\b/g))) {
      const target = declarations.has(word) ? (`${file}#${word}` as Place) : imports.get(word);
      // Rules are the readers' own: what is stored, and how, is not followed.
      if (target?.startsWith('services/')) waiting.push(target);
    }
  }
  return reached;
}

/** The text of one property of an object that a module declares. */
export function propertyOf(place: Place, property: string): string {
  const [file = '', name = ''] = place.split('#');
  const body = moduleOf(file).declarations.get(name) ?? '';
  const found = new RegExp(String.raw`^  '?${property}'?: \{\n(?:(?:    .*)?\n)*  \},?$`, 'm').exec(body)?.[0];
  if (found === undefined) throw new Error(`${place} has no property ${property}`);
  return found;
}

/** Channels of opening hours, of which one is called as a rule is. */
const isChannels = (text: string) => text.includes("'EMERGENCY_PHONE'");

/**
 * The rules that a reader can refuse for, by the code alone: those that a declaration names which the reader reaches. Rules
 * across columns count where the columns are there; those of several rows where the reader asks for them.
 *
 * @param own text that is read with the entries, such as one template among many, and the module it stands in.
 */
export function rulesInCode(
  entries: readonly Place[],
  own: { readonly text: string; readonly file: string; readonly columns: readonly string[] } | null = null,
): ReadonlySet<RuleName> {
  const { declarations, imports } = own === null ? { declarations: new Map(), imports: new Map() } : moduleOf(own.file);
  const named = (own?.text.match(/\b\w+\b/g) ?? []).flatMap((word): Place[] => {
    const imported = imports.get(word);
    return declarations.has(word) ? [`${own?.file}#${word}` as Place] : imported === undefined ? [] : [imported];
  });
  const texts = [...reachedFrom([...entries, ...named]).values(), own?.text ?? ''].filter((text) => !isChannels(text));
  const whole = texts.join('\n');
  const isAsked: Readonly<Partial<Record<RuleName, boolean>>> = {
    CONTRADICTION: /\bcontradicting:/.test(own?.text ?? '') || /rule: 'CONTRADICTION'/.test(whole),
    GROUP_INCOMPLETE: own === null || /\bgroup:/.test(own.text),
  };
  const rules = [...whole.matchAll(/'([A-Z_]+)'(?:, at: '(\w+)')?/g)].flatMap(([, rule = '', column]) => {
    if (!isRuleName(rule) || isAsked[rule] === false) return [];
    const isThere = own === null || column === undefined || own.columns.includes(column);
    return isThere ? [rule] : [];
  });
  return new Set(rules);
}
