/** What a portfolio's address asks for (`annee`, `incubateur`, `financeur`); what is no year or is empty asks for nothing. */
export function portfolioFilter(params: URLSearchParams) {
  return {
    year: yearParam(params),
    incubator: params.get('incubateur') || null,
    funder: params.get('financeur') || null,
  };
}

/** The year that an address asks for; null for every year. */
export function yearParam(params: URLSearchParams): number | null {
  const asked = params.get('annee') ?? '';
  return /^20\d{2}$/.test(asked) ? Number(asked) : null;
}
