/** A type whose fields can be written to, for objects in the making. */
export type Mutable<Type> = { -readonly [Field in keyof Type]: Type[Field] };
