import { EmergencyCard } from '../../../parts/emergency-card.tsx';
import { SearchForm } from '../../../parts/search-form.tsx';
import { usePage } from '../../../render/use-page.ts';

export function NoSuchMunicipality() {
  const { words } = usePage();
  return (
    <div className="narrow">
      <h1>{words.municipality.notFound}</h1>
      <p>{words.municipality.notFoundHelp}</p>
      <SearchForm />
      <EmergencyCard />
    </div>
  );
}
