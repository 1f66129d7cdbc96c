/** What an answer template may leave to be filled in, as staff type it between braces. */
export const TEMPLATE_VARIABLES = [
  'numéro',
  'titre',
  'organisation',
  'personne',
  'date limite',
  'adresse',
  'signature',
] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

/** What each place becomes for one friction; one that has no value stays visible. */
export type TemplateValues = Readonly<Partial<Record<TemplateVariable, string>>>;

export type TemplateRefusal = 'unknown-variable';

const PLACE = /\{([^{}\n]{1,40})\}/g;

function variableNamed(name: string): TemplateVariable | undefined {
  const plain = name.trim().toLowerCase();
  return TEMPLATE_VARIABLES.find((variable) => variable === plain);
}

/** The places of a text that no variable bears the name of, each once. */
export function unknownPlaces(text: string): string[] {
  const names = [...text.matchAll(PLACE)].map((match) => match[1] ?? '');
  return [...new Set(names.filter((name) => variableNamed(name) === undefined))];
}

/** The variables that a text still waits for, each once: it must not leave like that. */
export function placesLeft(text: string): TemplateVariable[] {
  const known = [...text.matchAll(PLACE)].flatMap((match) => variableNamed(match[1] ?? '') ?? []);
  return [...new Set(known)];
}

/** The text with its places filled in, in one pass: a title that contains braces is left as it is. */
export function fillTemplate(text: string, values: TemplateValues): string {
  return text.replace(PLACE, (place, name: string) => {
    const variable = variableNamed(name);
    return (variable === undefined ? undefined : values[variable]) ?? place;
  });
}
