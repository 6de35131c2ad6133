/** A line of a table. */
export const row = (...cells: readonly (string | number)[]) => `| ${cells.join(' | ')} |`;

/** A table of lines, under its heads. */
export const table = (heads: readonly string[], rows: readonly string[]) =>
  [row(...heads), row(...heads.map(() => '---')), ...rows].join('\n');
