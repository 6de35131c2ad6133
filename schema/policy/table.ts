import { REGISTERED_ROLES, ROLES, type Role } from '../../services/identity/viewer.ts';

/**
 * How the table is written. For each type: audience → the members that audience may use, as words.
 *
 * - An audience is `PUBLIC` (everybody), `REGISTERED` (everybody with a token), `NOBODY`, or the roles themselves;
 *   `ROLE:own` reaches only objects that touch the viewer's own municipalities.
 * - `name` is a field, an input field, an enum value or a union's member; `hours(from days)` a field with its
 *   arguments; `offices(sort:)` an argument alone, for an audience of its own.
 *
 * Nothing is inherited: a member that no line names fails the build.
 */
export type AccessTable = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Key under which types without members stand: scalars, as words. */
export const SCALARS = '(scalars)';

export type Reach = 'ANY' | 'OWN';
/** Roles that may use a coordinate; a role not in it may not. */
export type Audience = ReadonlyMap<Role, Reach>;

/** Every coordinate of the table with its audience, by `Type`, `Type.member`, `Type.field(argument:)`. */
export interface Policy {
  readonly audiences: ReadonlyMap<string, Audience>;
  /** The reach of a role at a coordinate; null for an unknown coordinate, which nobody may use. */
  readonly reachOf: (coordinate: string, role: Role) => Reach | null;
}

const MEMBER = /([A-Za-z_]\w*)(?:\(([^)]*)\))?/y;

/**
 * Reads the table.
 * @throws Error naming the line, for an unknown role, a malformed word or a coordinate in two lines.
 */
export function compilePolicy(table: AccessTable): Policy {
  const audiences = new Map<string, Audience>();
  const put = (coordinate: string, audience: Audience): void => {
    if (audiences.has(coordinate)) throw new Error(`access table: ${coordinate} stands in two lines`);
    audiences.set(coordinate, audience);
  };
  for (const [typeName, lines] of Object.entries(table)) {
    const ofType: Audience[] = [];
    for (const [audienceText, members] of Object.entries(lines)) {
      const audience = parseAudience(audienceText, typeName);
      ofType.push(audience);
      for (const member of parseMembers(members, typeName)) {
        put(typeName === SCALARS ? member : `${typeName}.${member}`, audience);
      }
    }
    if (typeName !== SCALARS) put(typeName, widest(ofType));
  }
  return { audiences, reachOf: (coordinate, role) => audiences.get(coordinate)?.get(role) ?? null };
}

/** One table out of several files; a type stands in one of them only. */
export function mergeTables(...tables: readonly AccessTable[]): AccessTable {
  const merged: Record<string, Readonly<Record<string, string>>> = {};
  for (const [typeName, lines] of tables.flatMap((table) => Object.entries(table))) {
    if (typeName in merged) throw new Error(`access table: ${typeName} stands in two files`);
    merged[typeName] = lines;
  }
  return merged;
}

function parseAudience(text: string, typeName: string): Audience {
  const audience = new Map<Role, Reach>();
  for (const word of text.split(' ')) {
    const [name, qualifier, ...rest] = word.split(':');
    const roles = rolesOf(name ?? '');
    if (roles === null || rest.length > 0 || (qualifier !== undefined && qualifier !== 'own')) {
      throw new Error(`access table: ${typeName}: "${word}" is no audience`);
    }
    for (const role of roles) audience.set(role, qualifier === 'own' ? 'OWN' : 'ANY');
  }
  return audience;
}

function rolesOf(name: string): readonly Role[] | null {
  if (name === 'PUBLIC') return ROLES;
  if (name === 'REGISTERED') return REGISTERED_ROLES;
  if (name === 'NOBODY') return [];
  const role = ROLES.find((known) => known === name);
  return role === undefined ? null : [role];
}

/** `number hours(from days) offices(sort:)` → `number`, `hours`, `hours(from:)`, `hours(days:)`, `offices(sort:)`. */
function parseMembers(text: string, typeName: string): readonly string[] {
  const members: string[] = [];
  const trimmed = text.trim();
  MEMBER.lastIndex = 0;
  while (MEMBER.lastIndex < trimmed.length) {
    const at = MEMBER.lastIndex;
    const [, name, argumentWords = ''] = MEMBER.exec(trimmed) ?? [];
    if (name === undefined) throw new Error(`access table: ${typeName}: unreadable at ${at}`);
    const words = argumentWords.split(/\s+/).filter((word) => word !== '');
    const alone = words.filter((word) => word.endsWith(':'));
    if (alone.length === 0) members.push(name);
    else if (alone.length < words.length) throw new Error(`access table: ${typeName}.${name}: mixed arguments`);
    for (const word of words) members.push(`${name}(${word.replace(':', '')}:)`);
    const end = MEMBER.lastIndex;
    MEMBER.lastIndex = end + (/^\s*/.exec(trimmed.slice(end))?.[0].length ?? 0);
  }
  return members;
}

/** A type is visible to whoever may use any member of it; an empty type to nobody. */
function widest(audiences: readonly Audience[]): Audience {
  const union = new Map<Role, Reach>();
  for (const audience of audiences) {
    for (const [role, reach] of audience) if (reach === 'ANY' || !union.has(role)) union.set(role, reach);
  }
  return union;
}
