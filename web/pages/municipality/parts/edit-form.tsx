import { FormToken } from '../../../parts/form-token.tsx';
import { INPUT, SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';

/** One field of a form, as it is now. */
export interface EditField {
  readonly name: string;
  readonly label: string;
  readonly value?: string | null;
  readonly type?: 'text' | 'tel' | 'email' | 'date' | 'number';
  /** Options to choose from; absent: free text. */
  readonly options?: readonly { readonly value: string; readonly label: string }[];
  readonly required?: boolean;
  readonly lengthMax?: number;
  readonly help?: string;
}

/** A form that was sent and not done, with what was written in it. */
export interface SentEdit {
  /** The kind of record. */
  readonly does: string;
  /** Which of them; empty: a new one. */
  readonly id: string;
  readonly fields: Readonly<Record<string, string>>;
}

interface Props {
  readonly action: string;
  readonly does: string;
  /** The id of the record to change; empty: a new one. */
  readonly id?: string;
  readonly version?: number;
  /** Changes that the same page offers have keys of their own. */
  readonly pageKey: string;
  /** The heading that opens the form: "add" for a new record, else the record's name. */
  readonly summary: string;
  /** The record's name for screen readers; absent: a new record. */
  readonly named?: string;
  readonly fields: readonly EditField[];
  /** Hidden fields that the form sends. */
  readonly fixed?: Readonly<Record<string, string>>;
  readonly sent: SentEdit | null;
}

/** Adds, changes or removes one record. Closed until it is opened; open again where its values were refused. */
export function EditForm({ action, does, id = '', version, pageKey, summary, named, fields, fixed = {}, sent }: Props) {
  const { words, formToken } = usePage();
  const mine = sent !== null && sent.does === does && sent.id === id ? sent.fields : null;
  const prefix = `${does}-${id}`.replaceAll(/[^a-z0-9-]/gi, '-');
  return (
    <details open={mine !== null} className="edit no-print">
      <summary aria-label={named === undefined ? undefined : words.forms.editOf(named)}>{summary}</summary>
      <form method="post" action={action} className="edit__form">
        <FormToken token={formToken} />
        <input type="hidden" name="gjor" value={does} />
        <input type="hidden" name="id" value={id} />
        {version !== undefined && <input type="hidden" name="versjon" value={version} />}
        <input type="hidden" name="nokkel" value={`${pageKey}-${prefix}`.slice(0, 90)} />
        {Object.entries(fixed).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {fields.map((field) => (
          <Field key={field.name} field={field} prefix={prefix} written={mine?.[field.name]} />
        ))}
        <div className="row">
          <SubmitButton name="handling" does="lagre" label={words.save} isMain />
          {named !== undefined && (
            <SubmitButton
              name="handling"
              does="fjern"
              label={words.forms.remove}
              spoken={words.forms.removeOf(named)}
              withoutChecks
            />
          )}
        </div>
      </form>
    </details>
  );
}

function Field({
  field: { name, label, value, type = 'text', options, required = false, lengthMax, help },
  prefix,
  written,
}: {
  readonly field: EditField;
  readonly prefix: string;
  readonly written: string | undefined;
}) {
  const { forms } = usePage().words;
  const id = `${prefix}-${name}`;
  const helpId = help === undefined ? undefined : `${id}-hjelp`;
  const common = { id, name, required, defaultValue: written ?? value ?? '', 'aria-describedby': helpId };
  return (
    <div className="field">
      <label htmlFor={id}>{required ? label : forms.optional(label)}</label>
      {help !== undefined && (
        <p className="help" id={helpId}>
          {help}
        </p>
      )}
      {options === undefined ? (
        <input {...common} type={type} maxLength={lengthMax} className={INPUT} />
      ) : (
        <select {...common} className="aksel-select__input">
          {common.defaultValue === '' && <option value="">{forms.notChosen}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
