import { Outlet, type RouteObject } from 'react-router';
import { alertFeedRoute } from './exports/alert-feed.ts';
import { availabilityFiles } from './exports/availability-files.ts';
import { mapFiles } from './exports/map-files.tsx';
import { oversightFiles } from './exports/oversight-files.tsx';
import { sheetDocumentRoute } from './exports/sheet-document.ts';
import { trendFiles } from './exports/trend-files.tsx';
import { accessibilityRoute } from './pages/accessibility.tsx';
import { ErrorPage } from './pages/error-page.tsx';
import { ownDaysRoute } from './pages/municipality/days/days-page.tsx';
import { ownOfficeRoute } from './pages/municipality/office/office.tsx';
import { ownMunicipalityRoute } from './pages/municipality/overview/own-municipality.tsx';
import { readersRoute } from './pages/municipality/readers.tsx';
import { ownRecordsRoute } from './pages/municipality/records/records-page.tsx';
import { uploadRoute } from './pages/municipality/upload.tsx';
import { alertsRoute } from './pages/oversight/alerts/alerts-page.tsx';
import { alertLinkPages } from './pages/oversight/alerts/link-pages.tsx';
import { availabilityRoute } from './pages/oversight/availability.tsx';
import { mapRoute } from './pages/oversight/map/map-page.tsx';
import { overviewRoute } from './pages/oversight/overview.tsx';
import { sheetRoute } from './pages/oversight/sheet.tsx';
import { municipalityTrendRoute } from './pages/oversight/trend/municipality.tsx';
import { regionTrendRoute } from './pages/oversight/trend/region.tsx';
import { homeRoute } from './pages/resident/home.tsx';
import { municipalityRoute } from './pages/resident/municipality.tsx';
import { searchRoute, suggestionsRoute } from './pages/resident/search/search-page.tsx';
import { chooseOrganisationRoute } from './pages/sign-in/choose-organisation.tsx';
import { signInMessages } from './pages/sign-in/messages.tsx';
import { signInRoute } from './pages/sign-in/sign-in-page.tsx';
import { signInSteps } from './pages/sign-in/sign-in-steps.ts';

/** Every page, by its address. Errors of any of them are shown by the one page for errors. */
export const routes: RouteObject[] = [
  {
    Component: Outlet,
    ErrorBoundary: ErrorPage,
    children: [
      homeRoute,
      searchRoute,
      suggestionsRoute,
      municipalityRoute,
      accessibilityRoute,
      ownMunicipalityRoute,
      ownOfficeRoute,
      ownDaysRoute,
      ownRecordsRoute,
      uploadRoute,
      readersRoute,
      overviewRoute,
      ...oversightFiles,
      ...mapFiles,
      ...trendFiles,
      ...availabilityFiles,
      sheetDocumentRoute,
      regionTrendRoute,
      mapRoute,
      availabilityRoute,
      alertsRoute,
      ...alertLinkPages,
      alertFeedRoute,
      municipalityTrendRoute,
      sheetRoute,
      signInRoute,
      ...signInSteps,
      ...signInMessages,
      chooseOrganisationRoute,
    ],
  },
];
