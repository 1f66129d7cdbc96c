import { FRICTION_THEMES } from '~/domain/frictions/friction';
import {
  isNarrowed,
  NOBODY_IN_CHARGE,
  triageHref,
  type TriageQuery,
} from '~/domain/frictions/triage-filters';
import type { OrganisationKind } from '~/domain/organisations/organisation';
import { territoryText, THEME_LABELS } from '~/wording/frictions';
import { Select } from '../base/choice-fields';
import { Details } from '../base/navigation';
import { Hidden } from '../base/post-form';
import { SearchForm } from '../base/search-form';

interface TriageFiltersProps {
  readonly query: TriageQuery;
  readonly staff: readonly { readonly id: number; readonly name: string }[];
  readonly tags: readonly string[];
  readonly territories: readonly {
    readonly slug: string;
    readonly name: string;
    readonly kind: OrganisationKind;
    readonly code: string;
  }[];
}

const THEMES = FRICTION_THEMES.map((value) => ({ value, label: THEME_LABELS[value] }));

/** What narrows the view; open while something does. */
export function TriageFilters({ query, staff, tags, territories }: TriageFiltersProps) {
  const { q, theme, territory, handler, tag, view } = query;
  const cleared = { q: '', theme: null, territory: '', handler: null, tag: '', cursor: null };
  const members = staff.map(({ id, name }) => ({ value: String(id), label: name }));
  const filter = { required: true };
  return (
    <Details summary="Filtrer" open={isNarrowed(query)}>
      <SearchForm
        action="/tri"
        label="Chercher dans cette vue"
        defaultValue={q}
        hint="Des mots du problème, ou son numéro."
        buttonLabel="Filtrer"
      >
        <Hidden name="vue" value={view} />
        <Select
          {...filter}
          name="theme"
          label="Thème"
          options={THEMES}
          emptyLabel="Tous"
          defaultValue={theme ?? ''}
        />
        <Select
          {...filter}
          name="territoire"
          label="Territoire"
          options={territories.map((place) => ({ value: place.slug, label: territoryText(place) }))}
          emptyLabel="Tous"
          defaultValue={territory}
        />
        <Select
          {...filter}
          name="charge"
          label="En charge"
          options={[{ value: NOBODY_IN_CHARGE, label: 'Personne' }, ...members]}
          emptyLabel="Tout le monde"
          defaultValue={handler === null ? '' : String(handler)}
        />
        <Select
          {...filter}
          name="etiquette"
          label="Étiquette"
          options={tags.map((value) => ({ value, label: value }))}
          emptyLabel="Toutes"
          defaultValue={tag}
        />
      </SearchForm>
      {isNarrowed(query) ? <a href={triageHref(query, cleared)}>Retirer les filtres</a> : null}
    </Details>
  );
}
