/** The map of the list in small: a picture that comes by itself, so that the list does not wait for it, and leads to the map with its table. */
export function MapTeaser({ query }: { readonly query: string }) {
  return (
    <figure className="rl-map-teaser">
      <a href={`/frictions/carte?${query}`}>
        <img
          className="rl-map__picture"
          src={`/frictions/carte.svg?${query}`}
          alt=""
          width="717"
          height="585"
          loading="lazy"
        />
        Voir la carte et son tableau par département
      </a>
    </figure>
  );
}
