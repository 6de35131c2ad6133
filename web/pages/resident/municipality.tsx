import { type RouteObject, useLoaderData } from 'react-router';
import { EmergencyCard } from '../../parts/emergency-card.tsx';
import { PrintButton } from '../../parts/print-button.tsx';
import type { PageHandle } from '../../render/page-handle.ts';
import { usePage } from '../../render/use-page.ts';
import { loadMunicipality, type ShownOffice, type ShownResidentPage } from './load-municipality.ts';
import { CallNow } from './parts/call-now.tsx';
import { CrisisCentres } from './parts/crisis-centres.tsx';
import { NoSuchMunicipality } from './parts/no-such-municipality.tsx';
import { isUnknown, OfficeCard } from './parts/office-card.tsx';
import { officesJsonLd } from './parts/office-json-ld.ts';
import { RateCalculator } from './parts/rate-calculator.tsx';
import { ServiceGuide } from './parts/service-guide.tsx';
import { UnknownOffices } from './parts/unknown-offices.tsx';
import { urgentLines } from './urgent-lines.ts';

function MunicipalityPage() {
  const { municipality, household, rate, openService } = useLoaderData() as ShownResidentPage;
  const { words } = usePage();
  if (municipality === null) return <NoSuchMunicipality />;
  return (
    <div className="wide">
      <h1>{words.municipality.title(municipality.name)}</h1>
      <p className="lead">{municipality.county.name}</p>
      <EmergencyCard local={urgentLines(municipality)} />
      <div className="columns">
        <div>
          <CallNow municipality={municipality} />
          <section aria-labelledby="kontor">
            <h2 id="kontor">{words.municipality.offices}</h2>
            {municipality.offices.length === 0 ? (
              <p>{words.municipality.noOffice}</p>
            ) : (
              <Offices offices={municipality.offices} />
            )}
          </section>
          <ServiceGuide services={municipality.services.nodes} open={openService} />
        </div>
        <div>
          <CrisisCentres municipality={municipality} />
          <RateCalculator rates={municipality.guidelineRates} form={household} result={rate} />
          <section aria-labelledby="klage">
            <h2 id="klage">{words.municipality.governor}</h2>
            <p>{words.municipality.governorText}</p>
            <p>
              {municipality.governor.website === null ? (
                municipality.governor.name
              ) : (
                <a href={municipality.governor.website}>{municipality.governor.name}</a>
              )}
            </p>
          </section>
          <PrintButton />
        </div>
      </div>
      <script
        type="application/ld+json"
        // biome-ignore lint/security/noDangerouslySetInnerHtml: data for search engines, written so that no text ends the element
        dangerouslySetInnerHTML={{ __html: officesJsonLd(municipality) }}
      />
    </div>
  );
}

/** Those of which something is known first; the others together, for they lack the same. */
function Offices({ offices }: { readonly offices: readonly ShownOffice[] }) {
  const unknown = Map.groupBy(offices.filter(isUnknown), ({ dropIn }) => dropIn.reason);
  return (
    <>
      {offices.map((office) => !isUnknown(office) && <OfficeCard key={office.number} office={office} />)}
      {[...unknown].map(([reason, alike]) => (
        <UnknownOffices key={reason} offices={alike} />
      ))}
    </>
  );
}

export const municipalityRoute: RouteObject = {
  path: '/kommune/:number',
  loader: loadMunicipality,
  Component: MunicipalityPage,
  handle: {
    isCached: true,
    title: ({ words }, loaded) => {
      const { municipality } = loaded as ShownResidentPage;
      return municipality === null ? words.municipality.notFound : words.municipality.title(municipality.name);
    },
  } satisfies PageHandle,
};
