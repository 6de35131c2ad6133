import { FormToken } from '../../../parts/form-token.tsx';
import { SubmitButton } from '../../../parts/submit-button.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showInstant } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-office.ts';

type Entry = ShownOffice['history']['nodes'][number];

/** What was changed at the office, by whom, and a way back where there is one. */
export function History({ shown }: { readonly shown: ShownOffice }) {
  const { words } = usePage();
  const { history: text } = words.ownPages;
  return (
    <section aria-labelledby="historikk">
      <h2 id="historikk">{text.title}</h2>
      {shown.history.nodes.length === 0 && <p>{text.none}</p>}
      <ol className="name-list">
        {shown.history.nodes.map((entry) => (
          <li key={entry.id} className="card">
            <Change entry={entry} shown={shown} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Change({ entry, shown }: { readonly entry: Entry; readonly shown: ShownOffice }) {
  const { words, today, language, formToken } = usePage();
  const { history: text } = words.ownPages;
  const things: Readonly<Record<string, string>> = text.things;
  const thing = things[entry.entityType] ?? text.things.OTHER;
  const what = `${thing} ${text.kinds[entry.kind]}`;
  const who = entry.actorName ?? text.actors[entry.actor];
  return (
    <>
      <p>
        {showInstant(entry.at, today, language)}: <strong>{what}</strong> <span className="source">{who}</span>
      </p>
      <ul>
        {entry.fields.map(({ field, before, after }) => (
          <li key={field}>
            {field}: {short(before) ?? text.empty} → {short(after) ?? text.empty}
          </li>
        ))}
      </ul>
      {entry.undo === 'POSSIBLE' ? (
        <form method="post" action={`${shown.path}#historikk`}>
          <FormToken token={formToken} />
          <input type="hidden" name="gjor" value="angre" />
          <input type="hidden" name="kontor" value={shown.office.number} />
          <input type="hidden" name="hendelse" value={entry.id} />
          <input type="hidden" name="nokkel" value={`${shown.key}-${entry.id}`} />
          <SubmitButton label={text.undo} spoken={text.undoOf(`${what}, ${showInstant(entry.at, today, language)}`)} />
        </form>
      ) : (
        entry.undo !== null && text.why[entry.undo] !== '' && <p className="source">{text.why[entry.undo]}</p>
      )}
    </>
  );
}

/** Long values are there in the API; here they would hide the rest. */
const short = (value: string | null) => (value !== null && value.length > 120 ? `${value.slice(0, 120)} …` : value);
