import { usePage } from '../../../render/use-page.ts';

interface Props {
  /** The outcome named in the address; null: none. */
  readonly done: string | null;
  /** Why nothing was done. */
  readonly refused: readonly string[];
}

/** Shows the outcome of the form that was sent. */
export function Outcome({ done, refused }: Props) {
  const { words } = usePage();
  const texts: Readonly<Record<string, string>> = { ...words.own.done, ...words.ownPages.done, ...words.forms.done };
  const text = done === null ? undefined : texts[done];
  return (
    <>
      {text !== undefined && (
        <p className="card card--success" role="status">
          {text}
        </p>
      )}
      {refused.length > 0 && (
        <div className="card card--danger" role="alert">
          <div>
            <h2>{words.own.refused}</h2>
            <ul>
              {refused.map((problem) => (
                <li key={problem}>{problem}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
    </>
  );
}
