import { z } from 'zod';
import { API_ABOUT, API_ANSWERS } from '~/wording/open-data-api';
import type { ApiRoute } from './api-route';

/** What every route answers when there is nothing to see at that address. */
export const apiError = z.strictObject({ error: z.literal('not-found') });

/** The description of the JSON API (OpenAPI 3.1), made of the schemas that its answers are tested against. */
export function openApiOf(routes: readonly ApiRoute[], publicUrl: string) {
  return {
    openapi: '3.1.0',
    info: { ...API_ABOUT, version: '1' },
    servers: [{ url: publicUrl }],
    paths: Object.fromEntries(routes.map((route) => [route.path, { get: operationOf(route) }])),
  };
}

function operationOf({ summary, parameters, answer }: ApiRoute) {
  return {
    summary,
    parameters: parameters.map((parameter) => ({
      ...parameter,
      in: 'path',
      required: true,
      schema: { type: 'string' },
    })),
    responses: {
      200: jsonOf(API_ANSWERS.found, answer),
      404: jsonOf(API_ANSWERS.absent, apiError),
    },
  };
}

function jsonOf(description: string, shape: z.ZodType) {
  // The dialect is said once, by the version of OpenAPI.
  const { $schema: _, ...schema } = z.toJSONSchema(shape);
  return { description, content: { 'application/json': { schema } } };
}
