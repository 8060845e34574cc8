/** Write what a link to `#label` leads to: hosts, GitHub and MDX keep it, and it shows nothing. */
export function formatAnchor(label: string | undefined): string {
  return label === undefined ? '' : `<a id="${label}"></a>`
}
