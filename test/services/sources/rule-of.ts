import { SourceError } from '../../../services/sources/parsing/parsed-delivery.ts';

/** The rule for which a delivery is refused whole; fails where it is read or anything else goes wrong. */
export function ruleOf(read: () => unknown): string {
  try {
    read();
  } catch (error) {
    if (error instanceof SourceError) return error.rule;
    throw error;
  }
  throw new Error('the delivery was read');
}
