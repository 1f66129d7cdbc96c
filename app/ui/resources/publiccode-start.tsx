import type { TypedResource } from '~/domain/resources/content';
import { Button, ButtonGroup } from '../base/buttons';
import { Alert } from '../base/messages';
import { PostForm } from '../base/post-form';
import { ContributionNote } from './contribution-note';
import { ResourceFields } from './resource-fields';

interface PubliccodeStartProps {
  readonly written: Partial<TypedResource>;
  readonly mayPublish: boolean;
  readonly formKey: string;
}

/** A file that keeps the rules, as a contribution to read over and complete before it is sent. */
export function PubliccodeStart({ written, mayPublish, formKey }: PubliccodeStartProps) {
  return (
    <>
      <Alert tone="success" title="Ce fichier suit le standard">
        <p>
          Relisez ce qui en est repris, complétez le reste&nbsp;: rien n’est encore{' '}
          {mayPublish ? 'publié' : 'proposé'}.
        </p>
      </Alert>
      <PostForm formKey={formKey} action="/ressources/nouvelle">
        <ResourceFields form={undefined} written={written} />
        {mayPublish ? null : <ContributionNote form={undefined} />}
        <ButtonGroup>
          <Button variant="primary">
            {mayPublish ? 'Publier la ressource' : 'Proposer la ressource'}
          </Button>
        </ButtonGroup>
      </PostForm>
    </>
  );
}
