import { type ImageReference, imageName, imageReference } from '../../images/reference';
import { baseCycle, piecesOf } from '../../images/tags';
import { fact } from '../facts';
import type { Stage } from '../model/nodes';
import { variablesOf } from '../model/variables';

/** Distributions by their package manager; `none` has neither one nor a shell for it. */
export type BaseFamily = 'alpine' | 'arch' | 'debian' | 'none' | 'rpm' | 'suse';

const families: readonly (readonly [RegExp, BaseFamily])[] = [
  [/^alpine$/, 'alpine'],
  [/^(?:archlinux|archlinux\/archlinux)$/, 'arch'],
  [/^(?:buildpack-deps|debian|ubuntu)$/, 'debian'],
  [/^(?:busybox|scratch)$|^gcr\.io\/distroless\//, 'none'],
  [/^(?:almalinux|amazonlinux|centos|fedora|oraclelinux|rockylinux|rockylinux\/rockylinux)$/, 'rpm'],
  [/^(?:quay\.io\/centos\/centos|registry\.access\.redhat\.com\/ubi\d+\/ubi(?:-minimal)?)$/, 'rpm'],
  [/^opensuse\/(?:leap|tumbleweed)$/, 'suse'],
];

/** Official images that come on Debian unless the tag says something else. */
const onDebian = /^(?:gcc|golang|httpd|nginx|node|perl|php|postgres|python|redis|ruby|rust)$/;

/** The image that a stage is in the end built on, build arguments with defaults filled in. */
export const baseImage = fact((stage: Stage): ImageReference | undefined => {
  let base = stage;
  while (base.parent) base = base.parent;
  const { image, from, file } = base;
  if (!image?.hasVariable) return image;
  const value = variablesOf(file).expandAt(image.text, from);
  return value ? imageReference({ text: value, value, span: image.span, hasVariable: false }) : undefined;
});

/** `undefined` for images of which we do not know. */
export const baseFamily = fact((stage: Stage): BaseFamily | undefined => {
  const image = baseImage(stage);
  if (!image) return undefined;
  const name = imageName(image);
  const known = families.find(([pattern]) => pattern.test(name));
  if (known) return known[1];
  if (!onDebian.test(name)) return undefined;
  if (piecesOf(image).some((piece) => piece.startsWith('alpine'))) return 'alpine';
  const product = baseCycle(image)?.product.repositories[0];
  return product === undefined || product === 'debian' || product === 'ubuntu' ? 'debian' : undefined;
});
