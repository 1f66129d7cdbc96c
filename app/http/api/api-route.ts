import type { z } from 'zod';

/** One address of the JSON API as its description tells it. */
export interface ApiRoute {
  /** As OpenAPI writes it: `/api/v1/startups/{slug}/budget`. */
  readonly path: string;
  /** What it answers, in French, one line. */
  readonly summary: string;
  /** What stands in braces, in the order of the path. */
  readonly parameters: readonly { readonly name: string; readonly description: string }[];
  /** The whole answer of 200; strict, so that nothing is answered that is not described. */
  readonly answer: z.ZodType;
}
