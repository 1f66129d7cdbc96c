/** The layout whose data name the startup. */
const LAYOUT = 'routes/startups.$slug';

interface Match {
  readonly id: string;
  readonly data: unknown;
}

/** The title of a page under a startup: « Équipe – Mes aides 62 – Relais ». */
export function startupPageTitle(matches: readonly Match[], page: string): { title: string }[] {
  const found = matches.find((match) => match.id === LAYOUT)?.data as
    { readonly startup?: { readonly name: string } } | undefined;
  const name = found?.startup?.name;
  return [{ title: [page, name, 'Relais'].filter(Boolean).join(' – ') }];
}
