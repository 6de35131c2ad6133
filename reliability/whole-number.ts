import { InvalidArgumentError } from 'commander';

/** Reads an option of a command. @param maximum absent: there is none */
export const wholeNumber =
  (minimum: number, maximum = Number.POSITIVE_INFINITY) =>
  (text: string): number => {
    const value = Number(text);
    if (Number.isInteger(value) && value >= minimum && value <= maximum) return value;
    throw new InvalidArgumentError(
      `a whole number from ${minimum}${maximum === Number.POSITIVE_INFINITY ? '' : ` to ${maximum}`}`,
    );
  };
