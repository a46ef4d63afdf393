import { createHash } from 'node:crypto';

export interface Content {
  readonly text: string;
  readonly type: string;
  readonly digest: string;
}

export interface MadeUpImage {
  readonly config: Content;
  /** One for each platform. */
  readonly manifests: readonly Content[];
  readonly index: Content;
}

/** An image for two platforms, without layers. */
export function madeUpImage(): MadeUpImage {
  const config = contentOf('application/vnd.oci.image.config.v1+json', { rootfs: { type: 'layers', diff_ids: [] } });
  const platforms = ['amd64', 'arm64'].map((architecture) => ({ os: 'linux', architecture }));
  const manifests = platforms.map(({ architecture }) =>
    contentOf('application/vnd.oci.image.manifest.v1+json', {
      schemaVersion: 2,
      config: descriptorOf(config),
      layers: [],
      annotations: { architecture },
    }),
  );
  const index = contentOf('application/vnd.oci.image.index.v1+json', {
    schemaVersion: 2,
    manifests: manifests.map((manifest, place) => ({ ...descriptorOf(manifest), platform: platforms[place] })),
  });
  return { config, manifests, index };
}

function contentOf(type: string, value: object): Content {
  const text = JSON.stringify({ ...value, mediaType: type });
  return { text, type, digest: `sha256:${createHash('sha256').update(text).digest('hex')}` };
}

function descriptorOf({ text, type, digest }: Content) {
  return { mediaType: type, digest, size: text.length };
}
