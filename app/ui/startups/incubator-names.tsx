interface IncubatorNamesProps {
  readonly startup: {
    readonly incubatorSlug: string;
    readonly incubatorName: string;
    readonly coIncubators: readonly { readonly slug: string; readonly name: string }[];
  };
}

/** The incubator that answers for a startup, and those that carry it too. */
export function IncubatorNames({ startup }: IncubatorNamesProps) {
  return (
    <>
      <a href={`/organisations/${startup.incubatorSlug}`}>{startup.incubatorName}</a>
      {startup.coIncubators.map((other) => (
        <p key={other.slug}>
          avec <a href={`/organisations/${other.slug}`}>{other.name}</a>
        </p>
      ))}
    </>
  );
}
