import { MISSING_FOR_CODE } from '~/wording/resources-publiccode';
import { Section } from '../base/page-title';

interface MachineLinksProps {
  readonly slug: string;
  /** What keeps the resource from having a publiccode.yml. */
  readonly missing: readonly ('repository' | 'licence')[];
}

/** The same resource for programs. */
export function MachineLinks({ slug, missing }: MachineLinksProps) {
  return (
    <Section title="À lire par un logiciel">
      <ul>
        <li>
          <a href={`/api/v1/ressources/${slug}`}>Cette ressource en JSON</a>
        </li>
        <li>
          {missing.length === 0 ? (
            <a href={`/ressources/${slug}/publiccode.yml`}>Son publiccode.yml</a>
          ) : (
            `Son publiccode.yml, quand elle aura ${missing.map((part) => MISSING_FOR_CODE[part]).join(' et ')}`
          )}
        </li>
        <li>
          <a href="/ressources.jsonld">Toute la base commune en DCAT-AP (JSON-LD)</a>
        </li>
      </ul>
    </Section>
  );
}
