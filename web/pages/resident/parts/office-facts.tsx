import { SourceList } from '../../../parts/source-list.tsx';
import { StoredText } from '../../../parts/stored-text.tsx';
import { usePage } from '../../../render/use-page.ts';
import { showDay } from '../../../words/show-time.ts';
import type { ShownOffice } from '../load-municipality.ts';

/** Shows the notices of an office to the public today, with their sources. */
export function Notices({ notices }: Pick<ShownOffice, 'notices'>) {
  return notices.map(({ id, text, url, sources }) => (
    <div key={id} className="doubt" role="note">
      <p>
        <StoredText>{url === null ? text : <a href={url}>{text}</a>}</StoredText>
      </p>
      <SourceList sources={sources} />
    </div>
  ));
}

/** Shows facts that owners state beside those of registers: whether the office is to close, where to apply, languages. */
export function OwnFacts({ profile, receptions }: Pick<ShownOffice, 'profile' | 'receptions'>) {
  const { words, language } = usePage();
  const { officeFacts: text } = words.municipality;
  const names = new Intl.DisplayNames(language, { type: 'language' });
  const places = receptions.flatMap(({ accessibility, ...place }) =>
    accessibility ? { ...place, accessibility } : [],
  );
  const links = (
    [
      ['applyUrl', text.apply],
      ['bookingUrl', text.booking],
      ['chat', text.chat],
    ] as const
  ).flatMap(([field, label]) => (profile?.[field] ? { label, href: profile[field] } : []));
  const spoken = (code: string) => (code === 'nsl' ? text.signLanguage : (names.of(code) ?? code));
  const stated = (accessibility: (typeof places)[number]['accessibility']) =>
    FEATURES.flatMap((one) => (accessibility[one] === null ? [] : text.accessibility[one](accessibility[one])));
  const lines = [
    ...links.map(({ label, href }) => (
      <li key={href}>
        <a href={href}>{label}</a>
      </li>
    )),
    ...(profile?.languages?.length ? [profile.languages] : []).map((languages) => (
      <li key="languages">
        {text.languages}: {languages.map(spoken).join(', ')}
      </li>
    )),
    ...places.map(({ id, name, accessibility }) => (
      <li key={id}>
        {name}: {stated(accessibility).join(', ')}
      </li>
    )),
  ];
  return (
    <>
      {profile?.openUntil && (
        <p className="doubt">
          {text.closes(showDay(profile.openUntil, language))}{' '}
          {profile.successor && text.successor(profile.successor.name)}
        </p>
      )}
      {lines.length > 0 && <ul>{lines}</ul>}
      {profile && <SourceList sources={profile.sources} />}
    </>
  );
}

const FEATURES = ['stepFree', 'hearingLoop', 'parking', 'guide'] as const;
