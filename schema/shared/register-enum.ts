import { registerEnumType } from 'type-graphql';

const names = new WeakMap<object, string>();

/** The name in the schema of an enum that is registered here. */
export function enumName(values: object): string {
  const name = names.get(values);
  if (name === undefined) throw new Error('the enum is not registered');
  return name;
}

/** Each value of an enum with its meaning: a value without a description does not compile. */
export function registerDescribedEnum<Value extends string>(
  name: string,
  description: string,
  meanings: Record<Value, string>,
): Record<Value, Value> {
  const values = Object.keys(meanings) as Value[];
  const enumObject = Object.fromEntries(values.map((value) => [value, value])) as Record<Value, Value>;
  const valuesConfig = Object.fromEntries(values.map((value) => [value, { description: meanings[value] }])) as {
    [key in Value]: { description: string };
  };
  names.set(enumObject, name);
  registerEnumType(enumObject, { name, description, valuesConfig });
  return enumObject;
}
