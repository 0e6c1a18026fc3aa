/** Invented people of an invented town, no two alike but for their names, and tables of them as exports write them. */
import { chanceOf } from "./chance";
import { type NamedBytes, textFile } from "./workspace";

/** Cells by heading; a heading that is not named is blank. */
export type Cells = Readonly<Record<string, string>>;

export interface Person {
	readonly name: string;
	/** 18 digits with the right check digit. */
	readonly id: string;
	/** Of the ID number: `1990-03-07`. */
	readonly birth: string;
	readonly phone: string;
	readonly village: string;
	readonly address: string;
	readonly household: string;
}

const TOWN = "霁溪镇";
export const COUNTY = "浙江省金华市永康市";
const SURNAMES = "王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗";
const GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰红梅志国";
const VILLAGES = "溪桥岭塘坑田坪湾峰泉";
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** Check digit of GB 11643. */
export function checkDigit(digits17: string): string {
	const sum = WEIGHTS.reduce((total, weight, at) => total + weight * Number(digits17[at]), 0);
	return "10X98765432".charAt(sum % 11);
}

export const two = (part: number): string => String(part).padStart(2, "0");

/** Makes people one after the other; equal seeds make equal people. */
export class People {
	readonly chance: () => number;
	private made = 0;
	private readonly ids = new Set<string>();
	readonly villages = Array.from(VILLAGES).flatMap((sign) => [`上${sign}村`, `下${sign}村`, `里${sign}村`]);

	constructor(seed: number) {
		this.chance = chanceOf(seed);
	}

	int(below: number): number {
		return Math.floor(this.chance() * below);
	}

	of<T>(values: ArrayLike<T>): T {
		return values[this.int(values.length)] as T;
	}

	private name(): string {
		const given = this.of(GIVEN) + (this.chance() < 0.7 ? this.of(GIVEN) : "");
		return this.of(SURNAMES) + given;
	}

	private idOf(birth: string): string {
		for (;;) {
			const digits = `330784${birth.replaceAll("-", "")}${String(this.int(1000)).padStart(3, "0")}`;
			const id = digits + checkDigit(digits);
			if (this.ids.has(id)) continue;
			this.ids.add(id);
			return id;
		}
	}

	/** A number nobody else has. */
	phone(): string {
		return `13${String(100_000_000 + this.made++ * 7)}`;
	}

	/** Somebody new, but for what is given. */
	person(given: Partial<Person> = {}): Person {
		const birth = given.birth ?? `${1945 + this.int(55)}-${two(1 + this.int(12))}-${two(1 + this.int(28))}`;
		const at = this.made++;
		const village = given.village ?? this.villages[at % this.villages.length] ?? "";
		const door = Math.floor(at / this.villages.length);
		return {
			name: this.name(),
			id: this.idOf(birth),
			birth,
			phone: this.phone(),
			village,
			address: `${TOWN}${village}${1 + (door % 19)}组${1 + Math.floor(door / 19)}号`,
			household: String(400_000_000 + at),
			...given,
		};
	}

	/** The same things in another order. */
	shuffled<T>(things: readonly T[]): readonly T[] {
		return things
			.map((thing) => ({ thing, order: this.chance() }))
			.sort((one, other) => one.order - other.order)
			.map(({ thing }) => thing);
	}
}

/** A table as a file. */
export function tableFile(name: string, headings: readonly string[], rows: readonly Cells[]): NamedBytes {
	for (const row of rows)
		for (const heading of Object.keys(row))
			if (!headings.includes(heading)) throw new Error(`${name} has no column ${heading}`);
	const lines = rows.map((row) => headings.map((heading) => row[heading] ?? "").join(","));
	return textFile(name, [headings.join(","), ...lines, ""].join("\n"));
}
