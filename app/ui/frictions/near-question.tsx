import { Section } from '../base/page-title';
import { SimilarList, type SimilarItem } from './similar-list';

type Room = 'frictions' | 'resources';

interface NearQuestionProps {
  /** What is near the question; null when it found enough by itself. */
  readonly near: {
    readonly frictions: readonly SimilarItem[];
    readonly resources: readonly SimilarItem[];
  } | null;
  /** What the page lists comes first. */
  readonly first: Room;
}

const TITLES: Readonly<Record<Room, string>> = { frictions: 'Frictions', resources: 'Ressources' };

/** What shares words with a question that found little; nothing where nothing does. */
export function NearQuestion({ near, first }: NearQuestionProps) {
  if (near === null || near.frictions.length + near.resources.length === 0) return null;
  const rooms: readonly Room[] =
    first === 'frictions' ? ['frictions', 'resources'] : ['resources', 'frictions'];
  return (
    <Section title="Proches de votre question" id="proches">
      <p>Elles en partagent des mots, sans les avoir tous ni tenir compte des filtres.</p>
      {rooms.map((room) =>
        near[room].length === 0 ? null : (
          <Section key={room} title={TITLES[room]} level={3}>
            <SimilarList items={near[room]} />
          </Section>
        ),
      )}
    </Section>
  );
}
