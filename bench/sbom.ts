import { listParts } from './sbom/parts.js';

/** `npm run -s sbom > sbom.json`: what is installed with rolecall at run time, as a bill of materials in CycloneDX. */
console.log(JSON.stringify(listParts(), null, 2));
