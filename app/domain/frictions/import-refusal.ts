import type { ImportRefusal } from '../imports/file';

/** Why an import of frictions is refused: like every import, or because nobody is known by the name that stands where a line names nobody. */
export type FrictionImportRefusal = ImportRefusal | 'default-unknown' | 'default-ambiguous';
