import { ROLES, type Role } from '../../../services/identity/viewer.ts';

export interface MatrixChange {
  readonly coordinate: string;
  readonly role: Role;
  readonly before: string;
  readonly after: string;
}

export interface MatrixComparison {
  /** Opened since the committed text: more than before, or a new coordinate that somebody may use. */
  readonly widened: readonly MatrixChange[];
  readonly narrowed: readonly MatrixChange[];
}

/** From closed to wide open. */
const WIDTHS = ['-', 'own', 'yes'];

/**
 * The fields that a change of the table opens and closes.
 * @param committed the matrix in the repository.
 * @param current the matrix as printed now.
 * @throws Error where a text is no matrix, or one of other roles: such a comparison must not pass silently.
 */
export function compareMatrix(committed: string, current: string): MatrixComparison {
  const [old, present] = [readMatrix(committed), readMatrix(current)];
  const widened: MatrixChange[] = [];
  const narrowed: MatrixChange[] = [];
  for (const coordinate of [...new Set([...old.keys(), ...present.keys()])].sort()) {
    for (const [index, role] of ROLES.entries()) {
      const change = {
        coordinate,
        role,
        before: old.get(coordinate)?.[index] ?? '-',
        after: present.get(coordinate)?.[index] ?? '-',
      };
      const [before, after] = [WIDTHS.indexOf(change.before), WIDTHS.indexOf(change.after)];
      if (after > before) widened.push(change);
      if (after < before) narrowed.push(change);
    }
  }
  return { widened, narrowed };
}

function readMatrix(text: string): ReadonlyMap<string, readonly string[]> {
  const [heading, ...lines] = text.split('\n').filter((line) => line.trim() !== '');
  if (heading === undefined || heading.split(/\s+/).slice(1).join(' ') !== ROLES.join(' '))
    throw new Error('not an access matrix of these roles');
  return new Map(
    lines.map((line) => {
      const [coordinate = '', ...cells] = line.split(/\s+/);
      if (!cells.every((cell) => WIDTHS.includes(cell))) throw new Error(`not a line of an access matrix: ${line}`);
      return [coordinate, cells];
    }),
  );
}
