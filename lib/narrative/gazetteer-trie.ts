/** Written forms of places, found at every position of a text in one walk; built once, asked a hundred thousand times. */

/** How a form belongs to a place; a lower level speaks before a higher one. */
export interface Claim {
	/** The place's name as its list has it. */
	readonly name: string;
	/** 0 its own name; 1 a stated alias; 2 another ending or prefix that means the same; 3 without any ending; 4 only similar. */
	readonly level: number;
	/** Names of regions the full name begins with, for firms: 浙江恒远五金 is not 杭州恒远五金. */
	readonly regions: readonly string[];
}

/** One form with all who claim it. */
export interface Form {
	/** True when the form carries an ending that makes a name of it (村, 社区, 有限公司): what follows does not matter. */
	readonly isEnded: boolean;
	readonly claims: Claim[];
}

interface Node {
	readonly next: Map<number, Node>;
	form: Form | null;
}

/** A form a text contains at a position. */
export interface FormAt {
	readonly form: Form;
	readonly end: number;
}

/** Forms by their signs. */
export interface Trie {
	add(signs: string, isEnded: boolean, claim: Claim): void;
	/** Every form that begins at a position, shortest first. */
	formsAt(signs: string, start: number): readonly FormAt[];
}

const NOTHING: readonly FormAt[] = [];

const node = (): Node => ({ next: new Map(), form: null });

function claimed(form: Form, claim: Claim): void {
	const at = form.claims.findIndex(({ name }) => name === claim.name);
	if (at < 0) form.claims.push(claim);
	else if ((form.claims[at]?.level ?? 0) > claim.level) form.claims[at] = claim;
}

/** A trie without forms; it is written while a gazetteer is built and only read afterwards. */
export function trie(): Trie {
	const root = node();
	return {
		add(signs, isEnded, claim) {
			let at = root;
			for (let index = 0; index < signs.length; index += 1) {
				const code = signs.charCodeAt(index);
				const next = at.next.get(code) ?? node();
				at.next.set(code, next);
				at = next;
			}
			at.form ??= { isEnded, claims: [] };
			claimed(at.form, claim);
		},
		formsAt(signs, start) {
			let at = root.next.get(signs.charCodeAt(start));
			let found: FormAt[] | null = null;
			for (let end = start + 1; at !== undefined; end += 1) {
				if (at.form !== null) {
					found ??= [];
					found.push({ form: at.form, end });
				}
				at = end < signs.length ? at.next.get(signs.charCodeAt(end)) : undefined;
			}
			return found ?? NOTHING;
		},
	};
}
