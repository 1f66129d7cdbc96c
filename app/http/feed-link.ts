/** What tells a feed reader, in the head of a list's page, where its feed is. */
export function feedLink(title: string, href: string) {
  return { tagName: 'link', rel: 'alternate', type: 'application/atom+xml', title, href } as const;
}
