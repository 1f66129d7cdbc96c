import type { StandardResource } from '~/domain/milestones/standards';

/** Where to learn more about a standard. */
export function StandardResources({
  resources,
}: {
  readonly resources: readonly StandardResource[];
}) {
  if (resources.length === 0) return null;
  return (
    <>
      <p>Pour en savoir plus&nbsp;:</p>
      <ul>
        {resources.map(({ label, url }, index) => (
          <li key={index}>
            {url === null ? (
              label
            ) : (
              <a href={url} rel="noreferrer">
                {label}
              </a>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
