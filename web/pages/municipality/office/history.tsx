import { FormToken } from '../../../parts/form-token.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { groupDigits } from '../../../words/show-phone.ts';
import { showField, showStored } from '../../../words/show-stored.ts';
import { dayBefore, showMoment } from '../../../words/show-time.ts';
import type { Words } from '../../../words/words.ts';
import type { ShownOffice } from './load-office.ts';

type Entry = ShownOffice['history']['nodes'][number];

/** Shows the changes of the office, their writers, and a way to undo them where there is one. */
export function History({ shown }: { readonly shown: ShownOffice }) {
  const { words } = usePage();
  const { history: text } = words.ownPages;
  return (
    <section aria-labelledby="historikk" className="card card--list">
      <h2 id="historikk">{text.title}</h2>
      {shown.history.nodes.length === 0 && <p>{text.none}</p>}
      {shown.history.nodes.map((entry) => (
        <Change key={entry.id} entry={entry} shown={shown} />
      ))}
    </section>
  );
}

function Change({ entry, shown }: { readonly entry: Entry; readonly shown: ShownOffice }) {
  const { words, today, language, formToken } = usePage();
  const { history: text } = words.ownPages;
  const things: Readonly<Record<string, string>> = text.things;
  const thing = things[entry.entityType] ?? text.things.OTHER;
  const what = `${entry.hours === null ? thing : `${thing} (${whichHours(entry.hours, words)})`} ${text.kinds[entry.kind]}`;
  const when = showMoment(entry.at, today, words, language);
  const heading = (
    <>
      <strong>{what}</strong>{' '}
      <span className="source">{`${when}, ${entry.actorName ?? text.actors[entry.actor]}`}</span>
    </>
  );
  if (entry.undo !== 'POSSIBLE') {
    return (
      <details>
        <summary>{heading}</summary>
        <Fields entry={entry} shown={shown} />
        {entry.undo !== null && text.why[entry.undo] !== '' && <p className="source">{text.why[entry.undo]}</p>}
      </details>
    );
  }
  return (
    <article aria-label={`${what}, ${when}`}>
      <p>{heading}</p>
      <Fields entry={entry} shown={shown} />
      <form method="post" action={`${shown.path}#historikk`}>
        <FormToken token={formToken} />
        <input type="hidden" name="gjor" value="angre" />
        <input type="hidden" name="kontor" value={shown.office.number} />
        <input type="hidden" name="hendelse" value={entry.id} />
        <input type="hidden" name="nokkel" value={`${shown.key}-${entry.id}`} />
        <SubmitButton label={text.undo} spoken={text.undoOf(`${what}, ${when}`)} isSmall />
      </form>
    </article>
  );
}

/** The channels and the place or line that hours are of. */
function whichHours({ channels, reception, phone }: NonNullable<Entry['hours']>, words: Words): string {
  const named =
    channels.length === 0 ? words.ownPages.history.allHours : channels.map((one) => words.channels[one]).join(', ');
  const where = reception?.name ?? (phone === null ? null : groupDigits(phone.number));
  return where === null ? named : `${named}, ${where}`;
}

/** Values that a new record has in fields where nothing was written; the page leaves them out. */
const NOTHING_WRITTEN = new Set(['[]', '1', 'false', '']);
/** Fields that name rows of the platform, which say nothing to a reader. */
const HIDDEN = new Set(['office', 'sources']);

/** Fields whose values somebody has written; the others are shown in the words of the page. */
const FREE_TEXT = /(^|\.)(comment|note|reason|text|accessDescription)$/;

function Written({ field, children }: { readonly field: string; readonly children: string }) {
  return FREE_TEXT.test(field) ? <StoredText>{children}</StoredText> : children;
}

function Fields({ entry, shown }: { readonly entry: Entry; readonly shown: ShownOffice }) {
  const { words, language } = usePage();
  const { empty } = words.ownPages.history;
  const names = new Map(shown.office.receptions.map(({ id, name }) => [id, name]));
  const write = (value: string | null) => (value === null ? empty : showStored(value, { words, language, names }));
  const lastDay = (value: string | null) => write(value === null ? null : dayBefore(value));
  const fields = entry.fields.filter(
    ({ field, before, after }) =>
      !HIDDEN.has(field.split('.').at(-1) ?? field) && !(before === null && NOTHING_WRITTEN.has(after ?? '')),
  );
  if (fields.length === 0) return null;
  return (
    <dl className="facts facts--small">
      {fields.map(({ field, before, after }) => {
        // Days are kept with the first one after them: people name the last one.
        const isEnd = field.endsWith('.until');
        const show = isEnd ? lastDay : write;
        return (
          <div key={field}>
            <dt>{isEnd ? words.ownPages.history.lastDay : showField(field, words)}</dt>
            <dd>
              <Written field={field}>{before === null ? show(after) : `${show(before)} → ${show(after)}`}</Written>
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
