/** The plain file of weekly counts: what it becomes, and what is said of one that is wrong. */
import { describe, expect, it } from "vitest";
import { isWeeklyFile, readWeeklyFile } from "@/lib/focus/weekly-file";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => readWeeklyFile("周.csv", bytes(text));
/** Day number by plain arithmetic. */
const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;

const TOWNS =
	"town,area,week,n,population\n" +
	"A,x,2024-01-08,2,100\n" +
	"A,x,2024-01-01,0,100\n" +
	"B,x,2024-01-22,1,\n" +
	"A,y,2024-01-15,3,0\n";

describe("a good file", () => {
	it("becomes one past a town, over the weeks of the whole file", async () => {
		const [a, b] = await read(TOWNS);
		expect([a?.town, b?.town]).toEqual(["A", "B"]);
		for (const town of [a, b]) {
			expect(town).toMatchObject({ weekStart: 1, untilDay: day("2024-01-29") });
			expect(town?.history).toMatchObject({ group: "village", firstDay: day("2024-01-01"), openedDay: null });
		}
		const at = day("2024-01-08");
		expect(a?.history.areas).toEqual([
			{
				area: "x",
				code: "x",
				incidents: [{ day: at, knownDay: at, count: 2 }],
				repeats: [],
				reached: [],
				people: new Map([[2024, 100]]),
			},
			expect.objectContaining({ area: "y", people: new Map([[2024, 0]]) }),
		]);
		expect(b?.history.areas[0]?.people).toEqual(new Map());
	});

	it("may have one town, other columns, another order, and quotes", async () => {
		const [town, ...others] = await read('\uFEFF"n",note,WEEK,Area\r\n4,,2024-01-05,"一,村"\r\n');
		expect(others).toEqual([]);
		expect(town).toMatchObject({ town: null, weekStart: 5 });
		expect(town?.history.areas[0]).toMatchObject({ area: "一,村", incidents: [{ count: 4 }] });
	});

	it("is told from others by its headings", () => {
		expect(isWeeklyFile(bytes(TOWNS))).toBe(true);
		expect(isWeeklyFile(bytes('\uFEFF"Area";"Week";"N"\r\nx;y;z'))).toBe(true);
		expect(isWeeklyFile(bytes("警情编号,报警时间\nJ1,2026-05-10"))).toBe(false);
		expect(isWeeklyFile(bytes("area,week\n"))).toBe(false);
		expect(isWeeklyFile(bytes(""))).toBe(false);
	});
});

describe("a wrong file is refused with line and column", () => {
	const WRONG: readonly (readonly [string, string, RegExp])[] = [
		["no date", "area,week,n\nx,2024-01-01,1\nx,2024-02-30,1\n", /“周\.csv”第3行“week”列.*“2024-02-30”/],
		["another form of date", "area,week,n\nx,2024/1/1,1\n", /第2行“week”列.*“2024\/1\/1”/],
		["a negative count", "area,week,n\nx,2024-01-01,-1\n", /第2行“n”列.*“-1”/],
		["half an incident", "area,week,n\nx,2024-01-01,1.5\n", /第2行“n”列.*“1\.5”/],
		["no count", "area,week,n\nx,2024-01-01,\n", /第2行“n”列.*“”/],
		["no area", "area,week,n\n,2024-01-01,1\n", /第2行“area”列是空的/],
		["a double", "area,week,n\nx,2024-01-01,1\ny,2024-01-01,1\nx,2024-01-01,2\n", /第4行“week”列与第2行重复/],
		[
			"a week apart by days",
			"area,week,n\nx,2024-01-01,1\ny,2024-01-09,1\n",
			/第3行“week”列“2024-01-09”与第2行的“2024-01-01”相差不是整周/,
		],
		["people below 0", "area,week,n,population\nx,2024-01-01,1,-5\n", /第2行“population”列.*“-5”/],
		[
			"two numbers of people in one year",
			"area,week,n,population\nx,2024-01-01,1,5\nx,2024-01-08,1,6\n",
			/第3行“population”列为6，而“x”同年另一行为5/,
		],
		["a heading twice", "area,week,n,n\nx,2024-01-01,1,1\n", /“n”列有两个/],
		["a heading missing", "area,week\nx,2024-01-01\n", /缺少“n”列/],
		["headings only", "area,week,n\n", /只有标题，没有数据/],
	];
	it.each(WRONG)("%s", async (_, text, words) => {
		await expect(read(text)).rejects.toMatchObject({
			code: "weekly_file_invalid",
			message: expect.stringMatching(words),
		});
	});

	it("the same area and week of two towns is no double", async () => {
		await expect(read("town,area,week,n\nA,x,2024-01-01,1\nB,x,2024-01-01,1\n")).resolves.toHaveLength(2);
	});
});
