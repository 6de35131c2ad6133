/** A text as it is looked through for values: a correlation id may have any digits. */
export function withoutCorrelationIds(text: string): string {
  return text.replaceAll(/[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}/g, '');
}
