/** scratch */
import { amountsIn } from "@/lib/narrative/course-money"; import { scanNumbers } from "@/lib/narrative/course-numbers"; import { settledAmounts } from "@/lib/narrative/course-outcome"; import { it } from "vitest";
import { OCCUPATION_RULES } from "@/data/narrative/victim-occupations";
import { canMatch, markSigns, neededSigns } from "@/lib/narrative/scheme-signs";
import { factsOf } from "./victim-expected";
import { peopleIn } from "@/lib/narrative/victim-people";
it("debug", () => {
	for (const t of ["称充值游戏被骗，第一笔30，第二笔300，第三笔说卡单了要充1000，都充了", "2026年4月30日13时，事主祁某（男，28岁，霁川市城南派出所辅警）在闲鱼购买显卡"]) { console.log(amountsIn(t, scanNumbers(t)), settledAmounts(t, amountsIn(t, scanNumbers(t))).map((x) => x.role));
		console.log(JSON.stringify(peopleIn(t)), factsOf(t));
		for (const r of OCCUPATION_RULES) if (new RegExp(r.pattern).test(t)) { const n = neededSigns(r.pattern); console.log(r.id, new RegExp(r.pattern).exec(t)?.[0], r.unless && new RegExp(r.unless).exec(t)?.[0], canMatch(n, markSigns(t))); }
	}
});
