/** Where victims come from: home regions whose county code was never assigned, so that only the province resolves. */
import type { Weighted } from "./dice";
import { CITY, LOCAL_REGION, PROVINCE } from "./township";

/** How a home region relates to the township (dimension 5). */
export type Origin = "本镇" | "本市其他" | "本省其他" | "外省" | "境外";

export interface Region {
	readonly origin: Origin;
	/** First six digits of the ID number; empty where the person has a permit instead. */
	readonly code: string;
	readonly province: string;
	/** Start of the hukou address; null = a village of the township. */
	readonly hukou: string | null;
}

const away = (code: string, province: string, city: string, county: string): Region => ({
	origin: province === PROVINCE ? "本省其他" : "外省",
	code,
	province,
	hukou: `${province}${city}${county}`,
});

const LOCAL: Region = { origin: "本镇", code: LOCAL_REGION, province: PROVINCE, hukou: null };
const SAME_CITY: Region = {
	origin: "本市其他",
	code: LOCAL_REGION,
	province: PROVINCE,
	hukou: `${PROVINCE}${CITY}临澜街道`,
};

const HONG_KONG: Region = { origin: "境外", code: "", province: "香港特别行政区", hukou: "香港特别行政区" };

/** Counties are invented; the codes 99 behind each city were checked against nineteen revisions of the table. */
const ELSEWHERE: readonly Weighted<Region>[] = [
	[away("520199", "贵州省", "贵阳市", "云泮县"), 22],
	[away("360199", "江西省", "南昌市", "石泠县"), 16],
	[away("340199", "安徽省", "合肥市", "柘阜县"), 10],
	[away("410199", "河南省", "郑州市", "黍丘县"), 9],
	[away("420199", "湖北省", "武汉市", "荻浦县"), 7],
	[away("430199", "湖南省", "长沙市", "澧湾县"), 7],
	[away("510199", "四川省", "成都市", "岷禾县"), 7],
	[away("530199", "云南省", "昆明市", "苍泽县"), 7],
	[away("500199", "重庆市", "", "缙南县"), 4],
	[away("450199", "广西壮族自治区", "南宁市", "桂潭县"), 4],
	[away("330199", PROVINCE, "杭州市", "苕云县"), 7],
];

/** Region of a victim: under 30 % are registered in the township, as in real stations with many workers. */
export const VICTIM_REGIONS: readonly Weighted<Region>[] = [
	[LOCAL, 36],
	[SAME_CITY, 10],
	[HONG_KONG, 0.7],
	...ELSEWHERE,
];

/** Region of a worker in the zones. */
export const WORKER_REGIONS: readonly Weighted<Region>[] = [[LOCAL, 8], [SAME_CITY, 4], ...ELSEWHERE];

/** Region of somebody living in a village of the township who signs a receipt. */
export const SIGNER_REGIONS: readonly Weighted<Region>[] = [[LOCAL, 110], [SAME_CITY, 8], ...ELSEWHERE];
