/** What may be changed of a clause or a scheme, as plain fields: each knows its words, its value, and what a new value makes. */

/** What every field has. */
interface FieldHead {
	/** Unique among the fields shown together. */
	readonly id: string;
	readonly label: string;
}

/** A number; `put` of one that may be left empty takes null. */
export interface NumberField<T> extends FieldHead {
	readonly kind: "number";
	readonly value: number | null;
	readonly isNullable: boolean;
	/** What stands in an empty field. */
	readonly empty?: string;
	readonly suffix: string;
	readonly step: number;
	readonly put: (value: number | null) => T;
}

/** One of several words. */
export interface ChoiceField<T> extends FieldHead {
	readonly kind: "choice";
	readonly value: string;
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly put: (value: string) => T;
}

/** Any of several words. */
export interface ManyField<T> extends FieldHead {
	readonly kind: "many";
	readonly values: readonly string[];
	readonly options: readonly { readonly value: string; readonly label: string }[];
	readonly put: (values: readonly string[]) => T;
}

/** Words. */
export interface TextField<T> extends FieldHead {
	readonly kind: "text";
	readonly value: string;
	readonly put: (value: string) => T;
}

/** Yes or no. */
export interface YesField<T> extends FieldHead {
	readonly kind: "yes";
	readonly value: boolean;
	readonly put: (value: boolean) => T;
}

/** A step that is taken at once, such as one row more. */
export interface ActionField<T> extends FieldHead {
	readonly kind: "action";
	readonly put: () => T;
}

/** One field; `T` is what is edited. */
export type Field<T> =
	| NumberField<T>
	| ChoiceField<T>
	| ManyField<T>
	| TextField<T>
	| YesField<T>
	| ActionField<T>;

/** How a number is asked for. */
interface NumberStyle {
	readonly suffix?: string;
	readonly step?: number;
}

/** A number that must be there: an emptied field keeps the value before it until another is typed. */
export function numberField<T>(
	[id, label]: readonly [id: string, label: string],
	value: number,
	put: (value: number) => T,
	{ suffix = "分", step = 1 }: NumberStyle = {},
): NumberField<T> {
	const kept = (next: number | null) => put(next ?? value);
	return { kind: "number", id, label, value, isNullable: false, suffix, step, put: kept };
}

/** One of the words of a registry, in its order. */
export function choiceField<Id extends string, T>(
	[id, label]: readonly [id: string, label: string],
	words: Readonly<Record<Id, string>>,
	value: Id,
	put: (value: Id) => T,
): ChoiceField<T> {
	const known = (text: string): text is Id => Object.hasOwn(words, text);
	return {
		kind: "choice",
		id,
		label,
		value,
		options: Object.entries<string>(words).map(([one, word]) => ({ value: one, label: word })),
		put: (next) => put(known(next) ? next : value),
	};
}

/** A list with one of its items changed. */
export function withItem<T>(list: readonly T[], at: number, item: T): readonly T[] {
	return list.map((one, position) => (position === at ? item : one));
}

/** A list without one of its items. */
export function withoutItem<T>(list: readonly T[], at: number): readonly T[] {
	return list.filter((_, position) => position !== at);
}

/** A list with one of its items moved by one place; the same list at its end. */
export function withMoved<T>(list: readonly T[], at: number, steps: 1 | -1): readonly T[] {
	const [item, other] = [list[at], list[at + steps]];
	if (item === undefined || other === undefined) return list;
	return withItem(withItem(list, at, other), at + steps, item);
}
