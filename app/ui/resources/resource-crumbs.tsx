import { Breadcrumb } from '../base/navigation';

interface ResourceCrumbsProps {
  readonly slug: string;
  readonly name: string;
  /** What is done on this page. */
  readonly here: string;
}

/** The way to a page of one resource. */
export function ResourceCrumbs({ slug, name, here }: ResourceCrumbsProps) {
  return (
    <Breadcrumb
      items={[
        { label: 'Ressources', href: '/ressources' },
        { label: name, href: `/ressources/${slug}` },
        { label: here },
      ]}
    />
  );
}
