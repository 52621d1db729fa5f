import type { ValueFact } from './flagDocs.ts';

/** The label names that the OCI image specification defines, with what they hold. */
export const ociLabels: readonly ValueFact[] = [
  { value: 'org.opencontainers.image.title', documentation: 'The name of the image for people.' },
  { value: 'org.opencontainers.image.description', documentation: 'What the software in the image does.' },
  { value: 'org.opencontainers.image.version', documentation: 'The version of the software in the image.' },
  { value: 'org.opencontainers.image.revision', documentation: 'The commit or other revision it was built from.' },
  { value: 'org.opencontainers.image.source', documentation: 'The address of the source code.' },
  { value: 'org.opencontainers.image.url', documentation: 'The address of a page about the image.' },
  { value: 'org.opencontainers.image.documentation', documentation: 'The address of the documentation.' },
  { value: 'org.opencontainers.image.authors', documentation: 'Who is responsible for the image.' },
  { value: 'org.opencontainers.image.vendor', documentation: 'The organisation that publishes the image.' },
  { value: 'org.opencontainers.image.licenses', documentation: 'The licences, as an SPDX expression.' },
  { value: 'org.opencontainers.image.created', documentation: 'When the image was built, as in RFC 3339.' },
  { value: 'org.opencontainers.image.ref.name', documentation: 'The name of the reference of the image.' },
  { value: 'org.opencontainers.image.base.name', documentation: 'The reference of the base image.' },
  { value: 'org.opencontainers.image.base.digest', documentation: 'The digest of the base image.' },
];
