import type { RouteObject } from 'react-router';

/** Whose rights a page is opened with. */
export type Reader = 'NOBODY' | 'MUNICIPALITY' | 'GOVERNOR';
/** Whom a reader signs in as. */
export const ORGANISATIONS = { MUNICIPALITY: '939898743', GOVERNOR: '999990011' } as const;

/** Where each page is seen with something on it, and by whom. A page that is not here fails the first test. */
export const SEEN: Readonly<Record<string, { readonly at: readonly string[]; readonly by: Reader }>> = {
  '/': { at: ['/'], by: 'NOBODY' },
  '/sok': {
    at: [
      '/sok?q=gjeld+Karasjok',
      '/sok?q=gjeld',
      '/sok?q=gjeld+i+Os',
      '/sok?q=gjeld&sted=x',
      '/sok?q=0450',
      '/sok?q=xyzzy',
      '/sok?q=',
    ],
    by: 'NOBODY',
  },
  '/kommune/:number': { at: ['/kommune/4601', '/kommune/3430?voksne=COUPLE&barn=3,8', '/kommune/9999'], by: 'NOBODY' },
  '/tilgjengelighet': { at: ['/tilgjengelighet'], by: 'NOBODY' },
  '/logg-inn': { at: ['/logg-inn', '/logg-inn?til=/tilsyn&grunn=utlopt'], by: 'NOBODY' },
  '/logget-ut': { at: ['/logget-ut'], by: 'NOBODY' },
  '/logg-inn/feil': { at: ['/logg-inn/feil'], by: 'NOBODY' },
  '/logg-inn/uten-tilgang': { at: ['/logg-inn/uten-tilgang'], by: 'NOBODY' },
  '/dev-innlogging/velg': { at: ['/logg-inn/start?til=/'], by: 'NOBODY' },
  '/varsler/bekreft': { at: ['/varsler/bekreft?bevis=x', '/varsler/bekreft?gjort=ja'], by: 'NOBODY' },
  '/varsler/stopp': { at: ['/varsler/stopp?bevis=x'], by: 'NOBODY' },
  '/min-kommune': { at: ['/min-kommune', '/min-kommune?kommune=0301'], by: 'MUNICIPALITY' },
  '/min-kommune/kontor/:number': { at: ['/min-kommune/kontor/1640'], by: 'MUNICIPALITY' },
  '/min-kommune/dager': { at: ['/min-kommune/dager?kontor=1640&dag=2026-12-24'], by: 'MUNICIPALITY' },
  '/min-kommune/satser': { at: ['/min-kommune/satser'], by: 'MUNICIPALITY' },
  '/min-kommune/filer': { at: ['/min-kommune/filer'], by: 'MUNICIPALITY' },
  '/min-kommune/innsyn': { at: ['/min-kommune/innsyn?vis=alle'], by: 'MUNICIPALITY' },
  '/tilsyn': { at: ['/tilsyn', '/tilsyn?fra=x&til=y'], by: 'GOVERNOR' },
  '/tilsyn/utvikling': { at: ['/tilsyn/utvikling', '/tilsyn/utvikling?andre=Bergen,Bergn'], by: 'GOVERNOR' },
  '/tilsyn/kart': { at: ['/tilsyn/kart', '/tilsyn/kart?vis=stale'], by: 'GOVERNOR' },
  '/tilsyn/apningstid': { at: ['/tilsyn/apningstid'], by: 'GOVERNOR' },
  '/tilsyn/varsler': { at: ['/tilsyn/varsler', '/tilsyn/varsler?siden=2001-01-01'], by: 'GOVERNOR' },
  '/tilsyn/:number/utvikling': { at: ['/tilsyn/3403/utvikling'], by: 'GOVERNOR' },
  '/tilsyn/:number': { at: ['/tilsyn/3430'], by: 'GOVERNOR' },
};

/** The paths of all routes that have a page. */
export const pagesOf = (all: readonly RouteObject[]): string[] =>
  all.flatMap((route) => [
    ...(route.Component && route.path !== undefined ? [route.path] : []),
    ...pagesOf(route.children ?? []),
  ]);

/** The paths of all routes that answer with a file, a redirect or nothing but a change. */
export const filesOf = (all: readonly RouteObject[]): string[] =>
  all.flatMap((route) => [
    ...(!route.Component && route.loader && route.path !== undefined ? [route.path] : []),
    ...filesOf(route.children ?? []),
  ]);
