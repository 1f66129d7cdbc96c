import { isSpdxExpression } from '~/adapters/licence.server';
import { missingForCode } from '~/domain/resources/publiccode';

/** What a resource lacks before its publiccode.yml can be written; nothing when it has one. */
export function codeLacks(resource: {
  readonly repositoryUrl: string | null;
  readonly licence: string;
}): readonly ('repository' | 'licence')[] {
  return missingForCode(resource, isSpdxExpression);
}
