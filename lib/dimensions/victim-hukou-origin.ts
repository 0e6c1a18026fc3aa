/** Dimension 5 户籍来源: from the hukou address, else from where the ID number was first issued. */
import { ABROAD_CODES, PROVINCES } from "@/data/home-regions";
import { HUKOU_ORIGINS } from "@/data/victim-values";
import type { Settings } from "@/lib/settings/settings";
import { type Dimension, type EventSource, type Label, type LabelContext, UNKNOWN } from "./dimension";
import { identityOf } from "./event-identity";
import { toldLabel, toldOfVictim } from "./event-narrative";
import {
	type AddressRegion,
	isAbroad,
	localCode,
	type Nearness,
	nearnessOf,
	regionOfAddress,
	regionOfToday,
} from "./home-region";
import { oncePer } from "./once-per";
import { type Vocabulary, vocabularyOf } from "./vocabulary";
import { wordReader } from "./word-column";

const COLUMN = "户籍地址";
const NAMES_A_TOWN = /[^省市县区]{1,8}(?:街道|镇|乡)/;

/** What an address decided, or what it left open for the ID number. */
interface AddressReading {
	readonly value: string | null;
	/** The address names a town, and it is not ours. */
	readonly isOtherTown: boolean;
	/** The address lies in our province and names no city we know: the ID number may not move it elsewhere. */
	readonly isInProvince: boolean;
}

const vocabulary = oncePer((settings: Settings): Vocabulary => {
	const own = localCode(settings)?.slice(0, 2);
	const provinces = PROVINCES.filter(({ code }) => code !== own).map(({ name, short, en }) => ({
		id: name,
		zh: name,
		en,
		aliases: [short, `${short}省`],
	}));
	const near = HUKOU_ORIGINS.filter(({ id }) => id !== "abroad");
	return vocabularyOf([...near, ...provinces, ...HUKOU_ORIGINS.filter(({ id }) => id === "abroad")]);
});

const readWord = wordReader({
	id: "victim_hukou_origin",
	column: COLUMN,
	vocabulary: ({ settings }) => vocabulary(settings),
	isOpen: false,
});

const provinceName = (code: string): string | null =>
	PROVINCES.find((province) => province.code === code.slice(0, 2))?.name ?? null;

/** The value a nearness decides; `town` says what the address tells of the town within our city. */
function originOf(nearness: Nearness, code: string, town: "ours" | "other" | null): string | null {
	switch (nearness) {
		case "elsewhere":
			return provinceName(code);
		case "other_city":
			return "same_province";
		case "other_county":
			return "same_city";
		case "province":
			return town === "ours" ? "local_town" : null;
		default:
			return town === "ours" ? "local_town" : town === "other" ? "same_city" : "city_undivided";
	}
}

function readAddress(address: string, settings: Settings): AddressReading {
	const region: AddressRegion | null = regionOfAddress(address);
	const rest = region?.rest ?? address;
	const { township } = settings.station;
	const isOurs = township !== "" && rest.includes(township);
	const town = isOurs ? "ours" : NAMES_A_TOWN.test(rest) ? "other" : null;
	const local = localCode(settings);
	const isOtherTown = town === "other" && township !== "";
	if (isOurs && (region === null || local === null)) {
		return { value: "local_town", isOtherTown, isInProvince: false };
	}
	if (region === null) {
		return { value: isAbroad(address) ? "abroad" : null, isOtherTown, isInProvince: false };
	}
	const nearness = local === null ? "elsewhere" : nearnessOf(region.code, local);
	const value = originOf(nearness, region.code, township === "" ? null : town);
	return { value, isOtherTown, isInProvince: nearness === "province" };
}

/** Where the ID number was first issued; the address may still say that the town is not ours. */
function readIdentity(event: EventSource, settings: Settings, address: AddressReading | null): Label {
	const { kind, id, regionCode, display } = identityOf(event);
	if (kind === "permit" && /^[A-Za-z]/.test(display)) {
		return { value: "abroad", source: "identity", evidence: "证件类型：通行证" };
	}
	if (regionCode === null) return UNKNOWN;
	const local = localCode(settings);
	const code = regionOfToday(regionCode);
	const nearness = local === null ? "elsewhere" : nearnessOf(code, local);
	if (address?.isInProvince === true && nearness === "elsewhere") return UNKNOWN;
	const isIssuedAbroad = id !== null && ABROAD_CODES.includes(regionCode.slice(0, 2));
	const value = isIssuedAbroad
		? "abroad"
		: originOf(nearness, code, address?.isOtherTown === true ? "other" : null);
	if (value === null) return UNKNOWN;
	return { value, source: "identity", evidence: `证件号码前6位推定：${regionCode}` };
}

/**
 * What a hukou text alone says, whatever column or narrative it stands in: a word (外省 names no province and says nothing)
 * or an address. Null when it leaves the origin open; an ID number may still tell it.
 */
export function readHukouText(text: string, context: LabelContext): string | null {
	return readWord(text, context).value ?? readAddress(text, context.settings).value;
}

function read(event: EventSource, context: LabelContext): Label {
	const word = readWord(event.hukou, context);
	if (word.value !== null) return word;
	const address = event.hukou === null ? null : readAddress(event.hukou, context.settings);
	if (address !== null && address.value !== null) {
		return { value: address.value, source: "column", evidence: `${COLUMN}：${event.hukou}` };
	}
	const identity = readIdentity(event, context.settings, address);
	return identity.value === null && event.hukou === null ? readTold(event, context) : identity;
}

/** The hukou as told. */
function readTold(event: EventSource, context: LabelContext): Label {
	const told = toldOfVictim(event, "hukou");
	const value = told === null ? null : readHukouText(told.value, context);
	return told === null || value === null ? UNKNOWN : toldLabel(told, value);
}

/**
 * 户籍来源: 本镇 when the address names the township of the settings; 本市 (prefecture level) and 本省 by the station's
 * region code; other provinces by name; 境外 includes 港澳台. 本市(未分镇) where only the county is certain.
 */
export const victimHukouOrigin: Dimension = {
	id: "victim_hukou_origin",
	number: 5,
	label: { zh: "户籍来源", en: "Place of origin" },
	side: "victim",
	domain: ({ settings }) => vocabulary(settings).values,
	isOpen: false,
	isOrdered: false,
	rule: "取自“户籍地址”列；无法判断的按证件号码前6位（首次发证地）推定；都没有的从案情提取。本市指地级市；只知县市不知乡镇的列为本市(未分镇)。",
	read,
};
