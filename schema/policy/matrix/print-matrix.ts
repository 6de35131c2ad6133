import { ROLES } from '../../../services/identity/viewer.ts';
import type { Policy, Reach } from '../table.ts';

const MARKS: Readonly<Record<Reach, string>> = { ANY: 'yes', OWN: 'own' };

const HEADING = 'coordinate';

/** The whole table as text, one coordinate a line and one role a column, sorted: committed, so that a diff shows what opened. */
export function printMatrix(policy: Policy): string {
  const coordinates = [...policy.audiences.keys()].sort();
  const width = Math.max(...[HEADING, ...coordinates].map(({ length }) => length));
  const line = (name: string, cells: readonly string[]): string =>
    [name.padEnd(width), ...cells.map((cell, index) => cell.padEnd((ROLES[index] ?? '').length))].join('  ').trimEnd();
  const rows = coordinates.map((coordinate) =>
    line(
      coordinate,
      ROLES.map((role) => {
        const reach = policy.reachOf(coordinate, role);
        return reach === null ? '-' : MARKS[reach];
      }),
    ),
  );
  return `${[line(HEADING, ROLES), ...rows].join('\n')}\n`;
}
