/** Dependency rules, generated from the two tables in tests/architecture/floors.mjs: add rooms and packages there. */
import { rulesOf } from "./tests/architecture/rules.mjs";

export default {
	forbidden: rulesOf(),
	options: {
		doNotFollow: { path: "node_modules" },
		tsPreCompilationDeps: true,
		tsConfig: { fileName: "tsconfig.json" },
		enhancedResolveOptions: {
			exportsFields: ["exports"],
			conditionNames: ["import", "require", "node", "default", "types"],
			extensions: [".ts", ".tsx", ".mjs", ".js", ".json", ".d.ts"],
		},
		cache: { folder: ".cache/dependency-cruiser", strategy: "content" },
	},
};
