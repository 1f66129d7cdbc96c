/** Themes that a person may choose; `auto` follows the device. */
export const THEMES = ['clair', 'sombre', 'auto'] as const;
export type Theme = (typeof THEMES)[number];

/** The theme that this browser keeps in its cookie. */
export function themeOf(cookieHeader: string | null): Theme {
  const kept = /(?:^|;\s*)relais_theme=(\w+)/.exec(cookieHeader ?? '')?.[1];
  return THEMES.find((theme) => theme === kept) ?? 'auto';
}
