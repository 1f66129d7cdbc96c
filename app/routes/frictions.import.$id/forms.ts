import { z } from 'zod';
import { IMPORT_FIELDS } from '~/domain/frictions/import-columns';
import { readMapping } from '~/domain/imports/columns';
import { optionalLine, optionalParagraphs, versionField } from '~/http/fields';

/** What is posted to go on or to give up. */
export const decisionForm = z.object({ version: versionField() });

/** What the columns are, and what stands where a line says nothing. */
export const columnsForm = z
  .looseObject({
    version: versionField(),
    organisation: optionalLine(),
    source: optionalParagraphs(500),
  })
  .transform(({ version, organisation, source, ...posted }) => ({
    version,
    choices: { organisation, source, mapping: readMapping(posted, IMPORT_FIELDS) },
  }));
