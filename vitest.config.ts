import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

export default defineConfig({
	resolve: { alias: { "@": fileURLToPath(new URL(".", import.meta.url)).replace(/\/$/, "") } },
	test: {
		include: ["tests/{unit,property,golden,architecture,acceptance,hostile}/**/*.test.{ts,tsx}"],
		setupFiles: ["tests/support/property-seed.ts"],
		testTimeout: 60_000,
		hookTimeout: 60_000,
		maxWorkers: 2,
	},
});
