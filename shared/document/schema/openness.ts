/**
 * Which objects of a case file may hold fields that we do not know. Nearly all may. Closed are those whose keys are no fields
 * but levels, where a stray key would hide a measurement, and the stamp of the model, which every save writes anew.
 */
import { z } from 'zod';

/** Names that reach a prototype; and the plan id, which stands in a file once. */
export const RESERVED_NAMES = ['__proto__', 'constructor', 'prototype', 'planId'] as const;

const closed = new WeakSet<object>();

export function closedObject<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  const schema = z.strictObject(shape);
  closed.add(schema);
  return schema;
}

export function isClosed(schema: object): boolean {
  return closed.has(schema);
}

/** Publishes an object that may hold unknown fields as one. */
export function publishOpen({
  zodSchema,
  jsonSchema,
}: {
  readonly zodSchema: object;
  readonly jsonSchema: z.core.JSONSchema.BaseSchema;
}): void {
  const { properties } = jsonSchema;
  if (!properties || alternatives(zodSchema).some(isClosed)) return;
  delete jsonSchema.additionalProperties;
  const reserved = RESERVED_NAMES.filter((name) => !Object.hasOwn(properties, name));
  jsonSchema.patternProperties = { [`^(${reserved.join('|')})$`]: false };
}

/** The objects a file may have at a place: several where there is a choice. */
export function objectsAt(root: z.ZodType, place: readonly PropertyKey[]): readonly z.ZodObject[] {
  const at = place.reduce<readonly z.ZodType[]>(
    (schemas, key) => schemas.flatMap((schema) => alternatives(schema)).flatMap(inside(key)),
    [root],
  );
  return at.flatMap((schema) => alternatives(schema)).filter((each) => each instanceof z.ZodObject);
}

function alternatives(schema: unknown): readonly z.ZodType[] {
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(alternatives);
  if (
    schema instanceof z.ZodNullable ||
    schema instanceof z.ZodOptional ||
    schema instanceof z.ZodExactOptional
  )
    return alternatives(schema.unwrap());
  return [schema as z.ZodType];
}

function inside(key: PropertyKey) {
  return (schema: z.ZodType): readonly z.ZodType[] => {
    const parts: Readonly<Record<PropertyKey, unknown>> =
      schema instanceof z.ZodObject ? schema.shape : {};
    if (Object.hasOwn(parts, key)) return [parts[key] as z.ZodType];
    if (schema instanceof z.ZodArray) return [schema.element as z.ZodType];
    return schema instanceof z.ZodTuple ? [schema.def.items[Number(key)] as z.ZodType] : [];
  };
}
