/** Every number written in a file of the model that does not say where it comes from. */
import { parseSync } from 'vite';

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

/** Whole, half, corners and axes of triangles and quads, percent: arithmetic, unless it has a name or guards something. */
const ARITHMETIC = new Set([0, 1, 2, 3, 4, 0.5, 100]);
const NAME = /^[A-Z][A-Z0-9_]*$/;

/**
 * A number with a name of its own is given by that name, and so is a table; one inside an expression as it is written. A
 * number beside its unit, source and confidence is not given at all; nor are references to cheats and places in a list.
 */
export function numbersIn(file: string, text: string): readonly string[] {
  const { program, errors } = parseSync(file, text);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
  const makers = new Set<string>();
  for (const { name, value } of declared(program.body as unknown as Node[]))
    if (isFunction(value) && isSourced(value.body as Node)) makers.add(name);
  const found = new Set<string>();

  const walk = (node: unknown, named: string | null, guarding: boolean): void => {
    if (Array.isArray(node)) for (const inner of node) walk(inner, named, guarding);
    if (!isNode(node) || isType(node) || isSourced(node)) return;
    if (node.type === 'Literal' && typeof node.value === 'number') {
      if (named !== null) found.add(named);
      else if (guarding ? node.value !== 0 && node.value !== 1 : !ARITHMETIC.has(node.value))
        found.add(String(node.raw));
      return;
    }
    if (node.type === 'Property' && (node.key as Node).name === 'cheats') return;
    if (node.type === 'MemberExpression' && node.computed && isLiteral(node.property)) {
      walk(node.object, named, false);
      return;
    }
    const call = node.type === 'CallExpression' ? (node.callee as Node) : null;
    if (call && makers.has(String(call.name))) return;
    const guards = call !== null && isMinOrMax(call);
    const inside = isFunction(node) ? null : named;
    for (const [key, inner] of Object.entries(node))
      if (key !== 'type') walk(inner, inside, guards && key === 'arguments');
  };
  for (const statement of program.body as unknown as Node[]) {
    const constants = [...declared([statement])].filter(({ name }) => NAME.test(name));
    if (constants.length === 0) walk(statement, null, false);
    for (const { name, value } of constants) walk(value, name, false);
  }
  return [...found].sort();
}

function* declared(body: readonly Node[]): Generator<{ name: string; value: Node }> {
  for (const statement of body) {
    const of = (statement.type.startsWith('Export') ? statement.declaration : statement) as Node;
    if (of?.type !== 'VariableDeclaration') continue;
    for (const { id, init } of of.declarations as { id: Node; init: Node }[])
      if (init) yield { name: String(id.name), value: init };
  }
}

function isNode(value: unknown): value is Node {
  return value !== null && typeof value === 'object' && 'type' in value;
}

function isLiteral(value: unknown): boolean {
  return isNode(value) && value.type === 'Literal';
}

function isFunction(node: Node): boolean {
  return /Function/.test(node.type);
}

/** Types say what may be written, not what is. */
function isType({ type }: Node): boolean {
  return /^TS/.test(type) && !/Expression$/.test(type);
}

function isSourced(node: Node): boolean {
  if (node.type === 'ParenthesizedExpression') return isSourced(node.expression as Node);
  if (node.type !== 'ObjectExpression') return false;
  const keys = (node.properties as Node[]).map(({ key }) =>
    String((key as Node | undefined)?.name),
  );
  return ['unit', 'source', 'confidence'].every((key) => keys.includes(key));
}

function isMinOrMax({ type, object, property }: Node): boolean {
  return (
    type === 'MemberExpression' &&
    (object as Node).name === 'Math' &&
    /^(min|max)$/.test(String((property as Node).name))
  );
}
