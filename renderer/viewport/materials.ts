/** Surfaces of bone, soft tissue and instruments. Made once per theme and quality, disposed together. */
import {
  Color,
  FrontSide,
  LessEqualDepth,
  type Material,
  MeshBasicMaterial,
  MeshLambertMaterial,
  MeshStandardMaterial,
  type Plane,
} from 'three';
import { LineMaterial } from 'three/addons/lines/LineMaterial.js';
import { COLOURS, THEMES } from './palette.ts';
import type { RenderQuality } from './renderQuality.ts';
import type { Theme } from './viewportProps.ts';

const TARGET_LINE_PX = 1.8;
const TREATED_LINE_PX = 1.3;
const BEFORE_LINE_PX = 2.2;

export interface Materials {
  readonly neighbour: Material;
  readonly fractured: Material;
  readonly treated: Material;
  /** First pass of a ghost: depth only, so that its far side never shows through its near side. */
  readonly ghostDepth: Material;
  readonly ghostBone: Material;
  readonly ghostTreated: Material;
  readonly disc: Material;
  readonly canal: Material;
  readonly steel: Material;
  readonly balloon: Material;
  readonly cavity: Material;
  readonly cement: Lit;
  readonly target: LineMaterial;
  /** Of a level that is treated, too: finer, and dotted. */
  readonly targetTreated: LineMaterial;
  readonly beforeSurface: Material;
  readonly beforeLine: LineMaterial;
  readonly ring: LineMaterial;
}

interface Surface {
  readonly roughness: number;
  readonly metalness?: number;
  /** Share of light added where the surface turns away from the eye. */
  readonly rim: number;
  /** Uses the baked shade of the bone. */
  readonly shaded?: boolean;
}

export function createMaterials(theme: Theme, quality: RenderQuality): Materials {
  const opaque = (color: string, surface: Surface) => {
    const material =
      quality === 'full'
        ? new MeshStandardMaterial({
            color,
            vertexColors: surface.shaded ?? false,
            roughness: surface.roughness,
            metalness: surface.metalness ?? 0,
          })
        : new MeshLambertMaterial({ color, vertexColors: surface.shaded ?? false });
    addRimLight(material, surface.rim);
    return material;
  };
  const ghost = (color: string, facing: number, grazing: number, surface: Surface) => {
    const material = opaque(color, surface);
    material.transparent = true;
    material.depthWrite = false;
    material.depthFunc = LessEqualDepth;
    addFresnelOpacity(material, facing, grazing, new Color(THEMES[theme].ghostEdge));
    return material;
  };
  /** Seen through everything: only its edges stand out. */
  const before = (color: string) => {
    const material = opaque(color, { roughness: 0.7, rim: 0 });
    material.transparent = true;
    material.depthWrite = false;
    material.depthTest = false;
    addFresnelOpacity(material, 0.04, 0.5, new Color(color));
    return material;
  };
  const target = (linewidth: number, dashes: { dashSize: number; gapSize: number }) =>
    new LineMaterial({
      ...dashes,
      color: THEMES[theme].target,
      linewidth,
      dashed: true,
      depthTest: false,
      transparent: true,
    });
  return {
    neighbour: opaque(COLOURS.neighbour, { roughness: 0.62, rim: 0.1, shaded: true }),
    fractured: opaque(COLOURS.fractured, { roughness: 0.6, rim: 0.12, shaded: true }),
    treated: opaque(COLOURS.treated, { roughness: 0.6, rim: 0.12, shaded: true }),
    ghostDepth: new MeshBasicMaterial({ colorWrite: false, side: FrontSide }),
    ghostBone: ghost(COLOURS.fractured, 0.2, 0.95, { roughness: 0.55, rim: 0 }),
    ghostTreated: ghost(COLOURS.treated, 0.09, 0.65, { roughness: 0.55, rim: 0 }),
    disc: opaque(COLOURS.disc, { roughness: 0.5, rim: 0.1 }),
    canal: ghost(COLOURS.canal, 0.2, 0.8, { roughness: 0.6, rim: 0 }),
    steel: opaque(COLOURS.steel, { roughness: 0.32, metalness: 0.45, rim: 0.25 }),
    balloon: opaque(COLOURS.balloon, { roughness: 0.28, rim: 0.25 }),
    cavity: ghost(COLOURS.cavity, 0.35, 0.9, { roughness: 0.5, rim: 0 }),
    cement: opaque(COLOURS.cement, { roughness: 0.55, rim: 0.12 }),
    target: target(TARGET_LINE_PX, { dashSize: 2.4, gapSize: 1.6 }),
    targetTreated: target(TREATED_LINE_PX, { dashSize: 0.9, gapSize: 1.5 }),
    beforeSurface: before(THEMES[theme].before),
    ring: new LineMaterial({
      color: THEMES[theme].ring,
      linewidth: BEFORE_LINE_PX,
      depthTest: false,
      transparent: true,
    }),
    beforeLine: new LineMaterial({
      color: THEMES[theme].before,
      linewidth: BEFORE_LINE_PX,
      depthTest: false,
      transparent: true,
    }),
  };
}

export function disposeMaterials(materials: Materials): void {
  for (const material of Object.values(materials)) material.dispose();
}

/** Fresh cement is pale and gets its colour while it sets. */
export function tintCement({ cement }: Materials, settingShare: number): void {
  const [fresh, hard] = [new Color(COLOURS.cementFresh), new Color(COLOURS.cement)];
  cement.color.lerpColors(fresh, hard, settingShare);
}

/** Drawn to compare with: never cut. */
const UNCUT: readonly string[] = ['target', 'targetTreated', 'beforeSurface', 'beforeLine', 'ring'];

/** Sets or clears the cut of every surface. */
export function clipMaterials(materials: Materials, plane: Plane | null): void {
  for (const [name, material] of Object.entries(materials))
    material.clippingPlanes = plane && !UNCUT.includes(name) ? [plane] : null;
}

type Lit = MeshStandardMaterial | MeshLambertMaterial;

/** The eye is orthographic: the view direction is z, so a surface turns away as |normal.z| goes to 0. */
const GRAZING = 'float grazing = pow(1.0 - clamp(abs(normal.z), 0.0, 1.0), 2.0);';

/** Lifts silhouettes off the background, as a second lamp behind the specimen does. */
function addRimLight(material: Lit, share: number): void {
  addToShader(
    material,
    `rim${share}`,
    `${GRAZING} outgoingLight += ${share.toFixed(3)} * grazing;`,
  );
}

/** Nearly clear where it faces the eye, a drawn edge where it turns away: what a ghost needs to read as a surface. */
function addFresnelOpacity(material: Lit, facing: number, grazing: number, edge: Color): void {
  const rgb = edge.toArray().map((part) => part.toFixed(4));
  addToShader(
    material,
    `fresnel${facing}-${grazing}-${rgb}`,
    `diffuseColor.a *= mix(${facing.toFixed(3)}, ${grazing.toFixed(3)}, grazing);
    outgoingLight = mix(outgoingLight, vec3(${rgb}), 0.8 * grazing);`,
  );
}

/** Appends GLSL just before the fragment's colour is written; the key keeps three's program cache honest. */
function addToShader(material: Lit, key: string, glsl: string): void {
  const earlier = material.onBeforeCompile;
  const earlierKey = material.userData.shaderKey ?? '';
  material.userData.shaderKey = `${earlierKey}|${key}`;
  material.onBeforeCompile = (shader, renderer) => {
    earlier.call(material, shader, renderer);
    shader.fragmentShader = shader.fragmentShader.replace(
      '#include <opaque_fragment>',
      `${glsl}\n#include <opaque_fragment>`,
    );
  };
  material.customProgramCacheKey = () => material.userData.shaderKey;
}
