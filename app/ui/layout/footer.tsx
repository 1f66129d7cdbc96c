import { Mark } from './mark';

/** What the theme switch posts. */
export const THEME_CHOICES = ['clair', 'sombre', 'auto'] as const;
export type ThemeChoice = (typeof THEME_CHOICES)[number];

const THEME_LABEL: Record<ThemeChoice, string> = {
  clair: 'Clair',
  sombre: 'Sombre',
  auto: 'Comme mon appareil',
};

interface FooterProps {
  readonly theme: ThemeChoice;
  /** The page to come back to after the switch. */
  readonly returnTo: string;
  readonly links?: readonly { readonly href: string; readonly label: string }[] | undefined;
}

const LINKS = [
  { href: '/statistiques', label: 'Statistiques' },
  { href: '/accessibilite', label: 'Accessibilité' },
  { href: '/mentions-legales', label: 'Mentions légales' },
  { href: '/donnees-personnelles', label: 'Données personnelles' },
];

/** The foot of every page: what the place is, legal links, theme switch. */
export function Footer({ theme, returnTo, links = [] }: FooterProps) {
  return (
    <footer className="fr-footer" id="footer" tabIndex={-1}>
      <div className="fr-footer__body">
        <p className="fr-footer__brand">
          <Mark size={24} />
          <span>
            <strong>Relais</strong> suit chaque friction, de son dépôt à la reprise du service par
            l’administration qui le fera vivre.
          </span>
        </p>
        <form className="rl-theme" method="post" action="/theme">
          <input type="hidden" name="retour" value={returnTo} />
          <fieldset>
            <legend>Thème d’affichage</legend>
            {THEME_CHOICES.map((choice) => (
              <button
                key={choice}
                type="submit"
                name="theme"
                value={choice}
                aria-pressed={choice === theme}
              >
                {THEME_LABEL[choice]}
              </button>
            ))}
          </fieldset>
        </form>
      </div>
      <ul className="fr-footer__bottom">
        {[...links, ...LINKS].map(({ href, label }) => (
          <li key={href}>
            <a href={href}>{label}</a>
          </li>
        ))}
      </ul>
    </footer>
  );
}
