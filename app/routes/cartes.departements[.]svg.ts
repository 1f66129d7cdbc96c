import { outlinesAnswer } from '~/http/map.server';

/** The outlines that every map of the site draws from: fetched once, kept by the browser. */
export function loader(): Response {
  return outlinesAnswer();
}
