import { z } from 'zod';
import { NEGLECTS } from '~/domain/resources/neglect';
import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import { API_PARAMETERS, API_SUMMARIES } from '~/wording/open-data-api';
import type { ApiRoute } from './api-route';

const day = z.iso.date();
const address = z.url();

const listed = {
  slug: z.string(),
  url: address,
  kind: z.enum(RESOURCE_KINDS),
  ...{ name: z.string(), purpose: z.string(), audience: z.string(), accessConditions: z.string() },
  licence: z.string().nullable(),
  ...{ landingUrl: address.nullable(), documentationUrl: address.nullable() },
  repositoryUrl: address.nullable(),
  contact: z.string().nullable(),
  maturity: z.enum(MATURITIES),
  maintainedUntil: day.nullable(),
  latestVersion: z.string().nullable(),
  ...{ publishedOn: day, changedOn: day, withdrawnOn: day.nullable() },
  withdrawalReason: z.string().nullable(),
  successorUrl: address.nullable(),
  producer: z.strictObject({ slug: z.string(), name: z.string(), url: address }),
  reuses: z.int(),
  neglects: z.array(z.enum(NEGLECTS)),
};

/** The common base, page by page. */
export const RESOURCES_ROUTE: ApiRoute = {
  path: '/api/v1/ressources',
  summary: API_SUMMARIES.resources,
  parameters: [],
  answer: z.strictObject({
    ...{ total: z.int(), page: z.int(), pageCount: z.int() },
    next: address.nullable(),
    resources: z.array(z.strictObject(listed)),
  }),
};

/** One resource, its versions and the figures of its reuse. */
export const RESOURCE_ROUTE: ApiRoute = {
  path: '/api/v1/ressources/{slug}',
  summary: API_SUMMARIES.resource,
  parameters: [{ name: 'slug', description: API_PARAMETERS.resource }],
  answer: z.strictObject({
    ...listed,
    versions: z.array(
      z.strictObject({
        ...{ label: z.string(), releasedOn: day, changes: z.string() },
        url: address.nullable(),
      }),
    ),
    reuse: z.strictObject({
      ...{ reuses: z.int(), toConfirm: z.int(), collectivites: z.int() },
      ...{ inhabitants: z.int().nullable(), savedCents: z.int().nullable() },
      savedUnknown: z.int(),
    }),
  }),
};
