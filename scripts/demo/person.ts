/** People of the demo: identity numbers, phones and addresses that belong to nobody and never repeat by accident. */
import { type Clock, DAY, dayOf, fullYears } from "./clock";
import { Dice, type Weighted } from "./dice";
import type { Gender } from "./fraud-classes";
import { educationAt, type Job, jobAt, maritalAt } from "./life";
import { type Region, VICTIM_REGIONS } from "./regions";
import { CITY, type Enterprise, TOWN, VILLAGE_WEIGHTS, type Village, villageNamed, ZONES } from "./township";

export interface Home {
	/** Null = outside the township. */
	readonly village: Village | null;
	/** As the register writes it, from the town name on. */
	readonly address: string;
}

export interface Person {
	readonly name: string;
	readonly gender: Gender;
	readonly birth: string;
	readonly idNo: string;
	readonly phone: string;
	readonly region: Region;
	readonly hukou: string;
	readonly home: Home;
	readonly education: string;
	readonly marital: string;
	readonly job: Job;
	readonly employer: string | null;
	readonly enterprise: Enterprise | null;
}

/** What is already decided about a person; the rest is drawn. */
export interface PersonWish {
	readonly at: Clock;
	readonly age: number;
	readonly gender: Gender;
	readonly regions?: readonly Weighted<Region>[];
	readonly enterprise?: Enterprise | null;
	readonly home?: Home;
	readonly job?: Job;
}

const SURNAMES =
	"王李张刘陈杨黄吴赵周徐孙马朱胡郭何林罗高郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷";
const GIVEN = {
	女: "芳娜敏静丽娟艳玲霞婷雪倩颖慧琳萍燕莉洁梅琴云岚菲瑶怡欣蕾珊薇露蓉晴柔佳妍彤",
	男: "伟强磊军洋勇杰涛明超刚平辉鹏华飞鑫波斌宇浩凯健俊帆帅旭宁龙志建国文博昊天宏毅恒",
} as const;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;
const CHECK_DIGITS = "10X98765432";

/** The check digit of the first 17 digits (GB 11643-1999). */
export function checkDigit(first17: string): string {
	const sum = WEIGHTS.reduce((total, weight, position) => total + weight * Number(first17[position]), 0);
	return CHECK_DIGITS[sum % 11] ?? "";
}

/** Makes people, and remembers every number and address it gave away. */
export class People {
	private readonly ids = new Set<string>();
	private readonly addresses = new Set<string>();
	private phones = 0;

	constructor(private readonly dice: Dice = new Dice("people")) {}

	/** A number of the 154 range, which is assigned to no operator; still eleven digits that begin with 1 and 3–9. */
	nextPhone(): string {
		this.phones += 1;
		return `154${String((this.phones * 61_803_399) % 100_000_000).padStart(8, "0")}`;
	}

	/** Two or three characters. */
	nextName(gender: Gender): string {
		const given = [...GIVEN[gender]];
		const tail = this.dice.chance(0.72) ? this.dice.pick(given) : "";
		return `${this.dice.pick([...SURNAMES])}${this.dice.pick(given)}${tail}`;
	}

	/** A birthday that makes somebody exactly `age` full years old at that moment. */
	private birthFor(age: number, at: Clock): string {
		for (;;) {
			const birth = dayOf(at - Math.round(age * 365.2425) * DAY - this.dice.int(0, 365) * DAY);
			if (fullYears(birth, at) === age) return birth;
		}
	}

	private nextId(region: string, birth: string, gender: Gender): string {
		for (;;) {
			if (region === "") return `H${String(this.dice.int(1, 9999)).padStart(8, "0")}`;
			const order = this.dice.int(0, 499) * 2 + (gender === "男" ? 1 : 0);
			const first17 = `${region}${birth.replaceAll("-", "")}${String(order).padStart(3, "0")}`;
			const idNo = first17 + checkDigit(first17);
			if (this.ids.has(idNo)) continue;
			this.ids.add(idNo);
			return idNo;
		}
	}

	private unusedAddress(draw: () => string): string {
		for (;;) {
			const address = draw();
			if (this.addresses.has(address)) continue;
			this.addresses.add(address);
			return address;
		}
	}

	/** A house of its own in a village. */
	homeIn(village: Village): Home {
		const { dice } = this;
		const draw = (): string =>
			village.name.endsWith("社区")
				? `${TOWN}${village.name}${dice.pick(["兴贤路", "望溪路", "集贤街"])}${dice.int(1, 260)}号`
				: `${TOWN}${village.name}${dice.int(1, 14)}组${dice.int(1, 90)}号`;
		return { village, address: this.unusedAddress(draw) };
	}

	/** A dormitory room of an enterprise that stands in a zone. */
	dormitoryOf(enterprise: Enterprise): Home {
		const zone = ZONES.find((entry) => entry.name === enterprise.zone);
		if (zone === undefined) return this.homeAnywhere();
		const draw = (): string =>
			`${TOWN}${zone.village}${zone.name}${enterprise.alias}宿舍${this.dice.int(1, 3)}幢${this.dice.int(1, 6)}${String(this.dice.int(1, 24)).padStart(2, "0")}室`;
		return { village: villageNamed(zone.village), address: this.unusedAddress(draw) };
	}

	/** Outside the township. */
	homeOutside(): Home {
		const draw = (): string =>
			`${CITY}${this.dice.pick(["临澜街道鹭洲小区", "澄屿镇柳泉新村", "临澜街道望湖花园"])}${this.dice.int(1, 40)}幢${this.dice.int(1, 11)}0${this.dice.int(1, 4)}室`;
		return { village: null, address: this.unusedAddress(draw) };
	}

	/** Mostly in a village by its weight, sometimes outside. */
	homeAnywhere(): Home {
		return this.dice.chance(0.06) ? this.homeOutside() : this.homeIn(this.dice.weighted(VILLAGE_WEIGHTS));
	}

	private homeFor(enterprise: Enterprise | null): Home {
		if (enterprise?.zone && this.dice.chance(0.45)) return this.dormitoryOf(enterprise);
		return this.homeAnywhere();
	}

	/** A new person who is that old at that moment. */
	person(wish: PersonWish): Person {
		const { dice } = this;
		const region = dice.weighted(wish.regions ?? VICTIM_REGIONS);
		const birth = this.birthFor(wish.age, wish.at);
		const job = wish.job ?? jobAt(dice, wish.age, wish.gender, wish.enterprise ?? null);
		const home = wish.home ?? this.homeFor(wish.enterprise ?? null);
		const root =
			region.hukou ?? `浙江省${CITY}${TOWN}${(home.village ?? dice.weighted(VILLAGE_WEIGHTS)).name}`;
		return {
			name: this.nextName(wish.gender),
			gender: wish.gender,
			birth,
			idNo: this.nextId(region.code, birth, wish.gender),
			phone: this.nextPhone(),
			region,
			hukou:
				region.hukou === null
					? root
					: `${root}${dice.pick(["青杠", "石坪", "双河", "柏林", "中寨"])}村${dice.int(1, 18)}组`,
			home,
			education: educationAt(dice, wish.age, job),
			marital: maritalAt(dice, wish.age),
			job,
			employer: wish.enterprise?.name ?? job.workplace,
			enterprise: wish.enterprise ?? null,
		};
	}
}
