import type { Persona } from '~/domain/accounts/persona';
import { PERSONA_WORDS } from '~/wording/accounts';
import { Button } from '../base/buttons';
import { DefinitionList } from '../base/definition-list';
import { Hidden } from '../base/post-form';

interface PersonaButtonsProps {
  readonly personas: readonly {
    readonly persona: Persona;
    readonly name: string;
    readonly organisationName: string | null;
  }[];
  /** The page to come back to once signed in. */
  readonly returnTo: string;
}

/** One button for each person of the demonstration story, with who they are and what they come to do. */
export function PersonaButtons({ personas, returnTo }: PersonaButtonsProps) {
  return (
    <form method="post" action="/connexion/demo">
      <Hidden name="retour" value={returnTo} />
      <DefinitionList
        items={personas.map(({ persona, name, organisationName }) => ({
          term: name,
          detail: (
            <>
              <p>
                {PERSONA_WORDS[persona]}
                {organisationName === null ? null : ` (${organisationName})`}
              </p>
              <Button name="persona" value={persona} label={`Entrer comme ${name}`}>
                Entrer comme {name}
              </Button>
            </>
          ),
        }))}
      />
    </form>
  );
}
