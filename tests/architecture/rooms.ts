/**
 * The third lock: who may import whom, judged on resolved paths of every kind of import (type-only, dynamic,
 * re-export, side effect). The compiler and the linter are the other two; each leaks where the others hold.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { parseSync } from 'vite';

/** shared/ folders from low to high; a file imports its own layer or a lower one. */
export const LAYERS: Readonly<Record<string, number>> = {
  base: 0,
  quantities: 1,
  math: 1,
  ipc: 1,
  evidence: 2,
  mesh: 2,
  image: 2,
  readers: 2,
  anatomy: 3,
  fracture: 4,
  devices: 5,
  film: 5,
  plan: 6,
  measure: 7,
  simulation: 7,
  fluoroscopy: 8,
  lesson: 8,
  document: 9,
  pipeline: 10,
  drawings: 10,
  writers: 10,
};

/** The few packages of shared/, and the folders that may use them. */
const PACKAGES_OF_LAYERS: Readonly<Record<string, readonly string[]>> = {
  zod: ['document', 'ipc'],
  '@noble/hashes/sha2.js': ['document'],
  '@noble/hashes/utils.js': ['document'],
  fflate: ['readers', 'writers'],
  'dicom-parser': ['readers'],
  'fast-png': ['readers'],
  'jpeg-js': ['readers'],
  'jpeg-lossless-decoder-js': ['readers'],
};

const BUILTINS = new Set(builtinModules.flatMap((name) => [name, `node:${name}`]));
const isBuiltin = (target: string) => BUILTINS.has(target) || target.startsWith('node:');
const isPackage = (target: string, names: readonly string[]) =>
  names.some((name) => target === name || target.startsWith(`${name}/`));

export interface Edge {
  /** Importing file, relative to the repository, with forward slashes. */
  readonly from: string;
  /** Imported file relative to the repository, or the package specifier. */
  readonly to: string;
  readonly kind: 'file' | 'package';
}

/** Every import of a source text, resolved against its own path. */
export function importsOf(path: string, source: string): Edge[] {
  const { module } = parseSync(path, source, {});
  const specifiers = [
    ...module.staticImports.map((i) => i.moduleRequest.value),
    ...module.staticExports.flatMap((e) =>
      e.entries.flatMap((entry) => (entry.moduleRequest ? [entry.moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map((i) =>
      source.slice(i.moduleRequest.start + 1, i.moduleRequest.end - 1),
    ),
  ];
  return [...new Set(specifiers)].map((specifier) =>
    specifier.startsWith('.')
      ? {
          from: path,
          to: relative('/', resolve('/', dirname(path), specifier))
            .split(sep)
            .join('/'),
          kind: 'file',
        }
      : { from: path, to: specifier, kind: 'package' },
  );
}

/** The rule an edge breaks, or undefined. One sentence per rule: this list is the architecture. */
export function brokenRule(edge: Edge): string | undefined {
  const [room, layer] = edge.from.split('/');
  const [toRoom, toLayer] = edge.to.split('/');
  const internal = edge.kind === 'file';
  switch (room) {
    case 'shared':
      if (internal && toRoom !== 'shared') return 'shared/ imports only shared/';
      if (!internal && !(PACKAGES_OF_LAYERS[edge.to] ?? []).includes(layer ?? ''))
        return 'shared/ uses no package; zod only in document/ and ipc/, hashes only in document/, file formats only in readers/ and writers/';
      if (internal && (LAYERS[toLayer ?? ''] ?? 99) > (LAYERS[layer ?? ''] ?? -1))
        return 'a file imports its own layer or a lower one';
      return undefined;
    case 'renderer':
      if (internal && toRoom === 'electron') return 'renderer/ does not import electron/';
      if (isBuiltin(edge.to) && edge.from !== 'renderer/vite.config.ts')
        return 'renderer/ uses no Node built-in';
      if (isPackage(edge.to, ['electron'])) return 'renderer/ does not import electron';
      if (
        isPackage(edge.to, ['three', '@react-three/fiber']) &&
        layer !== 'viewport' &&
        layer !== 'fluoroscopy'
      )
        return 'three lives in renderer/viewport, and in renderer/fluoroscopy, which adds up depths on the graphics card';
      if (
        layer === 'viewModel' &&
        (isPackage(edge.to, ['react', 'react-dom', 'react-aria-components']) ||
          edge.to.startsWith('renderer/viewport'))
      )
        return 'renderer/viewModel knows neither react nor three';
      return undefined;
    case 'electron':
      if (internal && toRoom === 'renderer') return 'electron/ does not import renderer/';
      if (isPackage(edge.to, ['three', 'react', 'react-dom', '@react-three/fiber']))
        return 'electron/ draws nothing';
      if (layer === 'cli' && !internal && isPackage(edge.to, ['electron']))
        return 'the terminal runs without electron';
      if (
        internal &&
        toRoom === 'shared' &&
        layer !== 'cli' &&
        toLayer !== 'ipc' &&
        toLayer !== 'document' &&
        toLayer !== 'base'
      )
        return 'electron/ uses shared/document, shared/ipc and shared/base only';
      return undefined;
    default:
      return undefined;
  }
}

/** All source files of the three rooms, as paths relative to the repository. */
export function sourceFiles(root: string): string[] {
  return ['shared', 'renderer', 'electron'].flatMap((room) =>
    readdirSync(join(root, room), { recursive: true, encoding: 'utf8' })
      .map((name) => `${room}/${name.split(sep).join('/')}`)
      .filter((name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts')),
  );
}

export function edgesOf(root: string): Edge[] {
  return sourceFiles(root).flatMap((path) =>
    importsOf(path, readFileSync(join(root, path), 'utf8')),
  );
}
