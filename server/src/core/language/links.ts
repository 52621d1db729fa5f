/** The page of Docker's Dockerfile reference, with the anchor of a section. */
export function reference(anchor: string): string {
  return `https://docs.docker.com/reference/dockerfile/#${anchor}`;
}
