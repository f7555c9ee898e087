/**
 * Small faults put into a source text, one at a time, where a person could have made them: a condition turned round, a
 * comparison or a sum that is another, a call or a refusal left out, an answer that is nothing.
 */
import { parseSync } from 'vite';

export interface Mutant {
  /** From 1. */
  readonly line: number;
  readonly before: string;
  readonly after: string;
  /** The whole text with this one fault. */
  readonly text: string;
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const OTHER: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '+': '-',
  '-': '+',
  '*': '/',
  '/': '*',
  '&&': '||',
  '||': '&&',
};

/** What of TypeScript holds code; the rest are types, and nothing runs of them. */
const HOLDS_CODE = ['TSAsExpression', 'TSNonNullExpression', 'TSSatisfiesExpression'];

type Source = (node: Node) => string;
/** A part of the text, and what stands there instead. */
type Fault = readonly [at: Node, after: string];

const NOTHING = ';';

/** Which faults can be made in a node, by its kind. */
const FAULTS: Readonly<Record<string, (node: Node, source: Source) => readonly Fault[]>> = {
  IfStatement: turnedRound,
  ConditionalExpression: turnedRound,
  WhileStatement: turnedRound,
  BinaryExpression: another,
  LogicalExpression: another,
  UnaryExpression: (node, source) =>
    node.operator === '!' ? [[node, source(node.argument as Node)]] : [],
  ReturnStatement: (node) => (isSomething(node.argument) ? [[node, 'return undefined;']] : []),
  ThrowStatement: (node) => [[node, NOTHING]],
  ExpressionStatement: (node) =>
    ['CallExpression', 'AwaitExpression'].includes((node.expression as Node).type)
      ? [[node, NOTHING]]
      : [],
  ArrowFunctionExpression: ({ body }) =>
    isSomething(body) && body.type !== 'BlockStatement' ? [[body, '(undefined)']] : [],
  Literal: (node) => {
    if (typeof node.value === 'boolean') return [[node, String(!node.value)]];
    return typeof node.value === 'number' ? [[node, String(node.value + 1)]] : [];
  },
};

function turnedRound({ test }: Node, source: Source): readonly Fault[] {
  return [[test as Node, `!(${source(test as Node)})`]];
}

function another(node: Node, source: Source): readonly Fault[] {
  const other = OTHER[node.operator as string];
  if (!other) return [];
  return [[node, `${source(node.left as Node)} ${other} ${source(node.right as Node)}`]];
}

export function mutantsOf(path: string, text: string): readonly Mutant[] {
  const source: Source = ({ start, end }) => text.slice(start, end);
  const faultsIn = (node: Node): readonly Fault[] => {
    if (node.type.startsWith('TS') && !HOLDS_CODE.includes(node.type)) return [];
    const parts = Object.values(node).flat().filter(isNode);
    return [...(FAULTS[node.type]?.(node, source) ?? []), ...parts.flatMap(faultsIn)];
  };
  const program = parseSync(path, text, {}).program as unknown as Node;
  return faultsIn(program).map(([at, after]) => ({
    line: text.slice(0, at.start).split('\n').length,
    before: source(at),
    after,
    text: text.slice(0, at.start) + after + text.slice(at.end),
  }));
}

/** What is nothing already is no worse for becoming it. */
function isSomething(node: unknown): node is Node {
  return isNode(node) && node.name !== 'undefined';
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
