interface Props {
  readonly label: string;
  /** The value of the pressed button, where a form has several actions. */
  readonly does?: string;
  /** The field that `does` arrives as. */
  readonly name?: string;
  readonly isMain?: boolean;
  readonly isSmall?: boolean;
  /** The text for screen readers, where the label alone does not tell one button from another. */
  readonly spoken?: string;
  /** Id of the text that the button is about, which is heard after its name. */
  readonly about?: string;
  /** The browser does not ask for fields that this button needs not. */
  readonly withoutChecks?: boolean;
}

/** A button that sends its form. */
export function SubmitButton({
  label,
  does,
  name = 'gjor',
  isMain = false,
  isSmall = false,
  spoken,
  about,
  withoutChecks,
}: Props) {
  const size = isSmall ? 'small' : 'medium';
  return (
    <button
      type="submit"
      aria-describedby={about}
      className={`aksel-button aksel-button--${size}`}
      data-variant={isMain ? 'primary' : 'secondary'}
      formNoValidate={withoutChecks}
      {...(does !== undefined && { name, value: does })}
      {...(spoken !== undefined && { 'aria-label': spoken })}
    >
      <span className={`aksel-label${isSmall ? ' aksel-label--small' : ''}`}>{label}</span>
    </button>
  );
}

export const INPUT = 'aksel-text-field__input aksel-body-short aksel-body-short--medium';
