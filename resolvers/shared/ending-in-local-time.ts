/** Midnight at a day's end is 24:00 among the rules and 00:00 in a `LocalTime`. */
export const endingInLocalTime = <Part extends { readonly closes: string }>(span: Part): Part =>
  span.closes === '24:00' ? { ...span, closes: '00:00' } : span;
