import { formatCount } from '~/wording/format';
import { Table } from '../base/table';
import { ChartFrame, Drawing } from './chart-frame';
import { at, shortened } from './scale';

export interface ReuseGraphProps {
  /** Most reused first. */
  readonly resources: readonly {
    readonly id: number;
    readonly slug: string;
    readonly name: string;
    readonly reuses: number;
  }[];
  /** Who of the reusers drawn reuses which of them. */
  readonly links: readonly {
    readonly resourceId: number;
    readonly reuser: string;
    readonly name: string;
    readonly href: string;
  }[];
  /** How many reuse them in all, those not drawn included. */
  readonly reusers: number;
}

const LINE = 30;
const MARGIN = 16;
/** Where the two columns of dots stand, in per cent: between words on wide screens, between numbers on narrow ones. */
const WIDE = { left: 45, right: 58, gap: 1.5 };
/** What a name may hold beside its column on the least wide of the wide screens. */
const LONGEST_NAME = 40;
const NARROW = { left: 14, right: 86, gap: 4 };

interface Node {
  readonly key: string;
  readonly name: string;
  readonly y: number;
}

/** Who reuses what: resources on the left, whoever reuses them on the right, a line for each reuse. */
export function ReuseGraph({ resources, links, reusers }: ReuseGraphProps) {
  const [first] = resources;
  if (first === undefined) return null;
  const right = reusersInOrder(resources, links);
  const height = MARGIN * 2 + LINE * (Math.max(resources.length, right.length) - 1);
  const left = spread(
    resources.map(({ id, name }) => ({ key: String(id), name })),
    height,
  );
  const placed = spread(right, height);
  const title = `${first.name} est la ressource la plus réutilisée\u00a0: ${formatCount(first.reuses, 'réutilisation confirmée', 'réutilisations confirmées')}`;
  const hidden = reusers - right.length;
  const drawn = { left, right: placed, links, height, title };
  return (
    <ChartFrame title={title} table={<GraphTable resources={resources} links={links} />}>
      <Graph {...drawn} x={WIDE} className="rl-wide" numbered={false} />
      <Graph {...drawn} x={NARROW} className="rl-narrow" numbered />
      <ol className="rl-chart__key" aria-label="Ressources, à gauche">
        {left.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ol>
      <ol className="rl-chart__key" aria-label="Qui les réutilise, à droite">
        {placed.map(({ key, name }) => (
          <li key={key}>{name}</li>
        ))}
      </ol>
      {hidden > 0 ? (
        <p className="text-soft">
          {`Le dessin montre qui en réutilise le plus\u00a0; ${formatCount(hidden, 'autre les réutilise', 'autres les réutilisent')} aussi.`}
        </p>
      ) : null}
    </ChartFrame>
  );
}

interface GraphProps {
  readonly left: readonly Node[];
  readonly right: readonly Node[];
  readonly links: ReuseGraphProps['links'];
  readonly height: number;
  readonly title: string;
  readonly x: { readonly left: number; readonly right: number; readonly gap: number };
  readonly className: string;
  /** Numbers instead of names, where names would not fit. */
  readonly numbered: boolean;
}

function Graph({ left, right, links, height, title, x, className, numbered }: GraphProps) {
  const yOf = (nodes: readonly Node[], key: string) =>
    nodes.find((node) => node.key === key)?.y ?? 0;
  const word = ({ name }: Node, index: number) =>
    numbered ? String(index + 1) : shortened(name, LONGEST_NAME);
  return (
    <Drawing
      title={title}
      description="À gauche les ressources, à droite qui les réutilise&nbsp;; un trait par réutilisation confirmée."
      height={height}
      className={className}
    >
      {links.map(({ resourceId, reuser }) => (
        <line
          key={`${resourceId}-${reuser}`}
          className="rl-mark-faint"
          x1={at(x.left)}
          x2={at(x.right)}
          y1={yOf(left, String(resourceId))}
          y2={yOf(right, reuser)}
        />
      ))}
      {left.map((node, index) => (
        <g key={node.key}>
          <rect className="rl-mark-full" x={at(x.left)} y={node.y - 4} width="8" height="8" />
          <text className="rl-strong" x={at(x.left - x.gap)} y={node.y + 5} textAnchor="end">
            {word(node, index)}
          </text>
        </g>
      ))}
      {right.map((node, index) => (
        <g key={node.key}>
          <circle className="rl-mark-full" cx={at(x.right)} cy={node.y} r="4.5" />
          <text x={at(x.right + x.gap)} y={node.y + 5}>
            {word(node, index)}
          </text>
        </g>
      ))}
    </Drawing>
  );
}

function GraphTable({ resources, links }: Pick<ReuseGraphProps, 'resources' | 'links'>) {
  return (
    <Table
      caption="Les ressources les plus réutilisées, et par qui"
      captionHidden
      rows={resources}
      rowKey={({ id }) => String(id)}
      columns={[
        {
          id: 'name',
          header: 'Ressource',
          rowHeader: true,
          cell: ({ slug, name }) => <a href={`/ressources/${slug}`}>{name}</a>,
        },
        { id: 'reuses', header: 'Réutilisations', numeric: true, cell: ({ reuses }) => reuses },
        {
          id: 'who',
          header: 'Par qui',
          cell: ({ id }) => {
            const own = links.filter(({ resourceId }) => resourceId === id);
            return own.map(({ reuser, name, href }, index) => (
              <span key={reuser}>
                {index === 0 ? '' : ', '}
                <a href={href}>{name}</a>
              </span>
            ));
          },
        },
      ]}
    />
  );
}

/** Reusers in the order of what they reuse, so that few lines cross. */
function reusersInOrder(
  resources: ReuseGraphProps['resources'],
  links: ReuseGraphProps['links'],
): readonly { readonly key: string; readonly name: string }[] {
  const rank = new Map(resources.map(({ id }, index) => [id, index]));
  const ranks = new Map<string, { name: string; of: number[] }>();
  for (const { reuser, name, resourceId } of links) {
    const { of } = ranks.get(reuser) ?? { of: [] };
    ranks.set(reuser, { name, of: [...of, rank.get(resourceId) ?? 0] });
  }
  const mean = (of: readonly number[]) => of.reduce((sum, one) => sum + one, 0) / of.length;
  return [...ranks]
    .sort(([, a], [, b]) => mean(a.of) - mean(b.of) || a.name.localeCompare(b.name, 'fr'))
    .map(([key, { name }]) => ({ key, name }));
}

/** Sets a column's nodes evenly over the height. */
function spread(
  nodes: readonly { readonly key: string; readonly name: string }[],
  height: number,
): readonly Node[] {
  const step = nodes.length < 2 ? 0 : (height - MARGIN * 2) / (nodes.length - 1);
  const top = nodes.length < 2 ? height / 2 : MARGIN;
  return nodes.map((node, index) => ({ ...node, y: Math.round(top + index * step) }));
}
