export interface ShareItem {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly href?: string;
}

/** Values side by side, each with its label and figure: a drawing that is its own table. */
export function ShareBars({ title, items }: { readonly title: string; readonly items: readonly ShareItem[] }) {
  const most = Math.max(1, ...items.map((item) => item.value));
  return (
    <figure className="chart">
      <figcaption>{title}</figcaption>
      <ul className="share-bars">
        {items.map((item) => (
          <li key={item.key}>
            <span>{item.href === undefined ? item.label : <a href={item.href}>{item.label}</a>}</span>
            <svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
              <rect x="0" y="0" width={(item.value / most) * 100} height="10" />
            </svg>
            <span className="value">{item.value}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}
