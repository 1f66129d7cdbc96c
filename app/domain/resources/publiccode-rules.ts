import type { z } from 'zod';
import {
  blame,
  byLanguage,
  calendarDay,
  country,
  emailAddress,
  isLanguage,
  languageTag,
  list,
  listOrOne,
  mediaType,
  oneOf,
  picture,
  PUBLICCODE_PROBLEMS,
  section,
  text,
  uri,
  webLink,
  yesNo,
  type PubliccodeProblem,
} from './publiccode-fields';
import {
  asksForCategories,
  CATEGORIES,
  MAINTENANCE_TYPES,
  SCOPES,
  SOFTWARE_TYPES,
  VERSIONS,
} from './publiccode-words';
import { MATURITIES } from './resource';

const description = section({
  localisedName: text().optional(),
  genericName: text(1, 35).optional(),
  shortDescription: text(1, 150),
  longDescription: text(150, 10_000).optional(),
  documentation: webLink().optional(),
  apiDocumentation: webLink().optional(),
  features: list(text(), 1).optional(),
  screenshots: list(text()).optional(),
  videos: list(webLink()).optional(),
  awards: list(text()).optional(),
});

const contact = section({
  name: text(),
  email: emailAddress().optional(),
  affiliation: text().optional(),
  phone: text().optional(),
});

const contractor = section({
  name: text(),
  until: calendarDay(),
  email: emailAddress().optional(),
  website: webLink().optional(),
});

const dependency = section({
  name: text(),
  versionMin: text().optional(),
  versionMax: text().optional(),
  version: text().optional(),
  optional: yesNo().optional(),
});

/** Who publishes the software: known by an address or by a name, one of them at least. */
const organisation = section({
  uri: uri().optional(),
  name: text().optional(),
}).superRefine(({ uri: address, name }, context) => {
  if (address === undefined && name === undefined) blame(context, 'missing', { path: ['uri'] });
});

const funder = section({ name: text(), uri: uri().optional() });

const maintenance = section({
  type: oneOf(MAINTENANCE_TYPES),
  contractors: list(contractor).optional(),
  contacts: list(contact).optional(),
}).superRefine(({ type, contractors = [], contacts = [] }, context) => {
  if (type === 'contract' && contractors.length === 0)
    blame(context, 'missing', { path: ['contractors'] });
  if ((type === 'internal' || type === 'community') && contacts.length === 0)
    blame(context, 'missing', { path: ['contacts'] });
});

/** What the standard asks for in at least one language. */
const IN_ONE_LANGUAGE = ['longDescription', 'features'] as const;

const descriptions = byLanguage(description).superRefine((written, context) => {
  const tags = Object.keys(written);
  for (const tag of tags) {
    if (!isLanguage(tag)) blame(context, 'not-a-language', { path: [tag] });
  }
  const [first] = tags;
  if (first === undefined) {
    blame(context, 'no-language');
    return;
  }
  for (const key of IN_ONE_LANGUAGE) {
    if (tags.every((tag) => written[tag]?.[key] === undefined))
      blame(context, 'missing', { path: [first, key] });
  }
});

const categories = list(oneOf(CATEGORIES));

const fileUnder = (version: string, isLicence: (expression: string) => boolean) =>
  section({
    publiccodeYmlVersion: text().refine(
      (value) => VERSIONS.some((known) => known === value.trim()),
      'version-unknown',
    ),
    name: text(),
    applicationSuite: text().optional(),
    url: webLink(),
    landingURL: webLink().optional(),
    isBasedOn: listOrOne(webLink()).optional(),
    softwareVersion: text().optional(),
    releaseDate: calendarDay().optional(),
    logo: picture().optional(),
    monochromeLogo: picture().optional(),
    inputTypes: list(mediaType()).optional(),
    outputTypes: list(mediaType()).optional(),
    platforms: listOrOne(text(), 1),
    categories: asksForCategories(version) ? list(oneOf(CATEGORIES), 1) : categories.optional(),
    usedBy: list(text()).optional(),
    fundedBy: list(funder).optional(),
    organisation: organisation.optional(),
    roadmap: webLink().optional(),
    developmentStatus: oneOf(MATURITIES),
    softwareType: oneOf(SOFTWARE_TYPES),
    intendedAudience: section({
      scope: list(oneOf(SCOPES)).optional(),
      countries: list(country()).optional(),
      unsupportedCountries: list(country()).optional(),
    }).optional(),
    description: descriptions,
    legal: section({
      license: text().refine(
        (value) => value.trim() === '' || isLicence(value.trim()),
        'not-a-licence',
      ),
      mainCopyrightOwner: text().optional(),
      repoOwner: text().optional(),
      authorsFile: text().optional(),
    }),
    maintenance,
    localisation: section({
      localisationReady: yesNo(),
      availableLanguages: list(languageTag(), 1),
    }),
    dependsOn: section({
      open: list(dependency).optional(),
      proprietary: list(dependency).optional(),
      hardware: list(dependency).optional(),
    }).optional(),
  });

/** A file that keeps the standard's rules; every scalar is text, as it was written. */
export type Publiccode = z.output<ReturnType<typeof fileUnder>>;

/** Where something is wrong: the keys from the top of the file, and positions in lists. */
export type PubliccodePath = readonly (string | number)[];

export interface PubliccodeError {
  readonly path: PubliccodePath;
  readonly problem: PubliccodeProblem;
  readonly facts: Readonly<Record<string, string | number>>;
}

export type CheckedPubliccode =
  | { readonly ok: true; readonly value: Publiccode }
  | { readonly ok: false; readonly errors: readonly PubliccodeError[] };

/**
 * Checks a file by the rules of the version of the standard that it names. Every scalar comes in as text; `isLicence`
 * says whether an expression is one of SPDX.
 */
export function checkPubliccode(
  written: unknown,
  isLicence: (expression: string) => boolean,
): CheckedPubliccode {
  const told = withoutEmpty(written);
  const read = fileUnder(versionOf(told), isLicence).safeParse(told);
  if (read.success) return { ok: true, value: read.data };
  return { ok: false, errors: read.error.issues.map(errorOf) };
}

function versionOf(written: unknown): string {
  if (typeof written !== 'object' || written === null) return '';
  return 'publiccodeYmlVersion' in written ? String(written.publiccodeYmlVersion).trim() : '';
}

function errorOf(issue: z.core.$ZodIssue): PubliccodeError {
  const problem = PUBLICCODE_PROBLEMS.find((known) => known === issue.message) ?? 'not-text';
  const params: Readonly<Record<string, unknown>> =
    issue.code === 'custom' ? (issue.params ?? {}) : {};
  return {
    path: issue.path.map((key) => (typeof key === 'number' ? key : String(key))),
    problem,
    facts: Object.fromEntries(
      Object.entries(params).filter(
        (entry): entry is [string, string | number] =>
          typeof entry[1] === 'string' || typeof entry[1] === 'number',
      ),
    ),
  };
}

/** A key without a value counts as absent. */
function withoutEmpty(written: unknown): unknown {
  if (Array.isArray(written)) return written.map(withoutEmpty);
  if (typeof written !== 'object' || written === null) return written;
  return Object.fromEntries(
    Object.entries(written)
      .filter(([, value]) => value !== null && value !== '')
      .map(([key, value]): [string, unknown] => [key, withoutEmpty(value)]),
  );
}
