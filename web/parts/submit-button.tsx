interface Props {
  readonly label: string;
  /** What the form does, where it can do several things. */
  readonly does?: string;
  readonly isMain?: boolean;
  /** What a screen reader says, where the label alone does not tell one button from another. */
  readonly spoken?: string;
}

/** A button that sends its form; `does` arrives as the field `gjor`. */
export function SubmitButton({ label, does, isMain = false, spoken }: Props) {
  return (
    <button
      type="submit"
      className="aksel-button aksel-button--medium"
      data-variant={isMain ? 'primary' : 'secondary'}
      {...(does !== undefined && { name: 'gjor', value: does })}
      {...(spoken !== undefined && { 'aria-label': spoken })}
    >
      <span className="aksel-label">{label}</span>
    </button>
  );
}

export const INPUT = 'aksel-text-field__input aksel-body-short aksel-body-short--medium';
