import { MATURITIES, RESOURCE_KINDS } from '~/domain/resources/resource';
import { choice, dayField, line, link, optionalLine, paragraphs } from './fields';

/** The fields of a resource, wherever one is written: contributed, published or changed. */
export const resourceFields = {
  kind: choice(RESOURCE_KINDS).required(),
  name: line(120),
  producer: line(),
  startup: optionalLine(80),
  purpose: paragraphs(2_000),
  audience: paragraphs(1_000),
  accessConditions: paragraphs(1_000),
  licence: optionalLine(100),
  landingUrl: link().optional(),
  documentationUrl: link().optional(),
  repositoryUrl: link().optional(),
  contact: optionalLine(),
  maturity: choice(MATURITIES).required(),
  maintainedUntil: dayField().optional(),
};
