/** What the program is made of, as CycloneDX 1.5 in JSON: for those who run it and must know. The same input, the same bytes. */
import type { LockedPackage } from './lockfile.ts';

export function billOfMaterials(version: string, packages: readonly LockedPackage[]): object {
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': `pkg:npm/kyphoplan@${version}`,
        name: 'kyphoplan',
        version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: packages.map((each) => ({
      type: 'library',
      'bom-ref': `${packageUrl(each)}#${each.path}`,
      name: each.name,
      version: each.version,
      scope: each.ships ? 'required' : 'excluded',
      ...(each.integrity ? { hashes: [hashOf(each.integrity)] } : {}),
      ...(each.licence ? { licenses: [licenceOf(each.licence)] } : {}),
      purl: packageUrl(each),
    })),
  };
}

function packageUrl({ name, version }: LockedPackage): string {
  return `pkg:npm/${name.replace('@', '%40')}@${version}`;
}

/** npm writes hashes in Base64, CycloneDX in hexadecimal digits. */
function hashOf(integrity: string): object {
  const [, base64 = ''] = integrity.split(' ')[0]!.split('-');
  return { alg: 'SHA-512', content: Buffer.from(base64, 'base64').toString('hex') };
}

function licenceOf(licence: string): object {
  return licence.includes(' ') ? { expression: licence } : { license: { id: licence } };
}
