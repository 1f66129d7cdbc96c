import { COLLEGES } from '~/domain/programme/programme';
import type { ActionView } from '~/domain/programme/view';
import { ACTION_STATE_LABELS, COLLEGE_SIDES, STANDING_LABELS } from '~/wording/programme';
import { Thread, type ThreadNode } from '../base/thread';
import { Written } from '../frictions/friction-text';

/** All that happened to an action, from the edition that added it: its words, its states, its framing and its links. */
export function ActionHistory({ view }: { readonly view: ActionView }) {
  const nodes = [
    ...editionNodes(view),
    ...framingNodes(view),
    ...stateNodes(view),
    ...linkNodes(view),
  ].sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  return <Thread label="Histoire de l’action" items={nodes} />;
}

type Dated = ThreadNode & { readonly on: NonNullable<ThreadNode['on']> };

function editionNodes({ editions, programme, base }: ActionView): Dated[] {
  return editions
    .filter(({ standing }) => standing !== 'unchanged')
    .map(({ semester, adoptedOn, standing, content, reason }) => ({
      id: `edition-${semester}`,
      kind: 'done',
      on: adoptedOn,
      title: (
        <>
          {STANDING_LABELS[standing]} par l’édition{' '}
          <a href={`${base}?au=${adoptedOn}`}>
            {semester}
            <span className="fr-sr-only"> du programme {programme.name}</span>
          </a>
        </>
      ),
      why: reason === '' ? undefined : reason,
      detail:
        standing === 'removed' ? undefined : (
          <>
            <p>
              <strong>{content.title}</strong> (priorité {content.priority})
            </p>
            <Written text={content.text} />
          </>
        ),
    }));
}

/** The states that follow from an edition are told with it. */
function stateNodes({ standings }: ActionView): Dated[] {
  return standings
    .filter(({ state }) => state !== 'a-cadrer' && state !== 'retiree')
    .map(({ state, since, reason, by }, index) => ({
      id: `state-${index}`,
      kind: 'done',
      on: since,
      title: ACTION_STATE_LABELS[state],
      who: by ?? undefined,
      why: reason === '' ? undefined : reason,
    }));
}

function framingNodes({ framings }: ActionView): Dated[] {
  return framings.flatMap(({ number, writtenBy, writtenOn, agreedBy, agreedOn }) => [
    {
      id: `framing-${number}`,
      kind: 'done' as const,
      on: writtenOn,
      title: `Fiche de cadrage, version ${number}`,
      who: writtenBy,
    },
    ...COLLEGES.flatMap((side): Dated[] => {
      const on = agreedOn[side];
      if (on === null) return [];
      return [
        {
          id: `framing-${number}-${side}`,
          kind: 'done',
          on,
          title: `Accord au cadrage, ${COLLEGE_SIDES[side]}`,
          who: agreedBy[side] ?? undefined,
        },
      ];
    }),
  ]);
}

function linkNodes({ links, bridges }: ActionView): Dated[] {
  const linked = (
    id: string,
    on: Dated['on'],
    what: string,
    href: string,
    name: string,
  ): Dated => ({
    id: `link-${id}`,
    kind: 'done',
    on,
    title: (
      <>
        {what} <a href={href}>{name}</a>
      </>
    ),
  });
  return [
    ...links.startups.map(({ linkId, linkedOn, slug, name }) =>
      linked(String(linkId), linkedOn, 'Reliée à la start-up', `/startups/${slug}`, name),
    ),
    ...links.frictions.map(({ linkId, linkedOn, id, title }) =>
      linked(String(linkId), linkedOn, 'Reliée à la friction', `/frictions/${id}`, title),
    ),
    ...links.resources.map(({ linkId, linkedOn, slug, name }) =>
      linked(String(linkId), linkedOn, 'Reliée à la ressource', `/ressources/${slug}`, name),
    ),
    ...bridges.map(({ id, laidOn, href, programmeName, number, title }) =>
      linked(
        `bridge-${id}`,
        laidOn,
        `Passerelle posée avec ${programmeName}\u00a0:`,
        href,
        `${number}. ${title}`,
      ),
    ),
  ];
}
