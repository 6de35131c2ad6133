import { Table } from '@navikt/ds-react/Table';
import { type RouteObject, useActionData, useLoaderData } from 'react-router';
import { FormToken } from '../../parts/form-token.tsx';
import { ScrollFrame } from '../../parts/scroll-table.tsx';
import { SubmitButton } from '../../parts/submit-button.tsx';
import type { Loading } from '../../render/page-context.ts';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { requireSession } from '../../sign-in/require-session.ts';
import { chosenOf } from './parts/chosen-municipality.ts';
import { Outcome } from './parts/outcome.tsx';
import { OwnMenu } from './parts/own-menu.tsx';

const KINDS = ['contacts', 'phones', 'receptions', 'hours', 'rates', 'special-days', 'agreements'] as const;
type Kind = (typeof KINDS)[number];
/** Faults shown on the page; the file of rejected rows has all of them. */
const FAULTS_SHOWN = 50;

/** The API's answer to an upload. */
interface Report {
  readonly dryRun: boolean;
  readonly rows: { readonly read: number; readonly taken: number; readonly rejected: number };
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly removed: number;
  readonly madeRoom: number;
  readonly unmentioned: number;
  readonly faults: readonly {
    readonly row: number;
    readonly line: number | null;
    readonly column: string | null;
    readonly rule: string;
    readonly message: string;
  }[];
  readonly rejectedFile: string | null;
}

type Sent =
  | { readonly kind: 'refused'; readonly chosen: Kind | null; readonly problems: readonly string[] }
  | { readonly kind: 'report'; readonly chosen: Kind; readonly report: Report };

const load = (loading: Loading): string => chosenOf(requireSession(loading, ['MUNICIPALITY']), loading.request);

async function send(loading: Loading): Promise<Sent> {
  const { api, words } = requireSession(loading, ['MUNICIPALITY']);
  const { upload: text } = words.ownPages;
  const form = await loading.request.formData();
  const chosen = KINDS.find((kind) => kind === form.get('slag')) ?? null;
  const file = form.get('fil');
  // A browser sends a file without a name where none was chosen.
  if (chosen === null || !(file instanceof File) || file.name === '') {
    return { kind: 'refused', chosen, problems: [text.noFile] };
  }
  if (file.size === 0) return { kind: 'refused', chosen, problems: [text.emptyFile] };
  const response = await api.file(`/imports/${chosen}?dryRun=${form.get('gjor') !== 'send'}`, {
    method: 'POST',
    body: new Uint8Array(await file.arrayBuffer()),
    type: 'application/octet-stream',
  });
  if (response.ok) return { kind: 'report', chosen, report: (await response.json()) as Report };
  if (response.status === 413) return { kind: 'refused', chosen, problems: [text.tooLarge] };
  const { errors = [] } = (await response.json()) as { readonly errors?: readonly { readonly message: string }[] };
  return { kind: 'refused', chosen, problems: errors.map(({ message }) => message) };
}

/** A spreadsheet as the municipality keeps it: tried, mended, sent. */
function Upload() {
  const { words, formToken } = usePage();
  const sent = (useActionData() as Sent | undefined) ?? null;
  const municipality = useLoaderData() as string;
  const { upload: text } = words.ownPages;
  return (
    <div className="wide">
      <h1>{text.title}</h1>
      <OwnMenu here="files" municipality={municipality} />
      <p className="lead">{text.lead}</p>
      <Outcome done={null} refused={sent?.kind === 'refused' ? sent.problems : []} />
      {sent?.kind === 'report' && <Result report={sent.report} kind={sent.chosen} />}
      <form method="post" action="/min-kommune/filer" encType="multipart/form-data" className="calculator">
        <FormToken token={formToken} />
        <div className="field">
          <label htmlFor="slag">{text.kind}</label>
          <select id="slag" name="slag" defaultValue={sent?.chosen ?? undefined} className="aksel-select__input">
            {KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {text.kinds[kind]}
              </option>
            ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor="fil">{text.file}</label>
          <input id="fil" type="file" name="fil" required accept=".csv,.xlsx,text/csv" className="file" />
        </div>
        <div className="row">
          <SubmitButton label={text.tryIt} does="prov" />
          <SubmitButton label={text.send} does="send" isMain />
        </div>
      </form>
      <section aria-labelledby="maler">
        <h2 id="maler">{text.templates}</h2>
        <ul className="name-list">
          {KINDS.map((kind) => (
            <li key={kind}>
              <a href={`/imports/${kind}`}>{text.kinds[kind]}</a>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

function Result({ report, kind }: { readonly report: Report; readonly kind: Kind }) {
  const { words } = usePage();
  const { upload: text } = words.ownPages;
  const { rows, created, updated, removed, unchanged, madeRoom, unmentioned, faults, rejectedFile } = report;
  const rest = faults.length - FAULTS_SHOWN;
  return (
    <section className={report.dryRun ? 'card' : 'card card--success'} aria-labelledby="svar">
      <div role="status">
        <h2 id="svar">{report.dryRun ? text.tried : text.sent}</h2>
        <p>{text.counts(rows.read, rows.taken, rows.rejected)}</p>
        <p>{text.changes(created, updated, removed, unchanged)}</p>
        {madeRoom > 0 && <p>{text.madeRoom(madeRoom)}</p>}
        {unmentioned > 0 && <p>{text.unmentioned(unmentioned)}</p>}
      </div>
      {faults.length > 0 && (
        <>
          <ScrollFrame label={text.faults}>
            <Table size="small">
              <caption className="week-table__caption">{text.faults}</caption>
              <Table.Header>
                <Table.Row>
                  {[text.line, text.column, text.what].map((name) => (
                    <Table.HeaderCell key={name} scope="col">
                      {name}
                    </Table.HeaderCell>
                  ))}
                </Table.Row>
              </Table.Header>
              <Table.Body>
                {faults.slice(0, FAULTS_SHOWN).map(({ row, line, column, rule, message }) => (
                  <Table.Row key={`${row} ${column} ${rule}`}>
                    <Table.HeaderCell scope="row">{line ?? row}</Table.HeaderCell>
                    <Table.DataCell>{column ?? text.wholeRow}</Table.DataCell>
                    <Table.DataCell>{message}</Table.DataCell>
                  </Table.Row>
                ))}
              </Table.Body>
            </Table>
          </ScrollFrame>
          {rest > 0 && <p>{text.more(rest)}</p>}
        </>
      )}
      {rejectedFile !== null && (
        <p>
          <a
            href={`data:text/csv;charset=utf-8,${encodeURIComponent(rejectedFile)}`}
            download={`${text.kinds[kind].toLowerCase().replaceAll(' ', '-')}-${text.rejectedName}.csv`}
          >
            {text.download}
          </a>
        </p>
      )}
    </section>
  );
}

export const uploadRoute: RouteObject = {
  path: '/min-kommune/filer',
  loader: load,
  action: send,
  Component: Upload,
  handle: { title: ({ words }) => words.ownPages.upload.title } satisfies PageHandle,
};
