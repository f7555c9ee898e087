/** `npm run sbom` writes dist/sbom.cdx.json: what the program is made of, and with which tools. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { billOfMaterials } from './billOfMaterials.ts';
import { lockedPackages } from './lockfile.ts';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  readonly version: string;
};
mkdirSync('dist', { recursive: true });
const bill = billOfMaterials(version, lockedPackages());
writeFileSync('dist/sbom.cdx.json', `${JSON.stringify(bill, null, 2)}\n`);
console.log('Wrote dist/sbom.cdx.json.');
