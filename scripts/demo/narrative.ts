/** The call in words: three forms as stations write them, and which facts a reader can find in the text. */
import type { Call } from "./call";
import { fullYears } from "./clock";
import { Dice } from "./dice";
import { sceneTold } from "./scenes-told";
import { bracket, spaced, stated, toTheHour, toTheMinute, transferred, veiled } from "./wording";

/** A fact that a narrative may tell; names are those of the dimensions it feeds. */
export type Told =
	| "gender"
	| "age"
	| "education"
	| "marital"
	| "village"
	| "occur_from"
	| "loss"
	| "category"
	| "subtype"
	| "contact_channel"
	| "scam_medium"
	| "payment_channel"
	| "transfer_count";

export interface Narrative {
	readonly form: 1 | 2 | 3;
	readonly text: string;
	readonly told: readonly Telling[];
}

/** A fact that is told; `as` where the words give it another value than the model does. */
export interface Telling {
	readonly fact: Told;
	readonly as?: string;
}

const plainly = (...facts: readonly Told[]): readonly Telling[] => facts.map((fact) => ({ fact }));

/** The fact under the value that the words carry; nothing where they carry none. */
function worded(fact: Told, value: string | null, model: string): readonly Telling[] {
	if (value === null) return [];
	return value === model ? [{ fact }] : [{ fact, as: value }];
}

/** What the scene tells, with the pretext of form 1 or without. */
function scene({ scenario }: Call, hasGround: boolean): readonly Telling[] {
	const told = sceneTold(scenario);
	const method = (hasGround ? told.methodOfGround : null) ?? told.method;
	return [
		...plainly("category"),
		...worded("subtype", method, scenario.subtype),
		...worded("contact_channel", told.channel, scenario.channel),
		...worded("scam_medium", told.medium, scenario.medium),
	];
}

/** The card on the back of the phone is told as a way of payment by the scene itself, even where nothing was lost. */
const CARD_SCENE = "冒充社保医保";

/** How the money left: a loan passed on is told without its way, and beside the card another way leaves both open. */
function paymentTold(call: Call): readonly Telling[] {
	const isCard = call.scenario.subtype === CARD_SCENE;
	if (call.lossFen === 0) return isCard ? [{ fact: "payment_channel", as: "信用卡NFC" }] : [];
	if (call.payment === "网贷直转" || (isCard && call.payment !== "信用卡NFC")) return [];
	return plainly("payment_channel");
}

/** That nothing was paid is told as a number, too. */
function moneyTold(call: Call): readonly Telling[] {
	const loss = call.lossFen === null ? [] : plainly("loss");
	return [...loss, ...paymentTold(call), ...plainly("transfer_count")];
}

/** How a text ends where nothing was paid. */
const ATTEMPTS = [
	"后发现异常未转账，未造成财产损失",
	"及时醒悟未转账，无损失",
	"经家人提醒未继续操作，没有损失",
];

/** Form 1: the formal record with the person in brackets. */
function formal(dice: Dice, call: Call): Narrative {
	const { scenario } = call;
	const opening = `事主（${bracket(dice, call.victim, call.occurFrom)}）报称：${toTheMinute(call.occurFrom)}，事主在${call.place}${scenario.opening}，${scenario.ruse}`;
	const told = [
		...plainly("gender", "age", "education", "marital", "village", "occur_from"),
		...scene(call, call.lossFen !== 0),
	];
	if (call.lossFen === 0) {
		return { form: 1, text: `${opening}，事主${dice.pick(ATTEMPTS)}。`, told: [...told, ...moneyTold(call)] };
	}
	const amount = call.lossFen === null ? "，损失共计元" : stated(dice, call.lossFen, false);
	const paid = `事主${transferred(dice, call.payment, call.transfers)}`;
	return {
		form: 1,
		text: `${opening}，被嫌疑人${scenario.ground}诈骗${amount}，${paid}。`,
		told: [...told, ...moneyTold(call)],
	};
}

/** Form 2: the duty officer's summary, without the bracket. */
function summary(dice: Dice, call: Call): Narrative {
	const { scenario, victim } = call;
	const isDescribed = dice.chance(0.5);
	const who = isDescribed
		? `${veiled(victim)}（${victim.gender}，${fullYears(victim.birth, call.occurFrom)}岁）`
		: veiled(victim);
	const begin = `${toTheHour(call.occurFrom, call.occurTo)}，${who}在${call.place}${scenario.opening}，${scenario.ruse}`;
	const told = [
		...(isDescribed ? plainly("gender", "age") : []),
		// A dormitory is where somebody lives; of other places nobody says whose they are.
		...(call.place.includes("宿舍") ? plainly("village") : []),
		...plainly("occur_from"),
		...scene(call, false),
	];
	const end =
		call.lossFen === 0
			? dice.pick(ATTEMPTS)
			: `${transferred(dice, call.payment, call.transfers)}，${call.lossFen === null ? "损失共计元" : `共计损失${stated(dice, call.lossFen, false)}`}`;
	return { form: 2, text: `${begin}，${end}。`, told: [...told, ...moneyTold(call)] };
}

/** Form 3: what the operator typed while the caller spoke. */
function spoken(dice: Dice, call: Call): Narrative {
	const { scenario, victim, caller } = call;
	const age = fullYears(victim.birth, call.occurFrom);
	const who = caller.victimIs === null ? "其" : `其${caller.victimIs}（${age}岁）`;
	const isTelling = caller.victimIs !== null && caller.victimIs !== "同事";
	const isSpouse = caller.victimIs === "丈夫" || caller.victimIs === "妻子";
	const told: readonly Telling[] = [
		...(isTelling ? plainly("gender") : []),
		...(caller.victimIs === null ? [] : plainly("age")),
		// The relation tells it, whatever the model drew.
		...(isSpouse ? [{ fact: "marital" as const, as: "已婚" }] : []),
		...scene(call, false),
	];
	const end =
		call.lossFen === 0
			? dice.pick(ATTEMPTS)
			: `${transferred(dice, call.payment, call.transfers)}，${call.lossFen === null ? "具体金额说不清楚" : `被骗${stated(dice, call.lossFen, true)}`}`;
	const plea = dice.pick(["请民警处理。", "要求民警到场。", "已告知保存聊天记录和转账凭证。"]);
	return {
		form: 3,
		text: `报警人称${who}${scenario.opening}，${scenario.ruse}，${end}，${plea}`,
		told: [...told, ...moneyTold(call)],
	};
}

/** The narrative of a call; the same call always gets the same words. */
export function narrativeOf(call: Call): Narrative {
	const dice = new Dice(`narrative/${call.incidentNo}`);
	if (call.ownWords !== null) return { form: 3, text: call.ownWords, told: [] };
	const form = dice.weighted([
		[formal, 45],
		[summary, 30],
		[spoken, 25],
	] as const)(dice, call);
	return dice.chance(0.2) ? { ...form, text: spaced(form.text) } : form;
}

const REPLIES = [
	"已出警，指导事主保存证据并联系银行止付，材料移交办案队。",
	"民警到场核实，已录入反诈平台发起止付。",
	"已告知事主到所制作笔录，案件受理中。",
	"经核实属电信网络诈骗，已受案。",
];

/** What the patrol reported back. */
export function replyOf(call: Call): string {
	const dice = new Dice(`reply/${call.incidentNo}`);
	if (call.exclusion === "invalid") return "经核实为无效警情。";
	if (call.exclusion === "duplicate") return "重复报警，已关联首次警情处理。";
	if (call.exclusion === "not_fraud") return "经核实不属于电信网络诈骗，已按相应类别处置。";
	return call.lossFen === 0 ? "已开展反诈宣传，未造成损失。" : dice.pick(REPLIES);
}
