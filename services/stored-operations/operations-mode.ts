/**
 * How an operation that is not stored is treated. LOG: it runs, and the log says so once. WARN: the answer says so too. ENFORCE:
 * it is refused.
 */
export const OPERATIONS_MODES = ['LOG', 'WARN', 'ENFORCE'] as const;
export type OperationsMode = (typeof OPERATIONS_MODES)[number];

/** The mode that holds for whoever asks: a client's own, else the public's. */
export function modeOf(
  viewer: { readonly operationsMode: OperationsMode | null } | null,
  publicMode: OperationsMode,
): OperationsMode {
  return viewer?.operationsMode ?? publicMode;
}
