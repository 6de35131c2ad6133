import { ErrorWithoutStack } from './without-stacks.ts';

/**
 * Input that breaks a rule. It names the argument and the rule and never the value: what somebody typed may be a
 * national identity number, and an error text ends up in logs.
 */
export class InputError extends ErrorWithoutStack {
  /**
   * The path of the input from the argument's name inwards, such as `['household', 'childAges', '2']`. Not called `path`, because
   * graphql takes an error with a `path` for one that is placed in the answer already, and leaves it unplaced.
   */
  readonly argument: readonly string[];
  /** Stable name of the rule in SCREAMING_CASE, such as `LOCAL_DATE`. */
  readonly rule: string;

  /**
   * @param path where the input was; copied.
   * @param rule the rule's stable name.
   * @param expected what the rule asks for, in English, without the value.
   */
  constructor(path: readonly string[], rule: string, expected: string) {
    super(`${path.join('.')}: ${expected} (${rule})`);
    this.name = 'InputError';
    this.argument = [...path];
    this.rule = rule;
  }
}
