import { z } from 'zod';
import { IMPORT_FIELDS, type Mapping } from '~/domain/frictions/import-columns';
import { MOST_COLUMNS } from '~/domain/frictions/import-file';
import { optionalLine, optionalParagraphs, versionField } from '~/http/fields';

/** What is posted to go on or to give up. */
export const decisionForm = z.object({ version: versionField() });

/** What the columns are (`column-0`, `column-1`…), and what stands where a line says nothing. */
export const columnsForm = z
  .looseObject({
    version: versionField(),
    organisation: optionalLine(),
    source: optionalParagraphs(500),
  })
  .transform(({ version, organisation, source, ...posted }) => ({
    version,
    choices: { organisation, source, mapping: mappingOf(posted) },
  }));

function mappingOf(posted: Readonly<Record<string, unknown>>): Mapping {
  return Array.from(
    { length: MOST_COLUMNS },
    (_, index) => IMPORT_FIELDS.find((field) => field === posted[`column-${index}`]) ?? null,
  );
}
